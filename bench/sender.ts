import type { Prepared } from './prepare-requests.js';
import { replyKind } from './reply.js';
import { openSockets, pathOf } from './sockets.js';
import { openTally, type Tally } from './tally.js';

export interface Sending {
  /** Of the servers that share the load. */
  readonly ports: readonly number[];
  readonly secret: Buffer;
  readonly requests: readonly Prepared[];
  /** How many requests are on their way at any time. */
  readonly outstanding: number;
}

interface Waiting {
  readonly request: Prepared;
  readonly sentAt: number;
}

const LOST_AFTER_MS = 3_000;
const LOOK_EVERY_MS = 250;

/** Sends at once as many requests as are to be outstanding, and from then on the next whenever one is answered. */
export async function startSending(sending: Sending) {
  const waiting = new Map<number, Waiting>();
  const sockets = await openSockets(sending.ports, receive);
  const looking = setInterval(giveUpLost, LOOK_EVERY_MS);
  let endOfRequests = () => {};
  const usedUp = new Promise<void>((resolve) => {
    endOfRequests = resolve;
  });
  let tally = openTally();
  let next = 0;

  /** Passes over a request whose socket and identifier still wait for an answer. */
  function sendNext(): void {
    let request = sending.requests[next++];
    while (request && waiting.has(pathOf(request.socket, request.bytes))) request = sending.requests[next++];
    if (!request) return endOfRequests();
    waiting.set(pathOf(request.socket, request.bytes), { request, sentAt: performance.now() });
    sockets[request.socket]?.send(request.bytes);
  }

  function receive(socket: number, reply: Buffer): void {
    const path = pathOf(socket, reply);
    const asked = waiting.get(path);
    if (!asked) return;
    waiting.delete(path);
    tally.answer(replyKind(reply, asked.request.bytes, sending.secret), performance.now() - asked.sentAt);
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

  for (let sent = 0; sent < sending.outstanding; sent += 1) sendNext();
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
    isUsedUp: () => next > sending.requests.length,
    /** Closes the count so far and begins another. */
    tallyAnew(): Tally {
      const closed = tally.close();
      tally = openTally();
      return closed;
    },
    stop(): void {
      clearInterval(looking);
      next = sending.requests.length;
      for (const socket of sockets) socket.close();
    },
  };
}
