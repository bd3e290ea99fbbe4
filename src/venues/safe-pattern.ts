import { z } from 'zod';

/** A quantified group, a back-reference or a look-around: where a regular expression can take for ever. */
const COSTLY = /\)[*+?{]|\\[1-9k]|\(\?[=!<]/;

/** Ways to match one text that an expression may have; above this it could hold up the whole server. */
const MOST_WAYS = 1_000_000;
const WAYS_OF_OPEN = 1_000;

/**
 * A regular expression an owner may give for a text field, matched against the whole value.
 * Constructs whose running time can explode are refused, so that no form can stop the server.
 */
export const safePattern = z
  .string()
  .min(1)
  .max(100)
  .refine((pattern) => !COSTLY.test(pattern), 'no repeated groups, back-references or look-arounds')
  .refine((pattern) => waysToMatch(pattern) <= MOST_WAYS, 'too many repetitions or alternatives')
  .refine(compiles, 'not a regular expression');

/** A bound of the ways: the product of what each repetition and alternative leaves open. */
function waysToMatch(pattern: string): number {
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const choices = bare.match(/[*+?|]|\{\d+(?:,\d*)?\}/g) ?? [];
  return choices.map(waysOf).reduce((product, ways) => product * ways, 1);
}

function waysOf(choice: string): number {
  if (choice === '?' || choice === '|') return 2;
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}$/.exec(choice) ?? [];
  if (from === undefined || (comma !== '' && to === '')) return WAYS_OF_OPEN;
  return comma === '' ? 1 : Math.max(1, Number(to) - Number(from) + 1);
}

function compiles(pattern: string): boolean {
  try {
    wholeMatch(pattern);
    return true;
  } catch {
    return false;
  }
}

/** The expression that matches a value as a whole. */
export function wholeMatch(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}
