import { movedAt } from '../base/moved.js';
import type { Field } from './field.js';
import type { VenueDocument } from './venue.js';

/** The ways in that ask questions of the venue's own. */
export const ASKING_WAYS = ['form', 'account'] as const;
export type AskingWay = (typeof ASKING_WAYS)[number];

export const MOST_QUESTIONS = 40;

/** In the order of the form; none where the way is not offered. */
export function questionsAsked({ waysIn }: VenueDocument, way: AskingWay): readonly Field[] {
  return waysIn[way]?.fields ?? [];
}

/** The document with other questions on that way; as it was where the way is not offered. */
export function withQuestions(document: VenueDocument, way: AskingWay, fields: readonly unknown[]): object {
  const { waysIn } = document;
  if (waysIn[way] === undefined) return document;
  return { ...document, waysIn: { ...waysIn, [way]: { ...waysIn[way], fields } } };
}

export function movedQuestion(fields: readonly Field[], name: string, by: -1 | 1): readonly Field[] {
  return movedAt(
    fields,
    fields.findIndex((field) => field.name === name),
    by,
  );
}

export function withoutQuestion(fields: readonly Field[], name: string): readonly Field[] {
  return fields.filter((field) => field.name !== name);
}
