import type { BlockWord } from '../page/block-words.js';
import { typedWords, wordsIn, wordsSpec } from '../page/words-form.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { FormSpec } from '../forms/field.js';
import { selectField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { wholeNumberField } from '../forms/number-fields.js';
import { waysTexts as t } from '../texts/ways-in.js';
import { planOptions } from './plan-options.js';
import { isProvider, settingsOf, type Way } from './ways.js';

/** Stands for the plan of whichever way in a guest wants to take. */
const SAME = 'same';
const LONGEST_BUTTON = 40;

type Values = Readonly<Record<string, unknown>>;

/** What is asked of a way beside its questions and keys. */
export function waySpec(document: VenueDocument, way: Way): FormSpec {
  const options = planOptions(document);
  if (way !== 'provisional')
    return {
      plan: selectField({ label: t.planLabel, help: t.planHelp, options }),
      ...wordsSpec(buttonWords(document, way), document.languages),
    };
  const same = { value: SAME, label: t.samePlan };
  return {
    minutes: wholeNumberField({ label: t.minutes, help: t.minutesHelp, least: 1, most: 15 }),
    plan: selectField({ label: t.planLabel, help: t.provisionalPlanHelp, options: [same, ...options] }),
  };
}

/** Those of its button; accounts and the minutes before have none of their own. */
export function buttonWords(document: VenueDocument, way: Way): readonly BlockWord[] {
  const settings = settingsOf(document, way);
  if (way === 'account' || way === 'provisional') return [];
  const value = settings && 'button' in settings ? settings.button : undefined;
  const help = isProvider(way) ? t.providerButtonHelp : t.buttonHelp;
  return [{ name: 'button', label: t.button, help, most: LONGEST_BUTTON, isLong: false, value }];
}

export function typedWay(document: VenueDocument, way: Way): Typed {
  const settings = settingsOf(document, way);
  return {
    plan: settings?.plan ?? SAME,
    ...(settings && 'minutes' in settings && { minutes: String(settings.minutes) }),
    ...typedWords(buttonWords(document, way), document.languages),
  };
}

/** The way as its form says it; what is not asked there stays. */
export function wayFrom(document: VenueDocument, way: Way, values: Values): object {
  const before = settingsOf(document, way);
  const plan = values.plan === SAME ? undefined : values.plan;
  if (way === 'provisional') return { ...before, plan, minutes: values.minutes };
  const [word] = buttonWords(document, way);
  if (!word) return { ...before, plan };
  const kept = { languages: document.languages, before: word.value };
  return { ...before, plan, button: wordsIn(values as Readonly<Record<string, string>>, word.name, kept) };
}
