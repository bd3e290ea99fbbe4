import { isDeepStrictEqual } from 'node:util';
import { randomToken, Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { AccessPointDocument } from './access-point.js';
import { type AccessPointRow, createAccessPointStore } from './access-point-store.js';
import { accessPointRow, newSharedSecret } from './apply-access-points.js';
import { accessPointsBut, type Conflict, conflictIn } from './check-access-points.js';
import { sealedIn } from './open-venue.js';
import { createVenueStore } from './venue-store.js';

/** What binding works with, in the caller's transaction. */
interface BindingDeps {
  readonly sealer: Sealer;
  /** Epoch ms. */
  readonly now: number;
}

/** `name-taken`: the venue has another one of that name. `too-many`: it has as many as a venue may have. */
type BindingRefusal = Conflict | 'name-taken' | 'too-many';

export type Binding =
  | { readonly kind: 'bound'; readonly id: string; readonly secret: Secret<string> }
  | { readonly kind: 'refused'; readonly reason: BindingRefusal };

const MOST = 500;

/** Binds an access point to a venue, under a secret made for it that is returned this once. */
export async function bindAccessPoint(
  trx: Queryable,
  deps: BindingDeps,
  { venueId, wanted }: { readonly venueId: string; readonly wanted: AccessPointDocument },
): Promise<Binding> {
  const id = randomToken();
  const secret = newSharedSecret();
  const entry = { venueId, id, wanted: { ...wanted, secret: secret.reveal() } };
  const reason = await refusalOf(trx, deps.sealer, entry);
  if (reason) return { kind: 'refused', reason };
  await createAccessPointStore(trx).add(
    accessPointRow(deps.sealer, { ...entry, secret: secret.reveal() }),
    deps.now,
  );
  return { kind: 'bound', id, secret };
}

/**
 * Changes everything about an access point but its secret and what was heard of it. `changed`, and nothing is done, where
 * it is not any more what it was in `before`.
 */
export async function changeAccessPoint(
  trx: Queryable,
  { sealer }: BindingDeps,
  { before, wanted }: { readonly before: AccessPointRow; readonly wanted: AccessPointDocument },
): Promise<Binding | { readonly kind: 'changed' }> {
  await createVenueStore(trx).bumpRevision();
  const row = await createAccessPointStore(trx).byId(before.venueId, before.id);
  if (!row || !isDeepStrictEqual(settingsIn(row), settingsIn(before))) return { kind: 'changed' };
  const secret = new Secret(sealer.openText(sealedIn.secret(row.id), row.secretSealed));
  const entry = { venueId: row.venueId, id: row.id, wanted: { ...wanted, secret: secret.reveal() } };
  const reason = await refusalOf(trx, sealer, entry);
  if (reason) return { kind: 'refused', reason };
  const changed = accessPointRow(sealer, { ...entry, secret: secret.reveal() });
  const messageAuthenticatorSeen = row.messageAuthenticatorSeen && wanted.messageAuthenticator === 'auto';
  await createAccessPointStore(trx).change({ ...changed, messageAuthenticatorSeen });
  return { kind: 'bound', id: row.id, secret };
}

/** A row but for what changes by itself or apart. */
function settingsIn(row: AccessPointRow) {
  const { lastSeenAt: _seen, isSilent: _silent, messageAuthenticatorSeen: _signed, ...settings } = row;
  return { ...settings, secretSealed: '' };
}

/** From now on the access point has another secret, which is returned this once. */
export async function renewSecret(
  trx: Queryable,
  { sealer }: BindingDeps,
  row: AccessPointRow,
): Promise<Secret<string>> {
  await createVenueStore(trx).bumpRevision();
  const secret = newSharedSecret();
  const secretSealed = sealer.seal(sealedIn.secret(row.id), secret.reveal());
  await createAccessPointStore(trx).changeSecret(row.id, secretSealed);
  return secret;
}

export async function unbindAccessPoint(trx: Queryable, { venueId, id }: AccessPointRow): Promise<void> {
  await createVenueStore(trx).bumpRevision();
  await createAccessPointStore(trx).remove(venueId, id);
}

/**
 * The revision is counted up first: whoever else binds waits here until this transaction has ended, so that two who are
 * let in one by one cannot be ambiguous together.
 */
async function refusalOf(
  trx: Queryable,
  sealer: Sealer,
  entry: { readonly venueId: string; readonly id: string; readonly wanted: AccessPointDocument },
): Promise<BindingRefusal | undefined> {
  await createVenueStore(trx).bumpRevision();
  const others = await accessPointsBut(trx, (row) => row.id === entry.id);
  const own = others.filter((row) => row.venueId === entry.venueId);
  if (own.some(({ name }) => name === entry.wanted.name)) return 'name-taken';
  if (own.length >= MOST) return 'too-many';
  return conflictIn(sealer, others, [entry.wanted])?.conflict;
}
