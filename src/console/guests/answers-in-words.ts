import type { Answers, Field } from '../../venues/field.js';
import { inLanguage } from '../../venues/localized.js';
import type { VenueDocument } from '../../venues/venue.js';
import { guestsTexts as t } from '../texts/guests.js';

/** Every question the venue asks, on whichever way in; of two with one name the first. */
export function questionsOf({ waysIn }: VenueDocument): readonly Field[] {
  const all = [...(waysIn.form?.fields ?? []), ...(waysIn.account?.fields ?? [])];
  return all.filter((field, index) => all.findIndex(({ name }) => name === field.name) === index);
}

export function labelOf(field: Field, document: VenueDocument): string {
  return inLanguage(field.label, 'en', document.languages);
}

/** An answer as its question means it: an option by its label, a tick as a word; empty where there is none. */
export function answerInWords(field: Field, answers: Answers, document: VenueDocument): string {
  const value = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? t.one.yes : t.one.no;
  return [value]
    .flat()
    .map((one) => optionLabel(field, one, document))
    .join(', ');
}

function optionLabel(field: Field, value: string | number, document: VenueDocument): string {
  if (field.kind !== 'choice' && field.kind !== 'choices') return String(value);
  const option = field.options.find((one) => one.value === value);
  return option ? inLanguage(option.label, 'en', document.languages) : String(value);
}
