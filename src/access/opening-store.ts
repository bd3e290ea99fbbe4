import { ask } from '../db/ask.js';
import type { Queryable } from '../db/database.js';
import { isHeldInOrder } from '../db/held-in-order.js';
import { isOneOf, recordset } from '../db/recordset.js';
import { isOpen } from './open-condition.js';
import type { Method } from './decide.js';

/** A session about to be opened. */
export interface Opening {
  readonly id: string;
  readonly venueId: string;
  readonly accessPointId: string;
  readonly guestId: string;
  readonly plan: string;
  readonly method: Method;
  readonly recordHash: string | undefined;
  readonly nasHash: string;
  readonly sealed: string;
  readonly openedAt: number;
  readonly deadlineAt: number;
  readonly volumeBytes: number | undefined;
  readonly interimSeconds: number;
}

export interface Redemption {
  readonly ticketId: string;
  /** Whose it was when that was decided; it may have been passed on since. */
  readonly guestId: string;
  readonly redeemedBy: string;
  readonly sessionId: string;
}

/** The writes of a batch of accepted requests, each one statement whatever the batch's size; to be run in a transaction. */
export function createOpeningStore(db: Queryable) {
  return {
    /** Redeems the tickets nobody redeemed before, if they are still that guest's; returns their ids. */
    async redeem(redemptions: readonly Redemption[], at: number): Promise<ReadonlySet<string>> {
      const rows = redemptions.map((entry) => ({
        id: entry.ticketId,
        guest: entry.guestId,
        by: entry.redeemedBy,
        session: entry.sessionId,
      }));
      const result = await ask<{ id: string }>(
        db,
        `update tickets set redeemed_at = ?, redeemed_by = r.by, session_id = r.session
         from ? where tickets.id = r.id and tickets.guest_id = r.guest and tickets.redeemed_at is null
         returning tickets.id`,
        [
          at,
          recordset(db, {
            alias: 'r',
            shape: { id: 'text', guest: 'text', by: 'text', session: 'text' },
            rows,
          }),
        ],
      );
      return new Set(result.map((row) => row.id));
    },

    /** Those of the guests that are still there, and stay until the transaction ends. */
    async hold(guestIds: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await db('guests')
        .whereIn('id', [...guestIds])
        .orderBy('id')
        .forKeyShare()
        .select('id');
      return new Set(rows.map((row) => row.id as string));
    },

    /** Until the transaction ends nobody else takes a turn with these guests. */
    async takeTurn(guestIds: readonly string[]): Promise<void> {
      await db('guests')
        .whereIn('id', [...guestIds])
        .orderBy('id')
        .forNoKeyUpdate()
        .select('id');
    },

    /** A newer session of a terminal closes its older one. */
    async supersede(deviceIds: readonly string[], at: number): Promise<void> {
      const older = `select id from sessions where ${isOpen('sessions')} and ?`;
      await ask(
        db,
        `update sessions set closed_at = ?, end_cause = 'superseded' where ${isHeldInOrder(db, older)}`,
        [at, isOneOf(db, 'device_id', deviceIds)],
      );
    },

    async open(sessions: readonly (Opening & { readonly deviceId: string | undefined })[]): Promise<void> {
      const rows = sessions.map((session) => ({
        id: session.id,
        venue_id: session.venueId,
        access_point_id: session.accessPointId,
        guest_id: session.guestId,
        device_id: session.deviceId ?? null,
        plan: session.plan,
        method: session.method,
        record_hash: session.recordHash ?? null,
        nas_hash: session.nasHash,
        sealed: session.sealed,
        opened_at: session.openedAt,
        deadline_at: session.deadlineAt,
        volume_bytes: session.volumeBytes ?? null,
        interim_seconds: session.interimSeconds,
      }));
      await ask(
        db,
        `insert into sessions (id, venue_id, access_point_id, guest_id, device_id, plan, method, record_hash,
           nas_hash, sealed, opened_at, deadline_at, volume_bytes, interim_seconds)
         select r.id, r.venue_id, r.access_point_id, r.guest_id, r.device_id, r.plan, r.method,
           r.record_hash, r.nas_hash, r.sealed, r.opened_at, r.deadline_at, r.volume_bytes, r.interim_seconds from ?`,
        [recordset(db, { alias: 'r', shape: SESSION_SHAPE, rows })],
      );
    },

    async guestsSeen(guestIds: readonly string[], at: number): Promise<void> {
      await ask(db, 'update guests set last_seen_at = ? where ?', [at, isOneOf(db, 'id', guestIds)]);
    },
  };
}

const SESSION_SHAPE = {
  id: 'text',
  venue_id: 'text',
  access_point_id: 'text',
  guest_id: 'text',
  device_id: 'text',
  plan: 'text',
  method: 'text',
  record_hash: 'text',
  nas_hash: 'text',
  sealed: 'text',
  opened_at: 'bigint',
  deadline_at: 'bigint',
  volume_bytes: 'bigint',
  interim_seconds: 'bigint',
} as const;
