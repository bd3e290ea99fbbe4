import { LANGUAGES } from '../languages/language-choices.js';
import type { Localized } from './localized.js';
import type { VenueDocument } from './venue.js';

/** A text of the venue that is written once for each language. */
export interface OwnText {
  /** Where it is: names of parts, and of what stands in lists, such as `waysIn/form/fields/email/label`. */
  readonly path: string;
  readonly value: Localized;
}

/** What guests read that is the owner's; in the order they meet it. */
const PARTS = [
  'texts',
  'page',
  'advertisements',
  'waysIn',
  'questionnaire',
  'marketing',
  'terms',
] as const satisfies readonly (keyof VenueDocument)[];

/** Everything of a venue that is written in languages. */
export function ownTexts(document: VenueDocument): readonly OwnText[] {
  return PARTS.flatMap((part) => textsBelow(document[part], part));
}

/** The document with a text as it is to be in one language; an empty one is left out. */
export function withOwnText(
  document: object,
  { path, language, text }: { readonly path: string; readonly language: string; readonly text: string },
): object {
  const [first = '', ...rest] = path.split('/');
  return changedAt(document, [first, ...rest], (found) => withLanguage(found, language, text)) as object;
}

function textsBelow(value: unknown, path: string): readonly OwnText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalized(value)) return [{ path, value }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => textsBelow(item, `${path}/${keyOf(item, index)}`));
  return Object.entries(value).flatMap(([name, below]) => textsBelow(below, `${path}/${name}`));
}

function isLocalized(value: object): value is Localized {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => (LANGUAGES as readonly string[]).includes(name));
}

/** By name where it has one, so that a path leads to the same thing when others came or went. */
function keyOf(item: unknown, index: number): string {
  const { id, name, value } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return String([id, name, value].find((key) => typeof key === 'string') ?? index);
}

function changedAt(value: unknown, path: readonly string[], how: (found: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return how(value);
  if (Array.isArray(value))
    return value.map((item, index) => (keyOf(item, index) === key ? changedAt(item, rest, how) : item));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: changedAt((value as Record<string, unknown>)[key], rest, how) };
}

function withLanguage(found: unknown, language: string, text: string): unknown {
  if (typeof found !== 'object' || found === null || !isLocalized(found)) return found;
  const { [language as keyof Localized]: _before, ...others } = found;
  const after = text === '' ? others : { ...others, [language]: text };
  // What is left of nothing is nothing: our own words are shown.
  return Object.keys(after).length === 0 ? undefined : after;
}
