import { hash } from 'node:crypto';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { RadiusClient } from '../radius/client.js';
import { Code } from '../radius/codes.js';
import type { Retransmission } from '../radius/retransmission.js';
import type { Directory } from '../venues/directory.js';
import { type Answer, askAccessPoint } from './ask-access-point.js';
import { createDisconnectStore, type PendingDisconnect } from './disconnect-store.js';
import { openSealedSession, type SealedSession } from './sealed-session.js';
import { createSessionStore, type Session } from './session-store.js';

/** What became of a Disconnect. */
export type DisconnectOutcome = Answer;

export interface Disconnecter {
  /** Writes down, in the caller's transaction, that these sessions are to be disconnected. Returns how many can be. */
  request(trx: Queryable, sessions: readonly Endable[]): Promise<number>;
  /** Tries once (with RFC 5080 retransmissions) and takes it off the list if the session has certainly ended. */
  attempt(pending: PendingDisconnect): Promise<DisconnectOutcome>;
  /** Sends a Disconnect for an open session right away, giving up after three seconds: somebody is waiting. */
  disconnectNow(session: Session): Promise<DisconnectOutcome>;
}

/** What of a session its Disconnect needs. */
export type Endable = Pick<Session, 'id' | 'accessPointId' | 'sealed' | 'deadlineAt'>;

interface Named {
  readonly sessionId: string;
  readonly attributes: SealedSession;
}

export function createDisconnecter(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly directory: Directory;
  readonly client: RadiusClient;
  readonly now: () => number;
}): Disconnecter {
  const { db, sealer, directory, now } = deps;

  async function requestOne(trx: Queryable, session: Endable): Promise<number> {
    const attributes = openSealedSession(sealer, session);
    const accessPoint = directory.accessPoint(session.accessPointId ?? '');
    if (!attributes || accessPoint?.coaPort === undefined) return 0;
    const id = pendingIdOf(session.id);
    const named: Named = { sessionId: session.id, attributes };
    const sealed = sealer.seal(pendingContext(id), JSON.stringify(named));
    const pending = { id, accessPointId: accessPoint.id, sealed, deadlineAt: session.deadlineAt };
    await createDisconnectStore(trx).add(pending, now());
    return 1;
  }

  function send(
    accessPointId: string,
    session: SealedSession,
    retransmission: Partial<Retransmission> = {},
  ): Promise<DisconnectOutcome> {
    return askAccessPoint(deps, {
      code: Code.DisconnectRequest,
      accessPointId,
      session,
      attributes: ({ equipment }) => equipment.disconnectAttributes(session),
      retransmission,
    });
  }

  /** The session's end is certain now; its Stop, when it comes, still corrects cause and counters. */
  async function noteEnd(sessionId: string, outcome: DisconnectOutcome): Promise<void> {
    if (!isOver(outcome)) return;
    await createSessionStore(db.write).close(sessionId, 'disconnected', now());
  }

  return {
    async request(trx, sessions) {
      let requested = 0;
      for (const session of sessions) requested += await requestOne(trx, session);
      return requested;
    },

    async attempt(pending) {
      const named = JSON.parse(sealer.openText(pendingContext(pending.id), pending.sealed)) as Named;
      const outcome = await send(pending.accessPointId, named.attributes);
      await noteEnd(named.sessionId, outcome);
      if (isOver(outcome)) await createDisconnectStore(db.write).remove(pending.id);
      return outcome;
    },

    async disconnectNow(session) {
      const attributes = openSealedSession(sealer, session);
      if (!attributes) return { kind: 'impossible', why: 'attributes-gone' };
      const outcome = await send(session.accessPointId ?? '', attributes, WHILE_SOMEBODY_WAITS);
      await noteEnd(session.id, outcome);
      return outcome;
    },
  };
}

/** In ms. */
const WHILE_SOMEBODY_WAITS: Partial<Retransmission> = { initialMs: 500, giveUpMs: 3_000 };

/** One session is waited for once, however often its end is asked for. */
function pendingIdOf(sessionId: string): string {
  return hash('sha256', `pending disconnect ${sessionId}`, 'base64url').slice(0, 22);
}

/** Whether the session has certainly ended. A refusal may be of the moment, and another attempt may fare better. */
export function isOver(outcome: DisconnectOutcome): boolean {
  return outcome.kind === 'acknowledged' || outcome.kind === 'gone';
}

/** Where the attributes of a Disconnect still to be delivered are sealed. */
export function pendingContext(id: string): string {
  return `pending_disconnects:${id}`;
}
