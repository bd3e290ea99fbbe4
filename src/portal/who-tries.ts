import { networkOf } from '../base/addresses.js';
import { terminalHash } from '../guests/terminal-hash.js';
import type { Visit } from '../guests/visits.js';
import type { Scope } from './scope.js';

/** By what guesses are counted: the terminal, or the visit where the redirect names none; and the network. */
export function whoTries({ venue, req }: Scope, { content, handle }: Visit) {
  const { terminal } = content.arrival;
  return {
    terminal: terminal === undefined ? handle : terminalHash(venue, terminal),
    network: networkOf(req.ip ?? ''),
  };
}
