import { z } from 'zod';
import { LANGUAGES, type Language } from '../languages/language-choices.js';

export type Localized = Readonly<Partial<Record<Language, string>>>;

/** A text of the venue in one or more languages, each at most `maximum` characters. */
export function localized(maximum: number) {
  const text = z.string().trim().min(1).max(maximum);
  return z
    .partialRecord(z.enum(LANGUAGES), text)
    .refine((texts) => Object.keys(texts).length > 0, 'at least one language is needed');
}

/** The text in `language`, else in the first language of `fallbacks` that has it, else in any. */
export function inLanguage(text: Localized, language: Language, fallbacks: readonly Language[]): string {
  for (const candidate of [language, ...fallbacks]) {
    const found = text[candidate];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
