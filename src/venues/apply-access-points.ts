import { randomText, randomToken, Secret } from '../base/secrets.js';
import type { Sealer } from '../keys/sealing.js';
import { type AccessPointRow, createAccessPointStore } from './access-point-store.js';
import { type ApplyDeps, differingParts, type Step } from './change.js';
import { sealedIn } from './open-venue.js';
import type { VenueFile } from './venue-file.js';

const GENERATED_SECRET_LENGTH = 32;

/** A shared secret nobody has to remember. */
export function newSharedSecret(): Secret<string> {
  return new Secret(randomText(GENERATED_SECRET_LENGTH));
}

/** What makes the venue's stored access points those of the file. */
export function accessPointSteps(
  deps: ApplyDeps,
  entry: {
    readonly venueId: string;
    readonly wanted: readonly WantedAccessPoint[];
    readonly before: readonly AccessPointRow[];
  },
): readonly Step[] {
  const { venueId, wanted, before } = entry;
  const storedAs = (name: string) => before.find((row) => row.name === name);
  const isWanted = (row: AccessPointRow) => wanted.some(({ name }) => name === row.name);
  return [
    ...wanted.map((one) => accessPointStep(deps, { venueId, wanted: one, stored: storedAs(one.name) })),
    ...before.filter((row) => !isWanted(row)).map(removalStep),
  ];
}

export type WantedAccessPoint = VenueFile['accessPoints'][number];

function accessPointStep(
  deps: ApplyDeps,
  entry: {
    readonly venueId: string;
    readonly wanted: WantedAccessPoint;
    readonly stored: AccessPointRow | undefined;
  },
): Step {
  const { wanted, stored } = entry;
  if (!stored) return additionStep(deps, entry.venueId, wanted);
  const before = openedForComparison(deps.sealer, stored);
  const after = { ...comparable(wanted), secret: wanted.secret ?? before.secret };
  const parts = differingParts(before, after);
  if (parts.length === 0) return { change: undefined, run: () => Promise.resolve() };
  const row = {
    ...accessPointRow(deps.sealer, { ...entry, id: stored.id, secret: after.secret }),
    lastSeenAt: stored.lastSeenAt,
    isSilent: stored.isSilent,
  };
  const seen = stored.messageAuthenticatorSeen && wanted.messageAuthenticator === 'auto';
  return {
    change: { what: 'access point', name: wanted.name, kind: 'changed', parts },
    run: (trx) => createAccessPointStore(trx).change({ ...row, messageAuthenticatorSeen: seen }),
  };
}

function additionStep(deps: ApplyDeps, venueId: string, wanted: WantedAccessPoint): Step {
  const secret = wanted.secret ?? newSharedSecret().reveal();
  const row = accessPointRow(deps.sealer, { venueId, wanted, id: randomToken(), secret });
  return {
    change: {
      what: 'access point',
      name: wanted.name,
      kind: 'added',
      parts: [],
      ...(wanted.secret === undefined ? { newSecret: new Secret(secret) } : {}),
    },
    run: (trx) => createAccessPointStore(trx).add(row, deps.now),
  };
}

function removalStep(row: AccessPointRow): Step {
  return {
    change: { what: 'access point', name: row.name, kind: 'removed', parts: [] },
    run: (trx) => createAccessPointStore(trx).remove(row.venueId, row.id),
  };
}

/** An access point as it is stored, secret and settings sealed for it; nothing was heard of it yet. */
export function accessPointRow(
  sealer: Sealer,
  entry: {
    readonly venueId: string;
    readonly wanted: WantedAccessPoint;
    readonly id: string;
    readonly secret: string;
  },
): AccessPointRow {
  const { wanted, id } = entry;
  return {
    id,
    venueId: entry.venueId,
    name: wanted.name,
    network: wanted.address,
    nasIdentifier: wanted.nasIdentifier ?? null,
    calledStationId: wanted.calledStationId ?? null,
    family: wanted.family,
    settingsSealed: sealer.seal(sealedIn.settings(id), JSON.stringify(wanted.settings)),
    secretSealed: sealer.seal(sealedIn.secret(id), entry.secret),
    handBack: wanted.handBack,
    messageAuthenticator: wanted.messageAuthenticator,
    messageAuthenticatorSeen: false,
    coaPort: wanted.coaPort,
    lastSeenAt: null,
    isSilent: false,
  };
}

function comparable(wanted: WantedAccessPoint) {
  const { secret: _secret, name: _name, ...rest } = wanted;
  return {
    ...rest,
    nasIdentifier: wanted.nasIdentifier ?? null,
    calledStationId: wanted.calledStationId ?? null,
  };
}

function openedForComparison(sealer: Sealer, row: AccessPointRow) {
  return {
    address: row.network,
    nasIdentifier: row.nasIdentifier,
    calledStationId: row.calledStationId,
    family: row.family,
    settings: JSON.parse(sealer.openText(sealedIn.settings(row.id), row.settingsSealed)) as unknown,
    handBack: row.handBack,
    messageAuthenticator: row.messageAuthenticator,
    coaPort: row.coaPort,
    secret: sealer.openText(sealedIn.secret(row.id), row.secretSealed),
  };
}
