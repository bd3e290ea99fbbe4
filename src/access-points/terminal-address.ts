/**
 * A MAC address in any customary notation (`AA-BB-CC-DD-EE-FF`, `aabb.ccdd.eeff`, `AA BB CC DD EE FF`, …) as twelve
 * lower-case hexadecimal digits; nothing where it is none. What follows the address (`:SSID`, `@realm`) is passed over.
 */
export function readTerminalAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = NOTATIONS.exec(text);
  return match?.[1]?.replace(/[-:. ]/g, '').toLowerCase();
}

const DIGITS = 12;

/** Digits in groups of 1, 2, 4 or 6, or in one. */
const GROUPINGS = [1, 2, 4, 6, DIGITS].map((size) => {
  const group = `[0-9a-f]{${size}}`;
  return `(?:${group}[-:. ]){${DIGITS / size - 1}}${group}`;
});

const NOTATIONS = new RegExp(`^(${GROUPINGS.join('|')})(?![0-9a-z])`, 'i');
