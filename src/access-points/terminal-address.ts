/**
 * A MAC address in any customary notation (`AA-BB-CC-DD-EE-FF`, `aabb.ccdd.eeff`, `aabbccddeeff`, …) as twelve
 * lower-case hexadecimal digits; nothing where it is none. What follows the address (`:SSID`, `@realm`) is passed over.
 */
export function readTerminalAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = NOTATIONS.exec(text);
  return match?.[1]?.replace(/[:.-]/g, '').toLowerCase();
}

const NOTATIONS =
  /^((?:[0-9a-f]{2}-){5}[0-9a-f]{2}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|(?:[0-9a-f]{4}[.-]){2}[0-9a-f]{4}|[0-9a-f]{6}-[0-9a-f]{6}|[0-9a-f]{12})(?![0-9a-f])/i;
