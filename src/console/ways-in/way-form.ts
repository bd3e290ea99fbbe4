import type { BlockWord } from '../page/block-words.js';
import { typedWords, wordsIn, wordsSpec } from '../page/words-form.js';
import { CODES_PER_DAY, type VenueDocument } from '../../venues/venue.js';
import type { FieldSpec, FormSpec } from '../forms/field.js';
import { optionalTextField, selectField, tickField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { wholeNumberField } from '../forms/number-fields.js';
import { isPrintable } from '../vouchers/printable.js';
import { waysTexts as t } from '../texts/ways-in.js';
import { countriesField } from './countries-field.js';
import { planOptions } from './plan-options.js';
import { isCode, isProvider, settingsOf, type Way } from './ways.js';

/** Stands for the plan of whichever way in a guest wants to take. */
const SAME = 'same';
const LONGEST_BUTTON = 40;
/** What some ways are asked beside plan and words, by its name in the venue's document. */
const SETTINGS = ['minutes', 'overRadius', 'perDay', 'printName', 'countries'] as const;
const MOST_PER_DAY = 100_000;

const VOUCHER = {
  overRadius: tickField({ label: t.overRadius, help: t.overRadiusHelp }),
  printName: printNameField(),
};

type Values = Readonly<Record<string, unknown>>;

/** What is asked of a way beside its questions and keys. */
export function waySpec(document: VenueDocument, way: Way): FormSpec {
  if (way === 'provisional') return provisionalSpec(document);
  const help = way === 'voucher' ? t.voucherPlanHelp : t.planHelp;
  return {
    plan: selectField({ label: t.planLabel, help, options: planOptions(document) }),
    ...(way === 'voucher' && VOUCHER),
    ...(isCode(way) && {
      perDay: wholeNumberField({ label: t.perDay, help: t.perDayHelp, least: 1, most: MOST_PER_DAY }),
    }),
    ...(way === 'sms' && { countries: countriesField(document) }),
    ...wordsSpec(wordsOf(document, way), document.languages),
  };
}

function printNameField(): FieldSpec<string | undefined> {
  const { read, ...line } = optionalTextField({ label: t.printName, help: t.printNameHelp, most: 80 });
  return {
    ...line,
    read: (typed) => {
      const reading = read(typed);
      if ('fault' in reading) return reading;
      return isPrintable(reading.value) ? { value: reading.value || undefined } : { fault: t.printNameWrong };
    },
  };
}

function provisionalSpec(document: VenueDocument): FormSpec {
  const options = [{ value: SAME, label: t.samePlan }, ...planOptions(document)];
  return {
    minutes: wholeNumberField({ label: t.minutes, help: t.minutesHelp, least: 1, most: 15 }),
    plan: selectField({ label: t.planLabel, help: t.provisionalPlanHelp, options }),
  };
}

/** What a way says in the venue's own words. */
export function wordsOf(document: VenueDocument, way: Way): readonly BlockWord[] {
  return [...buttonWords(document, way), ...(way === 'email' ? mailWords(document) : [])];
}

function mailWords({ waysIn: { email } }: VenueDocument): readonly BlockWord[] {
  return [
    {
      name: 'subject',
      label: t.subject,
      help: t.subjectHelp,
      most: 100,
      isLong: false,
      value: email?.subject,
    },
    { name: 'intro', label: t.intro, help: t.introHelp, most: 300, isLong: false, value: email?.intro },
  ];
}

/** Those of its button; accounts and the minutes before have none of their own. */
function buttonWords(document: VenueDocument, way: Way): readonly BlockWord[] {
  const settings = settingsOf(document, way);
  if (way === 'account' || way === 'provisional') return [];
  const value = settings && 'button' in settings ? settings.button : undefined;
  const help = isProvider(way) ? t.providerButtonHelp : t.buttonHelp;
  return [{ name: 'button', label: t.button, help, most: LONGEST_BUTTON, isLong: false, value }];
}

export function typedWay(document: VenueDocument, way: Way): Typed {
  const settings = settingsOf(document, way);
  return {
    plan: settings?.plan ?? (way === 'provisional' ? SAME : document.plans[0]?.name),
    ...(settings && 'minutes' in settings && { minutes: String(settings.minutes) }),
    ...(isCode(way) && { perDay: String(document.waysIn[way]?.perDay ?? CODES_PER_DAY[way]) }),
    ...(way === 'sms' && { countries: document.waysIn.sms?.countries?.join(', ') ?? '' }),
    ...(settings && 'overRadius' in settings && { overRadius: settings.overRadius ? 'yes' : undefined }),
    ...(way === 'voucher' && { printName: document.waysIn.voucher?.printName }),
    ...typedWords(wordsOf(document, way), document.languages),
  };
}

/** The way as its form says it; what is not asked there stays. */
export function wayFrom(document: VenueDocument, way: Way, values: Values): object {
  const { plan, ...others } = values;
  const asked = Object.fromEntries(
    SETTINGS.filter((name) => name in others).map((name) => [name, others[name]]),
  );
  const set = { ...settingsOf(document, way), ...asked, plan: plan === SAME ? undefined : plan };
  const { languages } = document;
  const words = wordsOf(document, way).map(({ name, value: before }) => [
    name,
    wordsIn(values as Readonly<Record<string, string>>, name, { languages, before }),
  ]);
  return { ...set, ...Object.fromEntries(words) };
}
