import { type Column, optionalNumber, optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import { textList } from '../db/recordset.js';

const TABLE = 'pending_changes';

/** A session whose access point is still to be told its new limits. */
export interface PendingChange {
  readonly sessionId: string;
  /** How often it was asked for. */
  readonly asked: number;
  readonly attempts: number;
}

/** A session with all that decides its limits. */
export interface SessionInForce {
  readonly id: string;
  readonly venueId: string;
  readonly accessPointId: string | undefined;
  readonly guestId: string;
  readonly plan: string;
  readonly sealed: string | undefined;
  readonly openedAt: number;
  readonly startedAt: number | undefined;
  readonly deadlineAt: number;
  readonly volumeBytes: number | undefined;
  /** Both directions together, as reported last. */
  readonly bytes: number;
  readonly closedAt: number | undefined;
  /** Where the terminal itself was let in: until when it is remembered. */
  readonly rememberedUntil: number | undefined;
  readonly guestExpiresAt: number | undefined;
  /** How long it lasts, where nobody has signed in yet. */
  readonly provisionalSeconds: number | undefined;
}

const COLUMNS = [
  's.id',
  's.venue_id',
  's.access_point_id',
  's.guest_id',
  's.plan',
  's.method',
  's.sealed',
  's.opened_at',
  's.started_at',
  's.deadline_at',
  's.volume_bytes',
  's.up_bytes',
  's.down_bytes',
  's.closed_at',
  'd.remembered_until',
  'g.expires_at as guest_expires_at',
  'g.provisional_seconds',
];

export function createChangeStore(db: Queryable) {
  const inForce = () =>
    db('sessions as s')
      .join('guests as g', 'g.id', 's.guest_id')
      .leftJoin('devices as d', 'd.id', 's.device_id')
      .select(COLUMNS);

  return {
    /**
     * Puts these sessions on the list. One that is on it already is begun anew: an attempt under way may have found out
     * its limits before.
     */
    async add(sessionIds: readonly string[], now: number): Promise<void> {
      await db.raw(
        `insert into pending_changes (session_id, asked, next_attempt_at, attempts)
         select id, 1, cast(? as bigint), 0 from sessions where id in ?
         on conflict (session_id) do update set asked = pending_changes.asked + 1,
           next_attempt_at = excluded.next_attempt_at, attempts = 0`,
        [now, textList(db, sessionIds)],
      );
    },

    async due(now: number, most: number): Promise<readonly PendingChange[]> {
      const rows = await db(TABLE).where('next_attempt_at', '<=', now).orderBy('next_attempt_at').limit(most);
      return rows.map((row) => ({
        sessionId: row.session_id,
        asked: row.asked,
        attempts: row.attempts,
      }));
    },

    /** Takes the next attempt for this process; false where another has taken it. */
    async claim({ sessionId, attempts }: PendingChange, nextAttemptAt: number): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ session_id: sessionId, attempts })
        .update({ attempts: attempts + 1, next_attempt_at: nextAttemptAt });
      return changed === 1;
    },

    /** Takes it off the list, unless it was asked for again since. */
    async remove({ sessionId, asked }: PendingChange): Promise<void> {
      await db(TABLE).where({ session_id: sessionId, asked }).delete();
    },

    /** Whether the access point is still to be told. */
    async isWaiting(sessionId: string): Promise<boolean> {
      return (await db(TABLE).where({ session_id: sessionId }).first('session_id')) !== undefined;
    },

    async session(id: string): Promise<SessionInForce | undefined> {
      const row = await inForce().where('s.id', id).first();
      return row && rowToSession(row);
    },

    async openOfPlans(venueId: string, plans: readonly string[]): Promise<readonly string[]> {
      const accessPoints = db('access_points').where({ venue_id: venueId }).select('id');
      const rows = await db('sessions')
        .whereNull('closed_at')
        .whereIn('access_point_id', accessPoints)
        .whereIn('plan', plans)
        .select('id');
      return rows.map(({ id }) => id as string);
    },

    /** Open sessions of the guests that these sessions, open or not, belong to. */
    async openBeside(sessionIds: readonly string[]): Promise<readonly SessionInForce[]> {
      const guests = db('sessions')
        .whereRaw('id in ?', [textList(db, sessionIds)])
        .select('guest_id');
      const rows = await inForce().whereNull('s.closed_at').whereIn('s.guest_id', guests);
      return rows.map(rowToSession);
    },

    /** The limits in force from now on. */
    async put(
      id: string,
      limits: { readonly endsAt: number; readonly volumeBytes: number | undefined },
    ): Promise<void> {
      await db('sessions')
        .where({ id })
        .whereNull('closed_at')
        .update({ deadline_at: limits.endsAt, volume_bytes: limits.volumeBytes ?? null });
    },
  };
}

function rowToSession(row: Readonly<Record<string, Column>>): SessionInForce {
  return {
    id: String(row.id),
    venueId: String(row.venue_id),
    accessPointId: optionalText(row.access_point_id),
    guestId: String(row.guest_id),
    plan: String(row.plan),
    sealed: optionalText(row.sealed),
    openedAt: Number(row.opened_at),
    startedAt: optionalNumber(row.started_at),
    deadlineAt: Number(row.deadline_at),
    volumeBytes: optionalNumber(row.volume_bytes),
    bytes: Number(row.up_bytes) + Number(row.down_bytes),
    closedAt: optionalNumber(row.closed_at),
    rememberedUntil: row.method === 'mac' ? optionalNumber(row.remembered_until) : undefined,
    guestExpiresAt: optionalNumber(row.guest_expires_at),
    provisionalSeconds: optionalNumber(row.provisional_seconds),
  };
}
