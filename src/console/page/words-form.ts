import { type Language, languageChoices } from '../../languages/language-choices.js';
import type { Localized } from '../../venues/localized.js';
import type { FieldError, FieldSpec, FieldView, FormSpec } from '../forms/field.js';
import { optionalLongTextField, optionalTextField } from '../forms/fields.js';
import { fieldViews, type Typed } from '../forms/form.js';
import { languageNamed } from '../venues/language-named.js';
import type { BlockWord } from './block-words.js';

/** The fields of one language. */
export interface LanguageFields {
  readonly code: Language;
  readonly name: string;
  /** Something is written in another language and nothing in this one. */
  readonly missing: boolean;
  readonly open: boolean;
  readonly fields: readonly FieldView[];
}

type Words = readonly BlockWord[];
type TextSpec = Readonly<Record<string, FieldSpec<string>>>;

/** The questions for texts in each language, as `<name>.<language>`. */
export function wordsSpec(words: Words, languages: readonly Language[]): TextSpec {
  return Object.fromEntries(
    languages.flatMap((language) =>
      words.map((word) => [`${word.name}.${language}`, fieldOf(word)] as const),
    ),
  );
}

/** What is written so far. */
export function typedWords(words: Words, languages: readonly Language[]): Typed {
  return Object.fromEntries(
    languages.flatMap((language) =>
      words.map((word) => [`${word.name}.${language}`, word.value?.[language]] as const),
    ),
  );
}

/** The questions by language, the first one open. */
export function languageFields(
  words: Words,
  languages: readonly Language[],
  shown: { readonly typed: Typed; readonly errors: readonly FieldError[] },
): readonly LanguageFields[] {
  const [first] = languages;
  return languageChoices(languages, 'en').map(({ code, name }) => {
    const fields = fieldViews(wordsSpec(words, [code]), shown);
    const isMissing = words.some(({ value }) => value !== undefined && value[code] === undefined);
    const isWrong = fields.some(({ error }) => error !== undefined);
    return { code, name, missing: isMissing, open: code === first || isWrong, fields };
  });
}

/** The words of that name are needed in one language at least, so the first one's are not marked as optional. */
export function withNeeded(languages: readonly LanguageFields[], name: string): readonly LanguageFields[] {
  return languages.map((language, index) => ({
    ...language,
    fields: language.fields.map((field) =>
      index === 0 && field.name === `${name}.${language.code}` ? { ...field, optional: false } : field,
    ),
  }));
}

/** The same questions, each told from its like in another language. */
export function inEachLanguage(spec: FormSpec, languages: readonly Language[]): FormSpec {
  const named = Object.entries(spec).map(([name, field]) => {
    const language = languages.find((code) => name.endsWith(`.${code}`));
    const label = language ? `${field.label} (${languageNamed(language)})` : field.label;
    return [name, { ...field, label }] as const;
  });
  return Object.fromEntries(named);
}

/** A text as it was typed in each language; nothing where nothing was. Languages not asked for keep what they had. */
export function wordsIn(
  values: Readonly<Record<string, string>>,
  name: string,
  kept: { readonly languages: readonly Language[]; readonly before: Localized | undefined },
): Localized | undefined {
  const others = Object.entries(kept.before ?? {}).filter(
    ([language]) => !kept.languages.includes(language as Language),
  );
  const typed = kept.languages.map((language) => [language, values[`${name}.${language}`] ?? ''] as const);
  const texts = [...others, ...typed].filter(([, text]) => text !== '');
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function fieldOf({ label, help, most, isLong }: BlockWord): FieldSpec<string> {
  const asked = { label, most, ...(help !== undefined && { help }) };
  return isLong ? optionalLongTextField(asked) : optionalTextField(asked);
}
