import { formatsFor } from '../languages/formats.js';
import { type Language, localeOf } from '../languages/language-choices.js';
import type { MessageKey, Messages, MessageValues } from '../languages/messages.js';
import type { Answers, Field } from '../venues/field.js';
import { checkText } from './check-text.js';
import type { FieldError } from './page-parts.js';
import { parseNumber } from './parse-number.js';
import { westernDigits } from './western-digits.js';

export type ParsedAnswers =
  | { readonly kind: 'ok'; readonly answers: Answers }
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] };

/** An answer, its absence, or what is wrong with it. */
type Parsed = { readonly value: Answers[string] | undefined } | Fault;
type Fault = { readonly fault: MessageKey; readonly values?: MessageValues };
type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

/**
 * Reads the posted `a.<name>` of each field: trimmed, in Unicode NFC, checked against the field. What the form does
 * not ask for is ignored; an optional answer left empty is absent. Errors are worded in the guest's language.
 */
export function parseAnswers(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
  messages: Messages,
): ParsedAnswers {
  const answers: Record<string, Answers[string]> = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    const posted = postedName(field);
    const parsed = parseField(field, body[posted], messages.language);
    if ('fault' in parsed)
      errors.push({ field: posted, message: messages.text(parsed.fault, parsed.values) });
    else if (parsed.value !== undefined) answers[field.name] = parsed.value;
  }
  return errors.length > 0 ? { kind: 'errors', errors } : { kind: 'ok', answers };
}

/** The name a field's answer is posted under; also the id of its input. */
export function postedName(field: Field): string {
  return `a.${field.name}`;
}

function parseField(field: Field, raw: unknown, language: Language): Parsed {
  if (field.kind === 'tick') return parseTick(field, raw);
  if (field.kind === 'choices') return parseChoices(field, raw);
  if (raw !== undefined && typeof raw !== 'string') return { fault: 'error.invalid' };
  const typed = (raw ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim();
  const text = hasForm(field) ? westernDigits(typed) : typed;
  if (text !== '') return parseText(field, text, language);
  if (!field.required) return { value: undefined };
  return { fault: field.kind === 'choice' ? 'error.choose' : 'error.required' };
}

/** Whether digits mean something to the check, so that those of an Arabic keyboard must count as well. */
function hasForm(field: Field): boolean {
  const { kind } = field;
  return (
    kind === 'phone' ||
    kind === 'number' ||
    kind === 'date' ||
    (kind === 'text' && field.pattern !== undefined)
  );
}

function parseTick(field: FieldOf<'tick'>, raw: unknown): Parsed {
  const value = raw !== undefined && raw !== '';
  return field.required && !value ? { fault: 'error.tick' } : { value };
}

function parseChoices(field: FieldOf<'choices'>, raw: unknown): Parsed {
  const chosen = new Set<unknown>([raw ?? []].flat());
  const known = field.options.map((option) => option.value).filter((value) => chosen.has(value));
  if (known.length < chosen.size) return { fault: 'error.invalid' };
  if (known.length > 0) return { value: known };
  return field.required ? { fault: 'error.choose-some' } : { value: undefined };
}

function parseText(
  field: Exclude<Field, { kind: 'tick' | 'choices' }>,
  text: string,
  language: Language,
): Parsed {
  switch (field.kind) {
    case 'number':
      return parseLimitedNumber(field, text, language);
    case 'date':
      return parseDate(field, text, language);
    case 'choice':
      return field.options.some((option) => option.value === text)
        ? { value: text }
        : { fault: 'error.choose' };
    default:
      return checkText(field, text) ?? { value: text };
  }
}

function parseLimitedNumber(field: FieldOf<'number'>, text: string, language: Language): Parsed {
  const value = parseNumber(text, language);
  const expected = field.wholeNumber ? 'error.whole-number' : 'error.number';
  if (value === undefined || (field.wholeNumber && !Number.isSafeInteger(value))) return { fault: expected };
  const limit = new Intl.NumberFormat(localeOf(language));
  if (field.min !== undefined && value < field.min) {
    return { fault: 'error.min', values: { limit: limit.format(field.min) } };
  }
  if (field.max !== undefined && value > field.max) {
    return { fault: 'error.max', values: { limit: limit.format(field.max) } };
  }
  return { value };
}

function parseDate(field: FieldOf<'date'>, text: string, language: Language): Parsed {
  if (!isDate(text)) return { fault: 'error.date' };
  if (field.earliest !== undefined && text < field.earliest) {
    return { fault: 'error.earliest', values: { limit: dateWords(field.earliest, language) } };
  }
  if (field.latest !== undefined && text > field.latest) {
    return { fault: 'error.latest', values: { limit: dateWords(field.latest, language) } };
  }
  return { value: text };
}

/** A day of the calendar as `yyyy-mm-dd`; 31 February is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function dateWords(date: string, language: Language): string {
  return formatsFor(language, 'UTC').date(new Date(`${date}T00:00:00Z`));
}
