import { OperatorError } from '../base/errors.js';
import type { Sealer } from '../keys/sealing.js';
import { type AccessPointRow, createAccessPointStore } from './access-point-store.js';
import type { WantedAccessPoint } from './apply-access-points.js';
import type { ApplyDeps } from './change.js';
import { containsNetwork, SHARING_MAXIMUM } from './network.js';
import { sealedIn } from './open-venue.js';
import { isAmbiguous } from './venue-file.js';

/**
 * Throws `OperatorError` where an access point could not be told from another venue's, or where too many of all venues
 * would share an address. Whose the others are is not said.
 */
export async function checkAccessPoints(
  deps: ApplyDeps,
  venueId: string,
  wanted: readonly WantedAccessPoint[],
): Promise<void> {
  const others = (await createAccessPointStore(deps.db.read).all()).filter((row) => row.venueId !== venueId);
  refuseAmbiguous(deps.sealer, others, wanted);
  refuseCrowded(others, wanted);
}

function refuseAmbiguous(
  sealer: Sealer,
  others: readonly AccessPointRow[],
  wanted: readonly WantedAccessPoint[],
): void {
  for (const accessPoint of wanted) {
    const clash = others.some((row) => isAmbiguous(accessPoint, distinguishing(sealer, row)));
    if (!clash) continue;
    throw new OperatorError(
      `Access point "${accessPoint.name}" could not be told from one that exists already: choose another secret and require Message-Authenticator, or a NAS-Identifier of its own.`,
      2,
    );
  }
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
function refuseCrowded(others: readonly AccessPointRow[], wanted: readonly WantedAccessPoint[]): void {
  const networks = [...others.map(({ network }) => network), ...wanted.map(({ address }) => address)];
  const sharing = (network: string) => networks.filter((wide) => containsNetwork(wide, network)).length;
  const crowded = [...new Set(networks)].filter((network) => sharing(network) > SHARING_MAXIMUM);
  const guilty = wanted.find(({ address }) => crowded.some((network) => containsNetwork(address, network)));
  if (!guilty) return;
  throw new OperatorError(
    `Access point "${guilty.name}" would share an address with more than ${SHARING_MAXIMUM - 1} others: give it a narrower network.`,
    2,
  );
}
