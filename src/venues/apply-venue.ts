import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { OperatorError } from '../base/errors.js';
import { randomText, randomToken, Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import { type AccessPointRow, createAccessPointStore } from './access-point-store.js';
import type { NoticeFacts } from './notice-sections.js';
import { acceptedTexts, sealedIn } from './open-venue.js';
import { type VenueDocument, venueSchema } from './venue.js';
import { isAmbiguous, type VenueFile } from './venue-file.js';
import { createVenueStore, type StoredDocument } from './venue-store.js';

/** One difference between what is stored and what the file says. */
export interface Change {
  readonly what: 'venue' | 'access point';
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** What differs, by its path in the file. */
  readonly parts: readonly string[];
  /** A secret made just now: shown once, never again. */
  readonly newSecret?: Secret<string>;
}

interface Deps {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly facts: NoticeFacts;
  readonly now: number;
}

const GENERATED_SECRET_LENGTH = 32;

/**
 * Makes the stored venue what the file says, in one transaction, and tells what changed; nothing changed is an empty
 * list. With `dryRun` it only tells. Throws `OperatorError` where an access point could not be told from another's.
 */
export async function applyVenue(deps: Deps, file: VenueFile, dryRun: boolean): Promise<readonly Change[]> {
  const planned = await plan(deps, file);
  const changes = planned.flatMap((step) => (step.change ? [step.change] : []));
  if (dryRun || changes.length === 0) return changes;
  await deps.db.transaction(async (trx) => {
    for (const step of planned) await step.run(trx);
    await createVenueStore(trx).bumpRevision();
  });
  return changes;
}

interface Step {
  readonly change: Change | undefined;
  run(trx: Queryable): Promise<void>;
}

async function plan(deps: Deps, file: VenueFile): Promise<readonly Step[]> {
  const { accessPoints, ...rest } = file;
  const document = venueSchema.parse(rest);
  const stored = await createVenueStore(deps.db.read).bySlug(file.venue);
  const venueId = stored?.id ?? randomToken();
  const before = stored ? await createAccessPointStore(deps.db.read).ofVenue(venueId) : [];
  await refuseAmbiguous(deps, venueId, accessPoints);
  return [
    venueStep(deps, { venueId, document, stored: stored?.document }),
    documentsStep(deps, venueId, document),
    ...accessPoints.map((wanted) =>
      accessPointStep(deps, { venueId, wanted, stored: before.find((row) => row.name === wanted.name) }),
    ),
    ...before.filter((row) => !accessPoints.some((wanted) => wanted.name === row.name)).map(removalStep),
  ];
}

function venueStep(
  deps: Deps,
  venue: { readonly venueId: string; readonly document: VenueDocument; readonly stored: string | undefined },
): Step {
  const text = JSON.stringify(venue.document);
  const name = venue.document.venue;
  if (venue.stored === undefined) {
    const lookupKeySealed = deps.sealer.seal(sealedIn.lookupKey(venue.venueId), randomBytes(32));
    const row = { id: venue.venueId, slug: name, document: text, lookupKeySealed };
    return {
      change: { what: 'venue', name, kind: 'added', parts: [] },
      run: (trx) => createVenueStore(trx).add(row, deps.now),
    };
  }
  const parts = differingParts(JSON.parse(venue.stored), JSON.parse(text));
  if (parts.length === 0) return { change: undefined, run: () => Promise.resolve() };
  return {
    change: { what: 'venue', name, kind: 'changed', parts },
    run: (trx) => createVenueStore(trx).changeDocument(venue.venueId, text, deps.now),
  };
}

function documentsStep(deps: Deps, venueId: string, document: VenueDocument): Step {
  const documents: StoredDocument[] = [...acceptedTexts(document, deps.facts)].flatMap(([language, texts]) =>
    (['terms', 'notice'] as const).map((kind) => ({
      venueId,
      version: texts[kind].version,
      kind,
      language,
      content: JSON.stringify({ title: texts[kind].title, sections: texts[kind].sections }),
      createdAt: deps.now,
    })),
  );
  return { change: undefined, run: (trx) => createVenueStore(trx).keepDocuments(documents) };
}

type WantedAccessPoint = VenueFile['accessPoints'][number];

function accessPointStep(
  deps: Deps,
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
    ...rowOf(deps.sealer, { ...entry, id: stored.id, secret: after.secret }),
    lastSeenAt: stored.lastSeenAt,
  };
  const seen = stored.messageAuthenticatorSeen && wanted.messageAuthenticator === 'auto';
  return {
    change: { what: 'access point', name: wanted.name, kind: 'changed', parts },
    run: (trx) => createAccessPointStore(trx).change({ ...row, messageAuthenticatorSeen: seen }),
  };
}

function additionStep(deps: Deps, venueId: string, wanted: WantedAccessPoint): Step {
  const secret = wanted.secret ?? randomText(GENERATED_SECRET_LENGTH);
  const row = rowOf(deps.sealer, { venueId, wanted, id: randomToken(), secret });
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

function rowOf(
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

/** Names of the top-level parts that differ. */
function differingParts(before: object, after: object): string[] {
  const left = before as Record<string, unknown>;
  const right = after as Record<string, unknown>;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => !isDeepStrictEqual(left[name], right[name]));
}

/** Says nothing about whose the other access point is. */
async function refuseAmbiguous(
  deps: Deps,
  venueId: string,
  wanted: readonly WantedAccessPoint[],
): Promise<void> {
  const others = (await createAccessPointStore(deps.db.read).all()).filter((row) => row.venueId !== venueId);
  for (const accessPoint of wanted) {
    const clash = others.some((row) => isAmbiguous(accessPoint, distinguishing(deps.sealer, row)));
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
