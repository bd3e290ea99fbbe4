/** What a language is called in itself, and where its lines begin. */
const KNOWN = {
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

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
