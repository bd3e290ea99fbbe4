import { optionalNumber, optionalText } from '../db/columns.js';
import { ask } from '../db/ask.js';
import type { Queryable } from '../db/database.js';
import { isOneOf, recordset } from '../db/recordset.js';
import { isOpen } from './open-condition.js';
import type { HolderFact, DeviceFact, OpenSessionFact, SpentSession, TicketFact } from './facts.js';

export interface TerminalAt {
  readonly venueId: string;
  readonly terminalHash: string;
}

export interface GuestSince {
  readonly guestId: string;
  readonly since: number;
}

export interface AcceptedFact {
  readonly guestId: string;
  readonly document: string;
  readonly version: string;
}

/** What decisions rest on, each question for a whole batch at once. */
export function createFactsStore(db: Queryable) {
  return {
    async tickets(ids: readonly string[]): Promise<readonly TicketFact[]> {
      const result = await ask<Row>(
        db,
        `select t.id, t.venue_id, t.guest_id, t.plan, t.terminal_hash, t.expires_at, t.redeemed_at, t.redeemed_by,
                t.session_id, g.last_seen_at, g.expires_at as guest_expires_at, g.provisional_seconds
         from tickets t join guests g on g.id = t.guest_id where ?`,
        [isOneOf(db, 't.id', ids)],
      );
      return result.map(rowToTicket);
    },

    async guests(ids: readonly string[]): Promise<readonly Omit<HolderFact, 'plan'>[]> {
      const result = await ask<Row>(
        db,
        'select id, last_seen_at, expires_at, provisional_seconds from guests where ?',
        [isOneOf(db, 'id', ids)],
      );
      return result.map((row) => ({
        guestId: row.id as string,
        guestSeenAt: Number(row.last_seen_at),
        guestExpiresAt: optionalNumber(row.expires_at),
        provisionalSeconds: optionalNumber(row.provisional_seconds),
      }));
    },

    async devices(terminals: readonly TerminalAt[]): Promise<readonly (DeviceFact & TerminalAt)[]> {
      const asked = recordset(db, {
        alias: 'r',
        shape: { venue_id: 'text', terminal_hash: 'text' },
        rows: terminals.map((terminal) => ({
          venue_id: terminal.venueId,
          terminal_hash: terminal.terminalHash,
        })),
      });
      const result = await ask<Row>(
        db,
        `select d.id, d.venue_id, d.terminal_hash, d.guest_id, d.plan, d.remembered_until, g.last_seen_at,
                g.expires_at as guest_expires_at, g.provisional_seconds
         from ? join devices d on d.venue_id = r.venue_id and d.terminal_hash = r.terminal_hash
         join guests g on g.id = d.guest_id`,
        [asked],
      );
      return result.map(rowToDevice);
    },

    async accepted(guestIds: readonly string[]): Promise<readonly AcceptedFact[]> {
      const result = await ask<{ guest_id: string; document: string; version: string }>(
        db,
        'select guest_id, document, version from consents where ?',
        [isOneOf(db, 'guest_id', guestIds)],
      );
      return result.map((row) => ({
        guestId: row.guest_id,
        document: row.document,
        version: row.version,
      }));
    },

    async openSessions(guestIds: readonly string[]): Promise<readonly OpenSessionFact[]> {
      const result = await ask<Row>(
        db,
        `select s.id, s.guest_id, s.access_point_id, s.record_hash, s.sealed, s.opened_at, s.deadline_at,
                s.started_at, s.plan, s.volume_bytes, d.terminal_hash
         from sessions s left join devices d on d.id = s.device_id
         where ${isOpen('s')} and ?`,
        [isOneOf(db, 's.guest_id', guestIds)],
      );
      return result.map(rowToOpenSession);
    },

    /** The sessions of each guest that reach beyond a time: those its budgets count. No guests cost no query. */
    async spent(
      guests: readonly GuestSince[],
    ): Promise<readonly (SpentSession & { readonly guestId: string })[]> {
      if (guests.length === 0) return [];
      const rows = earliestOf(guests).map(([guestId, since]) => ({ guest_id: guestId, since }));
      const asked = recordset(db, { alias: 'r', shape: { guest_id: 'text', since: 'bigint' }, rows });
      const result = await ask<Row>(
        db,
        `select s.guest_id, s.opened_at, s.started_at, s.deadline_at, s.closed_at, s.seconds,
                s.up_bytes, s.down_bytes
         from ? join sessions s on s.guest_id = r.guest_id where s.closed_at is null or s.closed_at > r.since`,
        [asked],
      );
      return result.map(rowToSpent);
    },
  };
}

type Row = Readonly<Record<string, string | number | null>>;

function rowToTicket(row: Row): TicketFact {
  return {
    id: row.id as string,
    venueId: row.venue_id as string,
    guestId: row.guest_id as string,
    guestSeenAt: Number(row.last_seen_at),
    guestExpiresAt: optionalNumber(row.guest_expires_at),
    provisionalSeconds: optionalNumber(row.provisional_seconds),
    plan: row.plan as string,
    terminalHash: optionalText(row.terminal_hash),
    expiresAt: Number(row.expires_at),
    redeemedAt: optionalNumber(row.redeemed_at),
    redeemedBy: optionalText(row.redeemed_by),
    sessionId: optionalText(row.session_id),
  };
}

function rowToDevice(row: Row): DeviceFact & TerminalAt {
  return {
    id: row.id as string,
    venueId: row.venue_id as string,
    terminalHash: row.terminal_hash as string,
    guestId: row.guest_id as string,
    guestSeenAt: Number(row.last_seen_at),
    guestExpiresAt: optionalNumber(row.guest_expires_at),
    provisionalSeconds: optionalNumber(row.provisional_seconds),
    plan: row.plan as string,
    rememberedUntil: Number(row.remembered_until),
  };
}

function rowToOpenSession(row: Row): OpenSessionFact {
  return {
    id: row.id as string,
    guestId: row.guest_id as string,
    accessPointId: optionalText(row.access_point_id),
    terminalHash: optionalText(row.terminal_hash),
    recordHash: optionalText(row.record_hash),
    sealed: optionalText(row.sealed),
    openedAt: Number(row.opened_at),
    deadlineAt: Number(row.deadline_at),
    startedAt: optionalNumber(row.started_at),
    plan: row.plan as string,
    volumeBytes: optionalNumber(row.volume_bytes),
  };
}

/** Once for each guest, though several plans may be at stake. */
function earliestOf(guests: readonly GuestSince[]): readonly (readonly [string, number])[] {
  const earliest = new Map<string, number>();
  for (const { guestId, since } of guests)
    earliest.set(guestId, Math.min(since, earliest.get(guestId) ?? since));
  return [...earliest];
}

function rowToSpent(row: Row): SpentSession & { readonly guestId: string } {
  return {
    guestId: row.guest_id as string,
    openedAt: Number(row.opened_at),
    startedAt: optionalNumber(row.started_at),
    deadlineAt: Number(row.deadline_at),
    closedAt: optionalNumber(row.closed_at),
    seconds: Number(row.seconds),
    bytes: Number(row.up_bytes) + Number(row.down_bytes),
  };
}
