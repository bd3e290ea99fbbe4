const names = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called in the console's own. */
export function languageNamed(code: string): string {
  return names.of(code) ?? code;
}
