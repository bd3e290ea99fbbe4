import type { Queryable } from '../db/database.js';

const TABLE = 'audit_events';

/** Who did what, and when (epoch ms). */
interface AuditEvent {
  readonly id: string;
  /** Undefined: the operator. */
  readonly ownerId: string | undefined;
  /** Undefined: it was done to the account. */
  readonly venueId: string | undefined;
  readonly action: string;
  readonly object: string;
  readonly at: number;
}

export interface ShownEvent extends AuditEvent {
  readonly email: string | undefined;
}

/** At most `most` events before that time, or at it and before that one. */
export interface AuditPage {
  readonly most: number;
  readonly before: number;
  readonly beforeId?: string;
}

export function createAuditStore(db: Queryable) {
  const latest = () =>
    db(TABLE)
      .leftJoin('owners', 'owners.id', `${TABLE}.owner_id`)
      .orderBy([
        { column: `${TABLE}.at`, order: 'desc' },
        { column: `${TABLE}.id`, order: 'desc' },
      ])
      .select(`${TABLE}.*`, 'owners.email');

  const before = (query: ReturnType<typeof latest>, page: AuditPage) =>
    query
      .whereRaw('(audit_events.at, audit_events.id) < (?, ?)', [page.before, page.beforeId ?? ''])
      .limit(page.most);

  return {
    async add(event: AuditEvent): Promise<void> {
      await db(TABLE).insert({
        id: event.id,
        owner_id: event.ownerId ?? null,
        venue_id: event.venueId ?? null,
        action: event.action,
        object: event.object,
        at: event.at,
      });
    },

    /** What was done to a venue, the latest first. */
    async ofVenue(venueId: string, page: AuditPage): Promise<readonly ShownEvent[]> {
      return (await before(latest().where({ venue_id: venueId }), page)).map(rowToEvent);
    },

    /** What an owner did, to the account or to venues. */
    async ofOwner(ownerId: string, page: AuditPage): Promise<readonly ShownEvent[]> {
      return (await before(latest().where({ owner_id: ownerId }), page)).map(rowToEvent);
    },

    async removeOld(before: number): Promise<number> {
      return db(TABLE).where('at', '<', before).delete();
    },
  };
}

function rowToEvent(row: Readonly<Record<string, string | number | null>>): ShownEvent {
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? undefined : String(value);
  return {
    id: String(row.id),
    ownerId: text(row.owner_id),
    venueId: text(row.venue_id),
    action: String(row.action),
    object: String(row.object),
    at: Number(row.at),
    email: text(row.email),
  };
}
