import { OperatorError } from '../base/errors.js';
import type { Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import { type AccessPointRow, createAccessPointStore } from './access-point-store.js';
import type { WantedAccessPoint } from './apply-access-points.js';
import type { ApplyDeps } from './change.js';
import { containsNetwork, SHARING_MAXIMUM } from './network.js';
import { sealedIn } from './open-venue.js';
import { isAmbiguous } from './venue-file.js';

/** Why an access point cannot be: its packets could be another's, or too many of all venues would share an address. */
export type Conflict = 'ambiguous' | 'crowded';

/**
 * Throws `OperatorError` where an access point could not be told from another venue's, or where too many of all venues
 * would share an address. Whose the others are is not said.
 */
export async function checkAccessPoints(
  deps: ApplyDeps,
  venueId: string,
  wanted: readonly WantedAccessPoint[],
): Promise<void> {
  const others = await accessPointsBut(deps.db.read, (row) => row.venueId === venueId);
  const found = conflictIn(deps.sealer, others, wanted);
  if (found) throw new OperatorError(SENTENCES[found.conflict](found.accessPoint.name), 2);
}

const SENTENCES: Readonly<Record<Conflict, (name: string) => string>> = {
  ambiguous: (name) =>
    `Access point "${name}" could not be told from one that exists already: choose another secret and require Message-Authenticator, or a NAS-Identifier of its own.`,
  crowded: (name) =>
    `Access point "${name}" would share an address with more than ${SHARING_MAXIMUM - 1} others: give it a narrower network.`,
};

/** All access points of all venues, without those that `isLeftOut`. */
export async function accessPointsBut(
  db: Queryable,
  isLeftOut: (row: AccessPointRow) => boolean,
): Promise<readonly AccessPointRow[]> {
  return (await createAccessPointStore(db).all()).filter((row) => !isLeftOut(row));
}

/** The first of `wanted` that cannot be beside `others`; nothing where all can. */
export function conflictIn(
  sealer: Sealer,
  others: readonly AccessPointRow[],
  wanted: readonly WantedAccessPoint[],
): { readonly accessPoint: WantedAccessPoint; readonly conflict: Conflict } | undefined {
  const known = others.map((row) => distinguishing(sealer, row));
  const alike = wanted.find((accessPoint) => known.some((row) => isAmbiguous(accessPoint, row)));
  if (alike) return { accessPoint: alike, conflict: 'ambiguous' };
  const crowding = crowdingOf(others, wanted);
  return crowding && { accessPoint: crowding, conflict: 'crowded' };
}

function distinguishing(sealer: Sealer, row: AccessPointRow) {
  return {
    address: row.network,
    nasIdentifier: row.nasIdentifier ?? undefined,
    calledStationId: row.calledStationId ?? undefined,
    messageAuthenticator: row.messageAuthenticator,
    secret: sealer.openText(sealedIn.secret(row.id), row.secretSealed),
  };
}

/** Networks hold each other or share nothing: the most share the addresses of a narrowest one. */
function crowdingOf(
  others: readonly AccessPointRow[],
  wanted: readonly WantedAccessPoint[],
): WantedAccessPoint | undefined {
  const networks = [...others.map(({ network }) => network), ...wanted.map(({ address }) => address)];
  const sharing = (network: string) => networks.filter((wide) => containsNetwork(wide, network)).length;
  const crowded = [...new Set(networks)].filter((network) => sharing(network) > SHARING_MAXIMUM);
  return wanted.find(({ address }) => crowded.some((network) => containsNetwork(address, network)));
}
