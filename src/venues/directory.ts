import { SECOND } from '../base/clock.js';
import { describeError, type Log } from '../base/log.js';
import type { Database } from '../db/database.js';
import { SealBroken, type Sealer } from '../keys/sealing.js';
import { createAccessPointStore } from './access-point-store.js';
import { prefixLength, SHARING_MAXIMUM } from './network.js';
import type { NoticeFacts } from './notice-sections.js';
import { type AccessPoint, openAccessPoint, openVenue, type Venue } from './open-venue.js';
import { createProviderSecretStore } from './provider-secret-store.js';
import { createVenueStore, DIRECTORY_CHANNEL } from './venue-store.js';

/** Venues and access points as memory holds them: the packet path and the pages never ask the database for these. */
export interface Directory {
  venues(): readonly Venue[];
  venueBySlug(slug: string): Venue | undefined;
  venueById(id: string): Venue | undefined;
  accessPoint(id: string): AccessPoint | undefined;
  accessPointsOf(venueId: string): readonly AccessPoint[];
  /** Whose packets may come from this source address (IPv4 or IPv6 text): at most 16, of the narrowest networks first. */
  accessPointsAt(address: string): readonly AccessPoint[];
  /** Reads anew if the stored revision differs from the one held. */
  refresh(): Promise<void>;
  /** Refreshes when a change is announced, and every two seconds. A failed refresh keeps what is held and is logged. */
  start(): void;
  stop(): Promise<void>;
}

const REFRESH_EVERY = 2 * SECOND;
const REMEMBERED_ADDRESSES = 10_000;

interface Snapshot {
  readonly revision: number;
  readonly venues: readonly Venue[];
  readonly bySlug: ReadonlyMap<string, Venue>;
  readonly byId: ReadonlyMap<string, Venue>;
  readonly accessPoints: readonly AccessPoint[];
  readonly accessPointsById: ReadonlyMap<string, AccessPoint>;
  /** Source address to candidates, filled as packets come. */
  readonly bySource: Map<string, readonly AccessPoint[]>;
}

export function createDirectory(options: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly facts: NoticeFacts;
  readonly log: Log;
}): Directory {
  let held = snapshotOf({ revision: -1, venues: [], accessPoints: [] });
  let timer: NodeJS.Timeout | undefined;
  let stopListening = () => Promise.resolve();

  async function refresh(): Promise<void> {
    const revision = await createVenueStore(options.db.read).revision();
    if (revision !== held.revision) held = await load(options, revision);
  }

  async function refreshOrWarn(): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      options.log.warn('Venues could not be read again; those held stay in force', {
        cause: describeError(error),
      });
    }
  }

  function accessPointsAt(address: string): readonly AccessPoint[] {
    const known = held.bySource.get(address);
    if (known) return known;
    const found = held.accessPoints
      .filter((accessPoint) => accessPoint.inNetwork(address))
      .slice(0, SHARING_MAXIMUM);
    if (held.bySource.size >= REMEMBERED_ADDRESSES) held.bySource.clear();
    held.bySource.set(address, found);
    return found;
  }

  return {
    venues: () => held.venues,
    venueBySlug: (slug) => held.bySlug.get(slug),
    venueById: (id) => held.byId.get(id),
    accessPoint: (id) => held.accessPointsById.get(id),
    accessPointsOf: (venueId) => held.accessPoints.filter((accessPoint) => accessPoint.venueId === venueId),
    accessPointsAt,
    refresh,
    start() {
      timer = setInterval(() => void refreshOrWarn(), REFRESH_EVERY);
      timer.unref();
      stopListening = options.db.listen(DIRECTORY_CHANNEL, () => void refreshOrWarn());
    },
    async stop() {
      clearInterval(timer);
      await stopListening();
    },
  };
}

type LoadOptions = Parameters<typeof createDirectory>[0];

async function load(options: LoadOptions, revision: number): Promise<Snapshot> {
  const venueRows = await createVenueStore(options.db.read).all();
  const secrets = await createProviderSecretStore(options.db.read).all();
  const accessPointRows = [...(await createAccessPointStore(options.db.read).all())].sort(
    (one, other) => prefixLength(other.network) - prefixLength(one.network),
  );
  return snapshotOf({
    revision,
    venues: venueRows.flatMap((row) => unlessBroken(options.log, () => openVenue(row, secrets, options))),
    accessPoints: accessPointRows.flatMap((row) =>
      unlessBroken(options.log, () => openAccessPoint(row, options.sealer)),
    ),
  });
}

/** A damaged row is left out, loudly: the others' guests are not to suffer for it. */
function unlessBroken<T>(log: Log, open: () => T): readonly T[] {
  try {
    return [open()];
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    log.error('A venue or access point is left out: apply its file again', { cause: error.message });
    return [];
  }
}

function snapshotOf(content: Pick<Snapshot, 'revision' | 'venues' | 'accessPoints'>): Snapshot {
  return {
    ...content,
    bySlug: new Map(content.venues.map((venue) => [venue.slug, venue])),
    byId: new Map(content.venues.map((venue) => [venue.id, venue])),
    accessPointsById: new Map(content.accessPoints.map((accessPoint) => [accessPoint.id, accessPoint])),
    bySource: new Map(),
  };
}
