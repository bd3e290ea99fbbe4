import { type Answers, type Field } from '../venues/field.js';
import { type Language, localeOf } from '../languages/language-choices.js';
import { inLanguage } from '../venues/localized.js';
import type { FieldError, FieldView } from './page-parts.js';
import { postedName } from './parse-answers.js';

/** The field names browsers can fill in, as HTML autocomplete tokens (WCAG 2.2 s.1.3.5). */
const AUTOCOMPLETE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: 'name',
    full_name: 'name',
    first_name: 'given-name',
    last_name: 'family-name',
    company: 'organization',
    street: 'street-address',
    postal_code: 'postal-code',
    city: 'address-level2',
    country: 'country-name',
    birthday: 'bday',
    date_of_birth: 'bday',
  }),
);

/** The questions of a form as shown in `language`, with what was typed or is held, each with its error. */
export function fieldViews(options: {
  readonly fields: readonly Field[];
  readonly language: Language;
  /** The venue's, for labels that lack the guest's language. */
  readonly languages: readonly Language[];
  readonly values: Answers;
  readonly errors: readonly FieldError[];
}): readonly FieldView[] {
  const { language, languages, values, errors } = options;
  const say = (text: Field['label']) => inLanguage(text, language, languages);
  return options.fields.map((field) => ({
    field,
    label: say(field.label),
    help: field.help === undefined ? undefined : say(field.help),
    value: shown(Object.hasOwn(values, field.name) ? values[field.name] : undefined, language),
    error: errors.find((error) => error.field === postedName(field))?.message,
    options:
      'options' in field ? field.options.map(({ value, label }) => ({ value, label: say(label) })) : [],
    autocomplete: autocompleteOf(field),
  }));
}

/** What was posted, unchecked, so that a form with errors keeps it. */
export function typedAnswers(fields: readonly Field[], body: Readonly<Record<string, unknown>>): Answers {
  const typed = fields.map((field) => [field.name, typedValue(field, body[postedName(field)])] as const);
  return Object.fromEntries(
    typed.filter((entry): entry is [string, Answers[string]] => entry[1] !== undefined),
  );
}

function typedValue(field: Field, raw: unknown): Answers[string] | undefined {
  if (field.kind === 'tick') return raw !== undefined && raw !== '';
  if (field.kind === 'choices') return [raw ?? []].flat().filter((value) => typeof value === 'string');
  return typeof raw === 'string' ? raw : undefined;
}

function shown(value: Answers[string] | undefined, language: Language): FieldView['value'] {
  if (typeof value !== 'number') return value;
  return new Intl.NumberFormat(localeOf(language), { useGrouping: false, maximumFractionDigits: 15 }).format(
    value,
  );
}

function autocompleteOf(field: Field): string | undefined {
  if (field.kind === 'email') return 'email';
  if (field.kind === 'phone') return 'tel';
  return AUTOCOMPLETE.get(field.name);
}
