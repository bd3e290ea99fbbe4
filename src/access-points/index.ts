import { coovachilli } from './families/coovachilli.js';
import { generic } from './families/generic.js';
import { mikrotik } from './families/mikrotik.js';
import type { Family } from './family.js';

/**
 * Every family of equipment Portico knows, in the order in which a redirect is offered to them: what has marks of its own
 * first. A new one is a file in `families/` and a line here.
 */
export const FAMILIES: readonly Family[] = [coovachilli, mikrotik, generic];

export const FAMILY_NAMES = FAMILIES.map((family) => family.name);

/** The family of that name. Names come from checked configuration, so an unknown one is a fault of ours. */
export function familyNamed(name: string): Family {
  const family = FAMILIES.find((candidate) => candidate.name === name);
  if (!family) throw new Error(`No equipment family is named ${name}`);
  return family;
}
