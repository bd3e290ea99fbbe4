import type { Database } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { RadiusClient } from '../radius/client.js';
import { Code } from '../radius/codes.js';
import type { Retransmission } from '../radius/retransmission.js';
import type { Directory } from '../venues/directory.js';
import { type Addressee, type Answer, askAccessPoint } from './ask-access-point.js';
import { createDisconnectStore, type PendingDisconnect } from './disconnect-store.js';
import { createDisconnectRequests, openPending, type RequestDisconnects } from './request-disconnects.js';
import { openSealedSession, type SealedSession } from './sealed-session.js';
import { createSessionStore, type Session } from './session-store.js';

/** What became of a Disconnect. */
export type DisconnectOutcome = Answer;

export interface Disconnecter {
  readonly request: RequestDisconnects;
  /** Tries once (with RFC 5080 retransmissions) and takes it off the list if the session has certainly ended. */
  attempt(pending: PendingDisconnect): Promise<DisconnectOutcome>;
  /** Sends a Disconnect for an open session right away, giving up after three seconds: somebody is waiting. */
  disconnectNow(session: Session): Promise<DisconnectOutcome>;
}

export function createDisconnecter(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly directory: Directory;
  readonly client: RadiusClient;
  readonly now: () => number;
}): Disconnecter {
  const { db, sealer, directory, now } = deps;

  function send(
    accessPoint: Addressee | undefined,
    session: SealedSession,
    retransmission: Partial<Retransmission> = {},
  ): Promise<DisconnectOutcome> {
    return askAccessPoint(deps.client, {
      code: Code.DisconnectRequest,
      accessPoint,
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
    request: createDisconnectRequests(deps),

    async attempt(pending) {
      const { sessionId, attributes, accessPoint } = openPending(deps, pending);
      const outcome = await send(accessPoint, attributes);
      await noteEnd(sessionId, outcome);
      if (isOver(outcome)) await createDisconnectStore(db.write).remove(pending.id);
      return outcome;
    },

    async disconnectNow(session) {
      const attributes = openSealedSession(sealer, session);
      if (!attributes) return { kind: 'impossible', why: 'attributes-gone' };
      const accessPoint = directory.accessPoint(session.accessPointId ?? '');
      const outcome = await send(accessPoint, attributes, WHILE_SOMEBODY_WAITS);
      await noteEnd(session.id, outcome);
      return outcome;
    },
  };
}

/** In ms. */
const WHILE_SOMEBODY_WAITS: Partial<Retransmission> = { initialMs: 500, giveUpMs: 3_000 };

/** Whether the session has certainly ended. A refusal may be of the moment, and another attempt may fare better. */
export function isOver(outcome: DisconnectOutcome): boolean {
  return outcome.kind === 'acknowledged' || outcome.kind === 'gone';
}
