import type { Guest } from './guest.js';
import type { Kind } from './options.js';
import { accountingOf, type OpenSession, terminalLogin, ticketLogin, type Unsent } from './requests.js';
import { scattered } from './scattered.js';

/** So many sessions begin, then report, then end, before the next ones begin. */
const WAVE = 2_048;

/** Every request of a kind that these guests can make once. */
export function requestsOfKind(
  kind: Kind,
  guests: readonly Guest[],
  sessions: readonly OpenSession[],
): readonly Unsent[] {
  if (kind === 'pap') return scattered(guests).map(ticketLogin);
  if (kind === 'mac') return scattered(guests).map(terminalLogin);
  return inWaves(scattered(sessions));
}

function inWaves(sessions: readonly OpenSession[]): Unsent[] {
  const waves = Array.from({ length: Math.ceil(sessions.length / WAVE) }, (_, index) =>
    sessions.slice(index * WAVE, (index + 1) * WAVE).map(accountingOf),
  );
  return waves.flatMap((wave) =>
    [0, 1, 2].flatMap((record) => wave.flatMap((records) => records[record] ?? [])),
  );
}
