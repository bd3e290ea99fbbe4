import { ask } from '../db/ask.js';
import type { Queryable } from '../db/database.js';
import { recordset } from '../db/recordset.js';

/** A terminal that signs in: remembered from now on for this guest. */
export interface SignedInTerminal {
  readonly id: string;
  readonly venueId: string;
  readonly guestId: string;
  readonly terminalHash: string;
  readonly plan: string;
  readonly rememberedUntil: number;
}

/** What a batch of accepted requests writes of terminals, each one statement whatever the batch's size. */
export function createTerminalStore(db: Queryable) {
  return {
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
