import { z } from 'zod';

/** A quantified group, a back-reference or a look-around: where a regular expression can take for ever. */
const COSTLY = /\)[*+?{]|\\[1-9k]|\(\?[=!<]/;

/**
 * A regular expression an owner may give for a text field, matched against the whole value.
 * Constructs whose running time can explode are refused, so that no form can stop the server.
 */
export const safePattern = z
  .string()
  .min(1)
  .max(100)
  .refine((pattern) => !COSTLY.test(pattern), 'no repeated groups, back-references or look-arounds')
  .refine(atMostTwoOpenRepetitions, 'at most two unbounded repetitions (* or +)')
  .refine(compiles, 'not a regular expression');

function atMostTwoOpenRepetitions(pattern: string): boolean {
  return (pattern.replace(/\\./g, '').match(/[*+]|\{\d+,\}/g) ?? []).length <= 2;
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
