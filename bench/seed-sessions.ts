import { randomBytes } from 'node:crypto';
import { readSessionAttributes, readSessionKeys } from '../src/aaa/read-session.js';
import { sessionIdOf } from '../src/access/authorize.js';
import { sealSession } from '../src/access/sealed-session.js';
import type { Foundation } from '../src/app/foundation.js';
import { HOUR, MINUTE } from '../src/base/clock.js';
import { decodePacket, encodeRequest } from '../src/radius/packet.js';
import type { AccessPoint, Venue } from '../src/venues/open-venue.js';
import type { Guest } from './guest.js';
import { insertRows } from './insert-rows.js';
import { type OpenSession, ticketLogin } from './requests.js';

const STEP = 10_000;
const PEER = { address: '127.0.0.1', port: 0, socket: 'auth' };

/** Stores an open session for each guest, as the login with the guest's ticket would have left it. */
export async function seedSessions(
  foundation: Foundation,
  place: { readonly venue: Venue; readonly accessPoint: AccessPoint },
  guests: readonly Guest[],
): Promise<readonly OpenSession[]> {
  const sessions = guests.map((guest): OpenSession => ({ guest, class: randomBytes(16) }));
  for (let first = 0; first < sessions.length; first += STEP) {
    const rows = sessions.slice(first, first + STEP).map((session) => rowOf(foundation, place, session));
    await foundation.databases.main.transaction(async (trx) => {
      await insertRows(trx, 'sessions', rows);
      await trx.raw(
        'update sessions set device_id = (select id from devices where devices.guest_id = sessions.guest_id) where device_id is null and closed_at is null',
      );
    });
  }
  return sessions;
}

function rowOf(
  { clock, sealer }: Foundation,
  { venue, accessPoint }: { readonly venue: Venue; readonly accessPoint: AccessPoint },
  session: OpenSession,
) {
  const { secret } = accessPoint;
  const login = decodePacket(encodeRequest({ ...ticketLogin(session.guest), identifier: 0, secret }));
  const keys = readSessionKeys(login, { venue, accessPoint, peer: PEER });
  const id = sessionIdOf(venue, session.class);
  const content = { ...readSessionAttributes(login, PEER), class: session.class.toString('base64url') };
  const openedAt = clock.now() - MINUTE;
  return {
    id,
    venue_id: venue.id,
    access_point_id: accessPoint.id,
    guest_id: session.guest.id,
    plan: 'guest',
    method: 'ticket',
    record_hash: keys.recordHash ?? '',
    nas_hash: keys.nasHash,
    sealed: sealSession(sealer, id, content),
    opened_at: openedAt,
    deadline_at: openedAt + 2 * HOUR,
    interim_seconds: 600,
  };
}
