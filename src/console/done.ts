import type { Scope } from './scope.js';

/** To be spread into a page: the sentence about what the address says was done just now, if it is one of these. */
export function doneOf(
  { req }: Scope,
  sentences: Readonly<Record<string, string>>,
): { readonly done?: string } {
  const { done } = req.query;
  const sentence = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  return sentence === undefined ? {} : { done: sentence };
}
