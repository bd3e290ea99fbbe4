import { z } from 'zod';

/** The languages guest pages exist in. One file each in `src/languages`. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

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
