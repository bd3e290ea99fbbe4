import type { Language } from '../../languages/language-choices.js';
import { optionValue } from '../../venues/answer-names.js';
import { inLanguage, type Localized } from '../../venues/localized.js';
import {
  LONGEST_CHOICE,
  LONGEST_QUESTION,
  MOST_CHOICES,
  type SurveyKind,
  type SurveyQuestion,
} from '../../venues/questionnaire-schema.js';
import type { FieldError } from '../forms/field.js';
import type { BlockWord } from '../page/block-words.js';
import { wordsIn } from '../page/words-form.js';
import { surveyQuestionTexts as t } from '../texts/questionnaire.js';

/** A question as its form is about it: `held` is undefined for a new one. */
export interface EditedSurveyQuestion {
  readonly kind: SurveyKind;
  readonly held: SurveyQuestion | undefined;
  readonly languages: readonly Language[];
}

type Values = Readonly<Record<string, string>>;

/** Room for further choices on the form. */
const SPARE_CHOICES = 3;

/** The words its form asks for, with room for further choices. */
export function askedWords({ kind, held }: Omit<EditedSurveyQuestion, 'languages'>): readonly BlockWord[] {
  const label = {
    name: 'label',
    label: t.label,
    help: t.labelHelp,
    most: LONGEST_QUESTION,
    isLong: false,
    value: held?.question,
  };
  if (kind !== 'choice' && kind !== 'choices') return [label];
  const choices = heldChoices(held);
  const count = Math.min(MOST_CHOICES, choices.length + SPARE_CHOICES);
  return [label, ...Array.from({ length: count }, (_, index) => choiceWord(index, choices[index]?.label))];
}

/** Those there are; none where a question has none of its own. */
export function heldChoices(held: SurveyQuestion | undefined) {
  return held && 'choices' in held ? held.choices : [];
}

/** What no field alone can tell. */
export function questionErrors(edited: EditedSurveyQuestion, values: Values): readonly FieldError[] {
  const [first = 'en'] = edited.languages;
  const hasChoices = edited.kind === 'choice' || edited.kind === 'choices';
  const isFew = hasChoices && choicesFrom(edited, values).length < 2;
  return [
    ...(word(edited, values, 'label') ? [] : [{ field: `label.${first}`, message: t.labelMissing }]),
    ...(isFew ? [{ field: `choice-1.${first}`, message: t.choicesFew(2) }] : []),
  ];
}

/** What a new question's id is made of. */
export function wordsOfQuestion(edited: EditedSurveyQuestion, values: Values): string {
  return firstWords(edited, word(edited, values, 'label') ?? {});
}

/** The question as its form says it. */
export function questionFrom(edited: EditedSurveyQuestion, values: Values, id: string) {
  const { kind } = edited;
  const question = { kind, id, question: word(edited, values, 'label') };
  if (kind !== 'choice' && kind !== 'choices') return question;
  return { ...question, choices: choicesFrom(edited, values) };
}

function choicesFrom(edited: EditedSurveyQuestion, values: Values) {
  const before = heldChoices(edited.held);
  const taken = new Set(before.map(({ id }) => id));
  return askedWords(edited)
    .slice(1)
    .flatMap(({ name }, index) => {
      const label = word(edited, values, name);
      if (label === undefined) return [];
      const id = before[index]?.id ?? optionValue(firstWords(edited, label), (one) => taken.has(one));
      taken.add(id);
      return [{ id, label }];
    });
}

function word(edited: EditedSurveyQuestion, values: Values, name: string): Localized | undefined {
  const before = askedWords(edited).find((one) => one.name === name)?.value;
  return wordsIn(values, name, { languages: edited.languages, before });
}

function firstWords({ languages }: EditedSurveyQuestion, text: Localized): string {
  return inLanguage(text, languages[0] ?? 'en', languages);
}

function choiceWord(index: number, value: Localized | undefined): BlockWord {
  const help = index === 0 ? { help: t.choiceHelp } : {};
  const label = t.choice(index + 1);
  return { name: `choice-${index + 1}`, label, ...help, most: LONGEST_CHOICE, isLong: false, value };
}
