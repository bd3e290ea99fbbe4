import { startSending, type Sending } from './sender.js';
import type { Usage } from './server-process.js';
import type { Tally } from './tally.js';

export interface Load extends Sending {
  readonly seconds: number;
  /** Asked when the clock starts and when it stops. */
  readonly usage: () => Promise<Usage>;
}

export interface Measured {
  readonly tally: Tally;
  /** The server's processor time for what was tallied. */
  readonly cpuMicroseconds: number;
  readonly residentBytes: number;
}

/** As long as Node takes to compile what it has found to be in use; a server runs for days. */
export const WARM_UP_MS = 3_000;

/**
 * Sends the next request whenever one is answered, and counts the answers after three seconds in which the server warms
 * up. Ends when the time is over or nothing is left to send; throws where that is before the clock started.
 */
export async function applyLoad(load: Load): Promise<Measured> {
  const sender = await startSending(load);
  try {
    await sender.wait(WARM_UP_MS);
    if (sender.isUsedUp()) throw new Error('The guests were used up while the server warmed up: give more.');
    const before = await load.usage();
    sender.tallyAnew();
    await sender.wait(load.seconds * 1_000);
    const tally = sender.tallyAnew();
    const after = await load.usage();
    const cpuMicroseconds = after.cpuMicroseconds - before.cpuMicroseconds;
    return { tally, cpuMicroseconds, residentBytes: after.residentBytes };
  } finally {
    sender.stop();
  }
}
