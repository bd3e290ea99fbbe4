/**
 * A MAC address in any customary notation (`AA-BB-CC-DD-EE-FF`, `aabb.ccdd.eeff`, `AA BB CC DD EE FF`, …) as twelve
 * lower-case hexadecimal digits; nothing where it is none. What follows the address (`:SSID`, `@realm`) is passed over.
 */
export function readTerminalAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = NOTATIONS.exec(text)?.[1];
  return address === undefined ? undefined : folded(address);
}

/**
 * Whether a Called-Station-Id is the registered one: where it begins with a MAC address in any notation, where not as it
 * is. More may follow behind a colon (`:SSID`), unless the registered one names it.
 */
export function isStation(registered: string, presented: string): boolean {
  const [wanted, said] = [withFoldedAddress(registered), withFoldedAddress(presented)];
  return said === wanted || said.startsWith(`${wanted}:`);
}

function withFoldedAddress(text: string): string {
  const address = NOTATIONS.exec(text)?.[1];
  return address === undefined ? text : folded(address) + text.slice(address.length);
}

function folded(address: string): string {
  return address.replace(/[-:. ]/g, '').toLowerCase();
}

const DIGITS = 12;

/** Digits in groups of 1, 2, 4 or 6, or in one. */
const GROUPINGS = [1, 2, 4, 6, DIGITS].map((size) => {
  const group = `[0-9a-f]{${size}}`;
  return `(?:${group}[-:. ]){${DIGITS / size - 1}}${group}`;
});

const NOTATIONS = new RegExp(`^(${GROUPINGS.join('|')})(?![0-9a-z])`, 'i');
