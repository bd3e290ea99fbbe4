import { freePort } from './free-port.js';
import { inventGuests } from './guest.js';
import { applyLoad, WARM_UP_MS } from './load.js';
import type { Options } from './options.js';
import { prepareRequests } from './prepare-requests.js';
import type { Run } from './report.js';
import { requestsOfKind } from './requests-of-kind.js';
import { SECRET } from './seed.js';
import { startServer } from './server-process.js';

const ENOUGH_PER_SECOND = 100_000;

const CEILINGS = [
  { server: 'echo', kind: 'pap', args: ['bench/echo-server.ts'] },
  { server: 'least possible Node', kind: 'pap', args: ['bench/least-server.ts'] },
  { server: 'least possible Node', kind: 'acct', args: ['bench/least-server.ts'] },
] as const;

/** What the load generator can do, and what a Node server could do that stores nothing. */
export async function* measureCeilings({ outstanding, seconds }: Options): AsyncGenerator<Run> {
  const secret = Buffer.from(SECRET);
  for (const { server, kind, args } of CEILINGS) {
    const guests = inventGuests(
      (ENOUGH_PER_SECOND * (seconds + WARM_UP_MS / 1_000)) / (kind === 'acct' ? 3 : 1),
    );
    const sessions = guests.map((guest) => ({ guest, class: Buffer.alloc(16) }));
    const requests = prepareRequests(requestsOfKind(kind, guests, sessions), secret);
    for (const number of outstanding) {
      const port = await freePort();
      const process = await startServer({ args: ['--import', 'tsx', ...args, String(port), SECRET] });
      try {
        const load = { ports: [port], secret, requests, outstanding: number, seconds, usage: process.usage };
        yield { server, kind, outstanding: number, measured: await applyLoad(load) };
      } finally {
        await process.stop();
      }
    }
  }
}
