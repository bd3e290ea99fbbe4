import type { Field } from '../../venues/field.js';
import type { BlockWord } from '../page/block-words.js';
import { questionTexts as t } from '../texts/questions.js';

const LONGEST_LABEL = 120;
const LONGEST_HELP = 300;
const MOST_CHOICES = 50;
/** Room for further choices on the form. */
const SPARE_CHOICES = 3;

type ChoiceField = Extract<Field, { readonly options: unknown }>;

export function hasChoices(kind: Field['kind']): kind is ChoiceField['kind'] {
  return kind === 'choice' || kind === 'choices';
}

/** What of a question is written in words. */
export function fieldWords(field: Field): readonly BlockWord[] {
  return [...generalWords(field), ...choicesOf(field).map(({ label }, index) => choiceWord(index, label))];
}

/** The words its form asks for, with room for further choices; `field` is undefined for a new one. */
export function askedWords(kind: Field['kind'], field: Field | undefined): readonly BlockWord[] {
  if (!hasChoices(kind)) return generalWords(field);
  const options = field ? choicesOf(field) : [];
  const count = Math.min(MOST_CHOICES, options.length + SPARE_CHOICES);
  const choices = Array.from({ length: count }, (_, index) => choiceWord(index, options[index]?.label));
  return [...generalWords(field), ...choices];
}

export function choicesOf(field: Field): ChoiceField['options'] {
  return 'options' in field ? field.options : [];
}

/** In names of fields, before the language. */
export function choiceName(index: number): string {
  return `choice-${index + 1}`;
}

function generalWords(field: Field | undefined): readonly BlockWord[] {
  return [
    {
      name: 'label',
      label: t.label,
      help: t.labelHelp,
      most: LONGEST_LABEL,
      isLong: false,
      value: field?.label,
    },
    { name: 'help', label: t.help, help: t.helpHelp, most: LONGEST_HELP, isLong: false, value: field?.help },
  ];
}

function choiceWord(index: number, value: BlockWord['value']): BlockWord {
  const help = index === 0 ? { help: t.choiceHelp } : {};
  const label = t.choice(index + 1);
  return { name: choiceName(index), label, ...help, most: LONGEST_LABEL, isLong: false, value };
}
