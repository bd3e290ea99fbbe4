import type { Disconnecter, DisconnectOutcome } from '../../access/disconnect.js';
import type { Session } from '../../access/session-store.js';

/** So many access points are waited for at once. */
const AT_ONCE = 50;

/** Ends sessions right away, many at once; what became of each, in their order. */
export async function disconnectAll(
  disconnecter: Disconnecter,
  sessions: readonly Session[],
): Promise<readonly DisconnectOutcome[]> {
  const outcomes: DisconnectOutcome[] = [];
  for (let from = 0; from < sessions.length; from += AT_ONCE) {
    const some = sessions.slice(from, from + AT_ONCE);
    outcomes.push(...(await Promise.all(some.map((session) => disconnecter.disconnectNow(session)))));
  }
  return outcomes;
}
