import type { Knex } from 'knex';
import { optionalNumber, optionalText } from '../db/columns.js';
import { ask } from '../db/ask.js';
import type { Queryable } from '../db/database.js';
import { heldInOrder } from '../db/held-in-order.js';
import { isOneOf, isPostgres, recordset, textList } from '../db/recordset.js';
import { isOpen } from './open-condition.js';
import type { Usage } from './session.js';

/** A stored session as far as accounting is concerned. */
export interface AccountedSession extends Usage {
  readonly id: string;
  readonly accessPointId: string | undefined;
  readonly recordHash: string | undefined;
  /** Where the session was asked for by it. */
  readonly terminalHash: string | undefined;
  readonly venueId: string;
  readonly openedAt: number;
}

const COLUMNS = `s.id, s.venue_id, s.access_point_id, s.record_hash, s.opened_at, s.started_at, s.reported_at,
  s.interims, s.closed_at, s.end_cause, s.seconds, s.up_bytes, s.down_bytes`;

/** Accounting's questions and its writes, each for a whole batch; to be run in one transaction. */
export function createUsageStore(db: Queryable) {
  // Two processes may get records of one session at once; the row is whose turn it is.
  const lock = isPostgres(db) ? 'order by s.id for update of s' : '';

  async function select(source: string, chosen: Knex.Raw): Promise<readonly AccountedSession[]> {
    return (await ask<Row>(db, `select ${COLUMNS}, ${source} ? ${lock}`, [chosen])).map(rowToSession);
  }

  const ALONE = 'null as terminal_hash from sessions s where';
  const WITH_TERMINAL = 'd.terminal_hash from sessions s join devices d on d.id = s.device_id where';

  return {
    byId: (ids: readonly string[]) => select(ALONE, isOneOf(db, 's.id', ids)),

    byRecord: (hashes: readonly string[]) => select(ALONE, isOneOf(db, 's.record_hash', hashes)),

    /** Open sessions of these terminals, for access points that send neither Class nor the id they used before. */
    openOfTerminals: (terminalHashes: readonly string[]) =>
      select(`${WITH_TERMINAL} ${isOpen('s')} and`, isOneOf(db, 'd.terminal_hash', terminalHashes)),

    /**
     * Writes what these sessions used and nothing else: in SQLite naming a column of an index, changed or not, costs a
     * page of it for each row.
     */
    async count(sessions: readonly AccountedSession[]): Promise<void> {
      await ask(db, `update sessions set ${assignments(COUNTERS)} from ? where sessions.id = r.id`, [
        recordset(db, { alias: 'r', shape: COUNTERS, rows: sessions.map(countersOf) }),
      ]);
    },

    /** Writes all that records change: what was used, the Acct-Session-Id they go by, the end. */
    async save(sessions: readonly AccountedSession[]): Promise<void> {
      const rows = sessions.map((session) => ({
        ...countersOf(session),
        record_hash: session.recordHash ?? null,
        closed_at: session.closedAt ?? null,
        end_cause: session.endCause ?? null,
      }));
      await ask(db, `update sessions set ${assignments(SAVED)} from ? where sessions.id = r.id`, [
        recordset(db, { alias: 'r', shape: SAVED, rows }),
      ]);
    },

    async sealed(ids: readonly string[]): Promise<readonly SealedRow[]> {
      const rows = await db('sessions')
        .whereRaw('id in ?', [textList(db, ids)])
        .select('id', 'sealed');
      return rows.map((row) => ({ id: row.id as string, sealed: optionalText(row.sealed) }));
    },

    async reseal(sessions: readonly { readonly id: string; readonly sealed: string }[]): Promise<void> {
      const shape = { id: 'text', sealed: 'text' } as const;
      await db.raw('update sessions set sealed = r.sealed from ? where sessions.id = r.id', [
        recordset(db, { alias: 'r', shape, rows: sessions }),
      ]);
    },

    /** Closes at most `most` open sessions of a restarted NAS; returns how many. */
    async closeOfNas(nas: NasRestart & { readonly most: number }): Promise<number> {
      const open = db('sessions')
        .where({ access_point_id: nas.accessPointId, nas_hash: nas.nasHash })
        .whereNull('closed_at')
        .where('opened_at', '<=', nas.at);
      return db('sessions')
        .whereIn('id', heldInOrder(db, open, nas.most))
        .update({ closed_at: nas.at, end_cause: 'accounting-on-off' });
    },
  };
}

interface SealedRow {
  readonly id: string;
  readonly sealed: string | undefined;
}

/** Accounting-On or -Off: every session of this NAS opened before `at` is over. */
export interface NasRestart {
  readonly accessPointId: string;
  readonly nasHash: string;
  readonly at: number;
}

const COUNTERS = {
  id: 'text',
  started_at: 'bigint',
  reported_at: 'bigint',
  interims: 'bigint',
  seconds: 'bigint',
  up_bytes: 'bigint',
  down_bytes: 'bigint',
} as const;

const SAVED = { ...COUNTERS, record_hash: 'text', closed_at: 'bigint', end_cause: 'text' } as const;

function assignments(shape: object): string {
  const columns = Object.keys(shape).filter((column) => column !== 'id');
  return columns.map((column) => `${column} = r.${column}`).join(', ');
}

function countersOf(session: AccountedSession) {
  return {
    id: session.id,
    started_at: session.startedAt ?? null,
    reported_at: session.reportedAt ?? null,
    interims: session.interims,
    seconds: session.seconds,
    up_bytes: session.upBytes,
    down_bytes: session.downBytes,
  };
}

type Row = Readonly<Record<string, string | number | null>>;

function rowToSession(row: Row): AccountedSession {
  return {
    id: row.id as string,
    venueId: row.venue_id as string,
    accessPointId: optionalText(row.access_point_id),
    recordHash: optionalText(row.record_hash),
    terminalHash: optionalText(row.terminal_hash),
    openedAt: Number(row.opened_at),
    startedAt: optionalNumber(row.started_at),
    reportedAt: optionalNumber(row.reported_at),
    interims: Number(row.interims),
    closedAt: optionalNumber(row.closed_at),
    endCause: optionalText(row.end_cause),
    seconds: Number(row.seconds),
    upBytes: Number(row.up_bytes),
    downBytes: Number(row.down_bytes),
  };
}
