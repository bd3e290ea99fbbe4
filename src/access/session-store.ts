import { type Column, optionalNumber, optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import type { EndCause } from './session.js';

const TABLE = 'sessions';

/** A session as the guest, the operator or a sweep asks for it. */
export interface Session {
  readonly id: string;
  readonly venueId: string;
  readonly accessPointId: string | undefined;
  readonly guestId: string;
  readonly deviceId: string | undefined;
  readonly plan: string;
  readonly sealed: string | undefined;
  readonly openedAt: number;
  readonly deadlineAt: number;
  readonly startedAt: number | undefined;
  readonly reportedAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly endCause: string | undefined;
  readonly seconds: number;
  readonly upBytes: number;
  readonly downBytes: number;
}

export function createSessionStore(db: Queryable) {
  async function perhapsOnlineOf(guestIds: readonly string[], now: number): Promise<readonly Session[]> {
    const rows = await db(TABLE)
      .whereIn('guest_id', guestIds)
      .whereRaw("(closed_at is null or (end_cause = 'silent' and deadline_at > ?))", [now]);
    return rows.map(rowToSession);
  }

  return {
    async byId(id: string): Promise<Session | undefined> {
      const row = await db(TABLE).where({ id }).first();
      return row && rowToSession(row);
    },

    /** Newest first. */
    async ofGuest(guestId: string): Promise<readonly Session[]> {
      return (await db(TABLE).where({ guest_id: guestId }).orderBy('opened_at', 'desc')).map(rowToSession);
    },

    /** At most `most`, newest first, those older than `after`. */
    async pageOfGuest(
      guestId: string,
      { after, most }: { readonly after: Session | undefined; readonly most: number },
    ): Promise<readonly Session[]> {
      const query = db(TABLE).where({ guest_id: guestId });
      if (after) {
        const { openedAt, id } = after;
        void query.whereRaw('(opened_at, id) < (?, ?)', [openedAt, id]);
      }
      const rows = await query.orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(most);
      return rows.map(rowToSession);
    },

    async openOfGuest(guestId: string): Promise<readonly Session[]> {
      return (await db(TABLE).where({ guest_id: guestId }).whereNull('closed_at')).map(rowToSession);
    },

    /** Those that may still be online at their access point: open, or closed only because reports stopped coming. */
    perhapsOnline: (guestId: string, now: number) => perhapsOnlineOf([guestId], now),
    perhapsOnlineOf,

    async openOfVenue(venueId: string): Promise<readonly Session[]> {
      const rows = await db(TABLE).where({ venue_id: venueId }).whereNull('closed_at').orderBy('opened_at');
      return rows.map(rowToSession);
    },

    /** At most `most` open ones of a venue, newest first, those older than `after`; at one access point where it is named. */
    async openPage(
      venueId: string,
      page: {
        readonly after: Pick<Session, 'id' | 'openedAt'> | undefined;
        readonly accessPointId: string | undefined;
        readonly most: number;
      },
    ): Promise<readonly Session[]> {
      // By access point, as the index of open sessions goes.
      const bound = db('access_points').where({ venue_id: venueId }).select('id');
      const query = db(TABLE).whereNull('closed_at').whereIn('access_point_id', bound);
      if (page.accessPointId !== undefined) void query.where({ access_point_id: page.accessPointId });
      if (page.after) void query.whereRaw('(opened_at, id) < (?, ?)', [page.after.openedAt, page.after.id]);
      const rows = await query.orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(page.most);
      return rows.map(rowToSession);
    },

    async openOfAccessPoint(accessPointId: string): Promise<readonly Session[]> {
      const rows = await db(TABLE).where({ access_point_id: accessPointId }).whereNull('closed_at');
      return rows.map(rowToSession);
    },

    /** How many guests have a session open at access points of these venues, by venue; none where there is nobody. */
    async guestsOnline(venueIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows: readonly { venue_id: string; guests: number | string }[] = await db(TABLE)
        .join('access_points', 'access_points.id', `${TABLE}.access_point_id`)
        .whereNull('closed_at')
        .whereIn('access_points.venue_id', venueIds)
        .groupBy('access_points.venue_id')
        .countDistinct({ guests: `${TABLE}.guest_id` })
        .select('access_points.venue_id');
      return new Map(rows.map((row) => [row.venue_id, Number(row.guests)]));
    },

    /** How many sessions are open at each access point of a venue; none where there is none. */
    async openByAccessPoint(venueId: string): Promise<ReadonlyMap<string, number>> {
      const rows: readonly { id: string; open: number | string }[] = await db(TABLE)
        .join('access_points', 'access_points.id', `${TABLE}.access_point_id`)
        .whereNull('closed_at')
        .where('access_points.venue_id', venueId)
        .groupBy('access_points.id')
        .count({ open: '*' })
        .select('access_points.id');
      return new Map(rows.map((row) => [row.id, Number(row.open)]));
    },

    /** Open or not, they are another guest's from now on. */
    async passOn(from: string, to: { readonly guestId: string; readonly plan: string }): Promise<void> {
      await db(TABLE).where({ guest_id: from }).update({ guest_id: to.guestId, plan: to.plan });
    },

    /** Open sessions of guests who were let in for a few minutes, whose time was over before `before`. */
    async provisionalOverdue(before: number): Promise<readonly Session[]> {
      const guests = db('guests').whereNotNull('provisional_seconds').select('id');
      const rows = await db(TABLE)
        .whereNull('closed_at')
        .where('deadline_at', '<', before)
        .whereIn('guest_id', guests);
      return rows.map(rowToSession);
    },

    /** Ends a session by our own conclusion, unless it has ended already. */
    async close(id: string, cause: EndCause, at: number): Promise<void> {
      await db(TABLE).where({ id }).whereNull('closed_at').update({ closed_at: at, end_cause: cause });
    },
  };
}

function rowToSession(row: Record<string, Column>): Session {
  return {
    id: row.id as string,
    venueId: row.venue_id as string,
    accessPointId: optionalText(row.access_point_id),
    guestId: row.guest_id as string,
    deviceId: optionalText(row.device_id),
    plan: row.plan as string,
    sealed: optionalText(row.sealed),
    openedAt: Number(row.opened_at),
    deadlineAt: Number(row.deadline_at),
    startedAt: optionalNumber(row.started_at),
    reportedAt: optionalNumber(row.reported_at),
    closedAt: optionalNumber(row.closed_at),
    endCause: optionalText(row.end_cause),
    seconds: Number(row.seconds),
    upBytes: Number(row.up_bytes),
    downBytes: Number(row.down_bytes),
  };
}
