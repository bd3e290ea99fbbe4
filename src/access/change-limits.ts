import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { RadiusClient } from '../radius/client.js';
import { Code } from '../radius/codes.js';
import type { Directory } from '../venues/directory.js';
import type { Plan } from '../venues/plan.js';
import { type Answer, askAccessPoint } from './ask-access-point.js';
import { budgetStart } from './budget.js';
import { createChangeStore, type PendingChange, type SessionInForce } from './change-store.js';
import type { Disconnecter } from './disconnect.js';
import { createFactsStore } from './facts-store.js';
import { grantOfSession } from './judge-session.js';
import { type Grant, limitsFrom } from './limits.js';
import { openSealedSession } from './sealed-session.js';
import { createSessionStore } from './session-store.js';

/** What became of a change. `over`: the session has ended, or nothing is left to it and a Disconnect waits. */
type ChangeOutcome = Answer | { readonly kind: 'over' };

/** Gives open sessions other limits without ending them (CoA-Request, RFC 5176 s.2.2). */
export interface LimitChanger {
  /**
   * Writes down, in the caller's transaction, that these sessions are to have the limits that hold for them now. Which
   * those are is found out when the access point is told.
   */
  request(trx: Queryable, sessionIds: readonly string[]): Promise<void>;
  /**
   * Tries once (with RFC 5080 retransmissions). The stored session follows what the access point acknowledged. Only its
   * silence leaves the change on the list: what it refuses, or cannot do, leaves the session its old limits.
   */
  attempt(pending: PendingChange): Promise<ChangeOutcome>;
}

export function createLimitChanger(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly directory: Directory;
  readonly client: RadiusClient;
  readonly disconnecter: Disconnecter;
  readonly now: () => number;
}): LimitChanger {
  const { db, directory, now } = deps;

  async function bringIntoForce(sessionId: string): Promise<ChangeOutcome> {
    const session = await createChangeStore(db.read).session(sessionId);
    const venue = session && directory.venueById(session.venueId);
    if (!session || session.closedAt !== undefined || !venue) return { kind: 'over' };
    const plan = venue.plan(session.plan);
    if (!plan) return { kind: 'impossible', why: 'not-changeable' };
    const at = now();
    const spent = await spentOf(session, budgetStart(plan, venue.zone, at));
    const grant = grantOfSession(session, { venue, plan, now: at, spent });
    if (grant.kind === 'none') return end(session);
    const outcome = await tell(session, plan, grant);
    if (outcome.kind === 'acknowledged') await createChangeStore(db.write).put(session.id, grant);
    if (outcome.kind === 'gone') await createSessionStore(db.write).close(session.id, 'disconnected', now());
    return outcome;
  }

  async function spentOf({ guestId }: SessionInForce, since: number | undefined) {
    return since === undefined ? [] : createFactsStore(db.read).spent([{ guestId, since }]);
  }

  async function tell(session: SessionInForce, plan: Plan, grant: Grant): Promise<Answer> {
    const attributes = openSealedSession(deps.sealer, session);
    // RFC 2865 s.5.27: of the whole session, and so from its Accept.
    const limits = limitsFrom(session.openedAt, plan, grant);
    if (!attributes || !limits) return { kind: 'impossible', why: 'attributes-gone' };
    return askAccessPoint(deps.client, {
      code: Code.CoaRequest,
      accessPoint: directory.accessPoint(session.accessPointId ?? ''),
      session: attributes,
      attributes: ({ equipment }) => equipment.changeAttributes(attributes, limits),
    });
  }

  async function end(session: SessionInForce): Promise<ChangeOutcome> {
    await db.transaction((trx) => deps.disconnecter.request(trx, [session]));
    return { kind: 'over' };
  }

  return {
    request: (trx, sessionIds) => createChangeStore(trx).add(sessionIds, now()),
    async attempt(pending) {
      const outcome = await bringIntoForce(pending.sessionId);
      if (outcome.kind !== 'silent') await createChangeStore(db.write).remove(pending);
      return outcome;
    },
  };
}
