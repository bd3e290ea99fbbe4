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

/** A terminal that signs in: remembered from now on for this guest. */
export interface SignedInTerminal {
  readonly id: string;
  readonly venueId: string;
  readonly guestId: string;
  readonly terminalHash: string;
  readonly plan: string;
  readonly rememberedUntil: number;
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

    /**
     * Remembers on the terminals that are remembered for their guest already; returns device ids by venue and hash. It
     * leaves the guest as it is, and so, on SQLite, a page of that index for each terminal.
     */
    async refresh(terminals: readonly SignedInTerminal[], at: number): Promise<ReadonlyMap<string, string>> {
      const rows = terminals.map(knownTerminalRow);
      const result = await ask<RememberedRow>(
        db,
        `update devices set plan = r.plan, used_at = ?, remembered_until = r.remembered_until from ?
         where devices.terminal_hash = r.terminal_hash and devices.venue_id = r.venue_id
           and devices.guest_id = r.guest_id
         returning devices.id, devices.venue_id, devices.terminal_hash`,
        [at, recordset(db, { alias: 'r', shape: KNOWN_TERMINAL, rows })],
      );
      return byTerminal(result);
    },

    /** Remembers terminals; one that belonged to another guest changes hands. Returns device ids by venue and hash. */
    async remember(terminals: readonly SignedInTerminal[], at: number): Promise<ReadonlyMap<string, string>> {
      const rows = terminals.map((terminal) => ({ id: terminal.id, ...knownTerminalRow(terminal) }));
      const result = await ask<RememberedRow>(
        db,
        `insert into devices (id, venue_id, guest_id, terminal_hash, plan, created_at, used_at, remembered_until)
         select r.id, r.venue_id, r.guest_id, r.terminal_hash, r.plan, cast(? as bigint), cast(? as bigint), r.remembered_until
         from ? where true
         on conflict (venue_id, terminal_hash) do update set
           created_at = case when devices.guest_id = excluded.guest_id then devices.created_at else excluded.created_at end,
           nickname = case when devices.guest_id = excluded.guest_id then devices.nickname end,
           guest_id = excluded.guest_id, plan = excluded.plan, used_at = excluded.used_at,
           remembered_until = excluded.remembered_until
         returning id, venue_id, terminal_hash`,
        [at, at, recordset(db, { alias: 'r', shape: { id: 'text', ...KNOWN_TERMINAL }, rows })],
      );
      return byTerminal(result);
    },

    /** Marks devices used; those removed, forgotten or in other hands meanwhile are missing from the answer. */
    async use(
      devices: readonly { readonly id: string; readonly guestId: string }[],
      at: number,
    ): Promise<ReadonlySet<string>> {
      const rows = devices.map((device) => ({ id: device.id, guest_id: device.guestId }));
      const result = await ask<{ id: string }>(
        db,
        `update devices set used_at = ? from ?
         where devices.id = r.id and devices.guest_id = r.guest_id and devices.remembered_until > ? returning devices.id`,
        [at, recordset(db, { alias: 'r', shape: { id: 'text', guest_id: 'text' }, rows }), at],
      );
      return new Set(result.map((row) => row.id));
    },

    /** Of each guest only the `most` devices used last stay remembered. */
    async forgetBeyond(
      bounds: readonly { readonly guestId: string; readonly most: number }[],
      at: number,
    ): Promise<void> {
      const rows = bounds.map((bound) => ({ guest_id: bound.guestId, most: bound.most }));
      await ask(
        db,
        `update devices set remembered_until = ? where id in (
           select ranked.id from (
             select d.id, r.most, row_number() over (partition by d.guest_id order by d.used_at desc, d.id) as place
             from ? join devices d on d.guest_id = r.guest_id where d.remembered_until > ?
           ) ranked where ranked.place > ranked.most)`,
        [at, recordset(db, { alias: 'r', shape: { guest_id: 'text', most: 'bigint' }, rows }), at],
      );
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

const KNOWN_TERMINAL = {
  venue_id: 'text',
  guest_id: 'text',
  terminal_hash: 'text',
  plan: 'text',
  remembered_until: 'bigint',
} as const;

function knownTerminalRow(terminal: SignedInTerminal) {
  return {
    venue_id: terminal.venueId,
    guest_id: terminal.guestId,
    terminal_hash: terminal.terminalHash,
    plan: terminal.plan,
    remembered_until: terminal.rememberedUntil,
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

/** The key of the answer of `remember`. */
export function terminalKey(terminal: { readonly venueId: string; readonly terminalHash: string }): string {
  return `${terminal.venueId} ${terminal.terminalHash}`;
}

interface RememberedRow {
  readonly id: string;
  readonly venue_id: string;
  readonly terminal_hash: string;
}

function byTerminal(rows: readonly RememberedRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.map((row) => [terminalKey({ venueId: row.venue_id, terminalHash: row.terminal_hash }), row.id]),
  );
}
