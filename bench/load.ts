import { openSockets, pathOf } from './sockets.js';
import type { Prepared } from './prepare-requests.js';
import { replyKind } from './reply.js';
import type { Usage } from './server-process.js';
import { openTally, type Tally } from './tally.js';

export interface Load {
  readonly port: number;
  readonly secret: Buffer;
  readonly requests: readonly Prepared[];
  /** How many requests are on their way at any time. */
  readonly outstanding: number;
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

interface Waiting {
  readonly request: Prepared;
  readonly sentAt: number;
}

const WARM_UP_MS = 1_000;
const LOST_AFTER_MS = 3_000;
const LOOK_EVERY_MS = 250;

/**
 * Sends the next request whenever one is answered, and counts the answers after a second in which the server warms
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

async function startSending(load: Load) {
  const waiting = new Map<number, Waiting>();
  const sockets = await openSockets(load.port, receive);
  const looking = setInterval(giveUpLost, LOOK_EVERY_MS);
  let endOfRequests = () => {};
  const usedUp = new Promise<void>((resolve) => {
    endOfRequests = resolve;
  });
  let tally = openTally();
  let next = 0;

  /** Passes over a request whose socket and identifier still wait for an answer. */
  function sendNext(): void {
    let request = load.requests[next++];
    while (request && waiting.has(pathOf(request.socket, request.bytes))) request = load.requests[next++];
    if (!request) return endOfRequests();
    waiting.set(pathOf(request.socket, request.bytes), { request, sentAt: performance.now() });
    sockets[request.socket]?.send(request.bytes);
  }

  function receive(socket: number, reply: Buffer): void {
    const path = pathOf(socket, reply);
    const asked = waiting.get(path);
    if (!asked) return;
    waiting.delete(path);
    tally.answer(replyKind(reply, asked.request.bytes, load.secret), performance.now() - asked.sentAt);
    sendNext();
  }

  function giveUpLost(): void {
    const before = performance.now() - LOST_AFTER_MS;
    for (const [path, { sentAt }] of waiting) {
      if (sentAt > before) continue;
      waiting.delete(path);
      tally.lost();
      sendNext();
    }
  }

  for (let sent = 0; sent < load.outstanding; sent += 1) sendNext();
  return {
    /** Until so much time has passed or nothing is left to send. */
    async wait(ms: number): Promise<void> {
      let timer: NodeJS.Timeout | undefined;
      const time = new Promise((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([time, usedUp]);
      clearTimeout(timer);
    },
    isUsedUp: () => next > load.requests.length,
    /** Closes the count so far and begins another. */
    tallyAnew(): Tally {
      const closed = tally.close();
      tally = openTally();
      return closed;
    },
    stop(): void {
      clearInterval(looking);
      next = load.requests.length;
      for (const socket of sockets) socket.close();
    },
  };
}
