import { type Form, formOf, typedInto } from '../../http/posted-form.js';
import type { Language } from '../../languages/language-choices.js';
import { ownTexts } from '../../venues/own-texts.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { FieldError } from '../forms/field.js';
import { postedVersion, versioned } from '../forms/meanwhile.js';
import type { VenueScope } from '../scope.js';
import { labelOfText } from './label-of-text.js';

/** What was typed, and what is wrong with it. */
export interface TypedTexts {
  /** By the texts' paths. */
  readonly texts: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
  readonly isStale?: true;
}

/** What was typed by the texts' paths. A text that had no field in the form is not among them, and stays as it is. */
export function postedTexts(document: VenueDocument, form: Form): ReadonlyMap<string, string> {
  const posted = ownTexts(document).filter(({ path }) => typeof form[nameOf(path)] === 'string');
  return new Map(posted.map(({ path }) => [path, cleaned(typedInto(form, nameOf(path)))]));
}

/** What stands in the fields, by their names. */
export function textsHeld(document: VenueDocument, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ownTexts(document).map(({ path, value }) => [nameOf(path), value[language] ?? '']),
  );
}

/** What the form carries, and tells where it comes back because of somebody else. */
export function versionOfTexts(
  { req, path }: VenueScope,
  at: { readonly document: VenueDocument; readonly language: Language; readonly typed: TypedTexts },
) {
  const { document, language, typed } = at;
  const held = textsHeld(document, language);
  const own = [...typed.texts].map(([name, text]) => [nameOf(name), text] as const);
  const labels = ownTexts(document).map(
    (text) => [nameOf(text.path), { kind: 'long-text', label: labelOfText(document, text) }] as const,
  );
  return versioned({
    spec: Object.fromEntries(labels),
    held,
    typed: { ...held, ...Object.fromEntries(own) },
    version: postedVersion(formOf(req)),
    isStale: typed.isStale,
    href: `${path}/page/texts?language=${language}`,
  });
}

/** The posted name of a text, and the id of its field. */
export function nameOf(path: string): string {
  return `t.${path.replaceAll('/', '.')}`;
}

function cleaned(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\p{Co}]/gu, '')
    .trim();
}
