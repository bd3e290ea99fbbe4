/**
 * What a language is called in itself, where its lines begin, and by which conventions its dates and numbers are
 * written: English as most of the world does (day before month), Arabic with the digits read from Morocco to Oman.
 */
const KNOWN = {
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
  de: { name: 'Deutsch', dir: 'ltr', locale: 'de' },
  fr: { name: 'Français', dir: 'ltr', locale: 'fr' },
  es: { name: 'Español', dir: 'ltr', locale: 'es' },
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-u-nu-latn' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl'; locale: string }>;

/** A language guest pages exist in, by its code. */
export type Language = keyof typeof KNOWN;

/** All of them; each has one file beside this one. */
export const LANGUAGES = Object.keys(KNOWN) as [Language, ...Language[]];

/** One entry of the language choice, named in its own language. */
export interface LanguageChoice {
  readonly code: Language;
  readonly name: string;
  readonly current: boolean;
}

/** The choice among a venue's languages, in the venue's order. */
export function languageChoices(
  languages: readonly Language[],
  current: Language,
): readonly LanguageChoice[] {
  return languages.map((code) => ({ code, name: KNOWN[code].name, current: code === current }));
}

/** For the `dir` attribute of a page. */
export function textDirection(language: Language): 'ltr' | 'rtl' {
  return KNOWN[language].dir;
}

/** For `Intl`: a BCP 47 tag with the conventions of dates and numbers. */
export function localeOf(language: Language): string {
  return KNOWN[language].locale;
}
