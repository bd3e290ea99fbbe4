/** What a language is called in itself, and where its lines begin. */
const LANGUAGES = {
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

type Code = keyof typeof LANGUAGES;

/** One entry of the language choice, named in its own language. */
export interface LanguageChoice {
  readonly code: Code;
  readonly name: string;
  readonly current: boolean;
}

/** The choice among a venue's languages, in the venue's order. */
export function languageChoices(languages: readonly Code[], current: Code): readonly LanguageChoice[] {
  return languages.map((code) => ({ code, name: LANGUAGES[code].name, current: code === current }));
}

/** For the `dir` attribute of a page. */
export function textDirection(language: Code): 'ltr' | 'rtl' {
  return LANGUAGES[language].dir;
}
