/** What the letters every PDF reader has can show: Windows-1252. */
const KNOWN = /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** A text as those letters show it: without the marks they do not have, and without other scripts. */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC').replace(/\s/gu, ' '), (letter) => {
    if (KNOWN.test(letter)) return letter;
    const [bare = ''] = letter.normalize('NFD');
    return KNOWN.test(bare) ? bare : '';
  })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}
