import { keyedHash } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import { codeOf } from './continuation-code.js';
import { createGuestStore } from './guest-store.js';
import { createVisitStore } from './visit-store.js';
import type { HeldVisit, Visit, Visits } from './visits.js';

/** How a visit that got provisional access is gone on with in another browser. */
export interface Continuations {
  /** The visit's code. It follows from the token, so only the browser that holds it can be shown it. */
  codeOf(visit: HeldVisit): string;
  /** From the end of the transaction on the code leads to the visit. Only its keyed hash is stored. */
  giveWithin(trx: Queryable, visit: HeldVisit): Promise<void>;
  /** The visit of a code nobody has used yet, while its provisional access can still be made whole. */
  find(code: string): Promise<Visit | undefined>;
  /** A visit for another browser, on which somebody may sign in for the terminal of this one. */
  open(visit: Visit): Promise<HeldVisit>;
  /** Uses a visit's code up. False where somebody did before. */
  spendWithin(trx: Queryable, handle: string): Promise<boolean>;
}

export function createContinuations(deps: {
  readonly db: Database;
  readonly visits: Visits;
  readonly key: Buffer;
  readonly now: () => number;
}): Continuations {
  const { db, visits, key, now } = deps;
  const hashOf = (code: string) => keyedHash(key, 'code', code);

  async function isAlive({ venueId, content }: Visit): Promise<boolean> {
    const guestId = content.provisional?.guestId;
    const guest =
      guestId === undefined ? undefined : await createGuestStore(db.read).ofVenue(venueId, guestId);
    return (guest?.expiresAt ?? 0) > now();
  }

  return {
    codeOf: (visit) => codeOf(key, visit.token),
    giveWithin: (trx, visit) =>
      createVisitStore(trx).giveCode(visit.handle, hashOf(codeOf(key, visit.token))),
    async find(code) {
      const named = await createVisitStore(db.read).byCode(hashOf(code));
      const visit = named && (await visits.byHandle(named.venueId, named.handle));
      return visit && (await isAlive(visit)) ? visit : undefined;
    },
    open({ venueId, content }) {
      const { accessPointId, arrival, ticketId, provisional, codeId } = content;
      if (!provisional || ticketId === undefined) throw new Error('A continuation of no provisional access');
      return visits.open(venueId, {
        accessPointId,
        arrival,
        challengeAt: 0,
        ticketId,
        provisional,
        ...(codeId !== undefined && { codeId }),
        isContinuation: true,
      });
    },
    spendWithin: (trx, handle) => createVisitStore(trx).spendCode(handle),
  };
}
