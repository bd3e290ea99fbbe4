/** What mail programs and phones make a link of, as far as words alone tell. */
const ADDRESS = /:\/\/|@|\bwww\.|[\p{L}\d][.。]\p{L}{2}/iu;
/** What nobody sees, and what a mail takes out. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Whether words hold the address of a page or of somebody. */
export function leadsSomewhere(words: string): boolean {
  return ADDRESS.test(words.normalize('NFKC').replace(UNSEEN, ''));
}

/** An owner's words as strangers may be sent them: a blank parts what could be followed. */
export function leadingNowhere(words: string): string {
  return leadsSomewhere(words) ? words.replace(/[.:@/。．｡]+(?=\S)/gu, '$& ') : words;
}
