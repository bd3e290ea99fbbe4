import { familyNamed } from '../access-points/index.js';
import { idOf } from '../base/id-of.js';
import type { Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { Directory } from '../venues/directory.js';
import type { AccessPoint } from '../venues/open-venue.js';
import type { Addressee } from './ask-access-point.js';
import { createDisconnectStore, type PendingDisconnect } from './disconnect-store.js';
import { openSealedSession, type SealedSession } from './sealed-session.js';
import type { Session } from './session-store.js';

/** Writes down, in the caller's transaction, that these sessions are to be disconnected. Returns how many can be. */
export type RequestDisconnects = (trx: Queryable, sessions: readonly Endable[]) => Promise<number>;

/** What of a session its Disconnect needs. */
type Endable = Pick<Session, 'id' | 'accessPointId' | 'sealed' | 'deadlineAt'>;

/** What is sealed of a waiting Disconnect: enough to deliver it when neither session nor access point are there any more. */
interface Waiting {
  readonly sessionId: string;
  readonly attributes: SealedSession;
  readonly addressee?: SealedAddressee;
}

interface SealedAddressee {
  readonly family: string;
  readonly settings: unknown;
  /** base64 */
  readonly secret: string;
  readonly coaPort: number;
}

export function createDisconnectRequests(deps: {
  readonly sealer: Sealer;
  readonly directory: Directory;
  readonly now: () => number;
}): RequestDisconnects {
  const { sealer, directory, now } = deps;

  async function requestOne(trx: Queryable, session: Endable): Promise<number> {
    const attributes = openSealedSession(sealer, session);
    const accessPoint = directory.accessPoint(session.accessPointId ?? '');
    if (!attributes || accessPoint?.coaPort === undefined) return 0;
    const id = pendingIdOf(session.id);
    const addressee = sealedAddressee(accessPoint, accessPoint.coaPort);
    const waiting: Waiting = { sessionId: session.id, attributes, addressee };
    const sealed = sealer.seal(pendingContext(id), JSON.stringify(waiting));
    const pending = { id, accessPointId: accessPoint.id, sealed, deadlineAt: session.deadlineAt };
    await createDisconnectStore(trx).add(pending, now());
    return 1;
  }

  return async (trx, sessions) => {
    let requested = 0;
    for (const session of sessions) requested += await requestOne(trx, session);
    return requested;
  };
}

/** The session a waiting Disconnect names, and where it goes: to the access point as it is now, or as it was. */
export function openPending(
  { sealer, directory }: { readonly sealer: Sealer; readonly directory: Directory },
  { id, accessPointId, sealed }: PendingDisconnect,
): Pick<Waiting, 'sessionId' | 'attributes'> & { readonly accessPoint: Addressee | undefined } {
  const { addressee, ...named } = JSON.parse(sealer.openText(pendingContext(id), sealed)) as Waiting;
  const present = directory.accessPoint(accessPointId ?? '');
  return { ...named, accessPoint: present ?? (addressee && openedAddressee(addressee)) };
}

function sealedAddressee({ family, settings, secret }: AccessPoint, coaPort: number): SealedAddressee {
  return { family: family.name, settings, secret: secret.toString('base64'), coaPort };
}

function openedAddressee({ family, settings, secret, coaPort }: SealedAddressee): Addressee {
  return {
    equipment: familyNamed(family).equipment(settings),
    secret: Buffer.from(secret, 'base64'),
    coaPort,
  };
}

/** One session is waited for once, however often its end is asked for. */
function pendingIdOf(sessionId: string): string {
  return idOf(`pending disconnect ${sessionId}`);
}

/** Where a waiting Disconnect is sealed. */
export function pendingContext(id: string): string {
  return `pending_disconnects:${id}`;
}
