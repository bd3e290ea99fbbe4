import type { Language } from '../../languages/language-choices.js';
import { optionValue } from '../../venues/answer-names.js';
import type { Field } from '../../venues/field.js';
import { inLanguage, type Localized } from '../../venues/localized.js';
import { typedWords, wordsIn, wordsSpec } from '../page/words-form.js';
import type { FieldError, FormSpec, ValuesOf } from '../forms/field.js';
import { tickField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { optionalDateField, optionalNumberField, optionalWholeNumberField } from '../forms/number-fields.js';
import { questionTexts as t } from '../texts/questions.js';
import { patternErrors, patternFrom, patternSpec, typedPattern } from './pattern-form.js';
import { askedWords, choiceName, choicesOf, hasChoices } from './question-words.js';

const LENGTH = { least: 1, most: 4000 };

const SETTINGS = {
  required: tickField({ label: t.required, help: t.requiredHelp }),
  minLength: optionalWholeNumberField({ label: t.shortest, ...LENGTH }),
  maxLength: optionalWholeNumberField({ label: t.longest, ...LENGTH }),
  min: optionalNumberField({ label: t.least }),
  max: optionalNumberField({ label: t.most }),
  wholeNumber: tickField({ label: t.whole }),
  earliest: optionalDateField({ label: t.earliest }),
  latest: optionalDateField({ label: t.latest }),
};

type Settings = Partial<ValuesOf<typeof SETTINGS>>;
type SettingName = keyof typeof SETTINGS;

const LENGTHS: readonly SettingName[] = ['minLength', 'maxLength'];
const ASKED: Readonly<Partial<Record<Field['kind'], readonly SettingName[]>>> = {
  text: LENGTHS,
  'long-text': LENGTHS,
  number: ['min', 'max', 'wholeNumber'],
  date: ['earliest', 'latest'],
};
const PAIRS: readonly (readonly [SettingName, SettingName])[] = [
  ['minLength', 'maxLength'],
  ['min', 'max'],
  ['earliest', 'latest'],
];

/** A question as its form is about it: `field` is undefined for a new one. */
export interface Question {
  readonly kind: Field['kind'];
  readonly field: Field | undefined;
  readonly languages: readonly Language[];
}

/** What was typed and is right: settings and words. */
export type QuestionValues = Readonly<Record<string, unknown>>;

/** What is asked of a question beside its words. */
export function settingsSpec(kind: Field['kind']): FormSpec {
  const required = kind === 'tick' ? tickField({ label: t.tickRequired }) : SETTINGS.required;
  return Object.fromEntries([
    ['required', required],
    ...(ASKED[kind] ?? []).map((name) => [name, SETTINGS[name]] as const),
    ...(kind === 'text' ? Object.entries(patternSpec()) : []),
  ]);
}

/** All that is asked about a question. */
export function questionSpec({ kind, field, languages }: Question) {
  return { ...wordsSpec(askedWords(kind, field), languages), ...settingsSpec(kind) };
}

export function typedQuestion({ kind, field, languages }: Question): Typed {
  const held = (field ?? {}) as Readonly<Record<string, unknown>>;
  const settings = Object.keys(settingsSpec(kind)).map((name) => [name, typedValue(held[name])] as const);
  return {
    ...Object.fromEntries(settings),
    ...(kind === 'text' && typedPattern(field && 'pattern' in field ? field.pattern : undefined)),
    ...typedWords(askedWords(kind, field), languages),
  };
}

function typedValue(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : undefined;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}

/** What no field alone can tell. */
export function questionErrors(question: Question, values: QuestionValues): readonly FieldError[] {
  const { kind, languages } = question;
  const [first = 'en'] = languages;
  const settings = values as Settings;
  const crossed = PAIRS.flatMap(([low, high]) => {
    const [from, to] = [settings[low], settings[high]];
    return from !== undefined && to !== undefined && from > to ? [{ field: high, message: t.order }] : [];
  });
  const label = labelFrom(question, values);
  const least = kind === 'choice' ? 2 : 1;
  const lacksChoices = hasChoices(kind) && choicesFrom(question, values).length < least;
  return [
    ...(label === undefined ? [{ field: `label.${first}`, message: t.labelMissing }] : []),
    ...(lacksChoices ? [{ field: `${choiceName(0)}.${first}`, message: t.choicesFew(least) }] : []),
    ...crossed,
    ...patternErrors(values),
  ];
}

/** The question as its form says it; what its form does not ask stays. */
export function fieldFrom(question: Question, values: QuestionValues, name: string): object {
  const { kind, field } = question;
  const { madeOf, ...others } = values;
  const asked = Object.keys(settingsSpec(kind)).filter((one) => one in others);
  const settings = asked.map((one) => [one, others[one]] as const);
  return {
    ...field,
    kind,
    name,
    label: labelFrom(question, values),
    help: wordOf(question, values, 'help'),
    ...Object.fromEntries(settings),
    ...(madeOf !== undefined && { pattern: patternFrom(values) }),
    ...(hasChoices(kind) && { options: choicesFrom(question, values) }),
  };
}

/** What a new question's name is made of. */
export function wordsOfLabel(question: Question, values: QuestionValues): string {
  const { languages } = question;
  return inLanguage(labelFrom(question, values) ?? {}, languages[0] ?? 'en', languages);
}

function labelFrom(question: Question, values: QuestionValues): Localized | undefined {
  return wordOf(question, values, 'label');
}

function choicesFrom(question: Question, values: QuestionValues) {
  const { kind, field, languages } = question;
  const before = field ? choicesOf(field) : [];
  const taken = new Set(before.map(({ value }) => value));
  const count = askedWords(kind, field).length;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const label = wordOf(question, values, choiceName(index));
    if (label === undefined) return [];
    const words = inLanguage(label, languages[0] ?? 'en', languages);
    const value = before[index]?.value ?? optionValue(words, (one) => taken.has(one));
    taken.add(value);
    return [{ value, label }];
  });
}

function wordOf(question: Question, values: QuestionValues, name: string): Localized | undefined {
  const { kind, field, languages } = question;
  const before = askedWords(kind, field).find((word) => word.name === name)?.value;
  return wordsIn(values as Readonly<Record<string, string>>, name, { languages, before });
}
