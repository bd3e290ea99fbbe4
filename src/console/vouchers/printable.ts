import { inLatinLetters } from './latin-letters.js';

/** What the letters every PDF reader has can show: Windows-1252. */
const KNOWN = /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * A text as those letters show it: without the marks they do not have, Cyrillic and Greek in Latin letters, and without
 * other scripts.
 */
export function printable(text: string): string {
  return lettersOf(text)
    .map((letter) => shown(letter) ?? '')
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether nothing is left out of it. */
export function isPrintable(text: string): boolean {
  return lettersOf(text).every((letter) => shown(letter) !== undefined);
}

function lettersOf(text: string): readonly string[] {
  return Array.from(text.normalize('NFC').replace(/\s/gu, ' '));
}

function shown(letter: string): string | undefined {
  if (KNOWN.test(letter)) return letter;
  const [bare = ''] = letter.normalize('NFD');
  return KNOWN.test(bare) ? bare : inLatinLetters(letter);
}
