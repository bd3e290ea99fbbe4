import { keyedHash } from '../base/secrets.js';

/** How a terminal (twelve lower-case hexadecimal digits) is looked up at a venue; another venue's hash differs. */
export function terminalHash(venue: { readonly lookupKey: Buffer }, terminal: string): string {
  return keyedHash(venue.lookupKey, 'terminal', terminal);
}
