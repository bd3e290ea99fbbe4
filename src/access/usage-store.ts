import type { Knex } from 'knex';
import { optionalNumber, optionalText } from '../db/columns.js';
import { ask } from '../db/ask.js';
import type { Queryable } from '../db/database.js';
import { isOneOf, isPostgres, recordset, textList } from '../db/recordset.js';
import { isOpen } from './open-condition.js';
import type { Usage } from './session.js';

/** A stored session as far as accounting is concerned. */
export interface AccountedSession extends Usage {
  readonly id: string;
  readonly accessPointId: string | undefined;
  readonly recordHash: string | undefined;
  readonly terminalHash: string | undefined;
  readonly venueId: string;
  readonly openedAt: number;
}

const COLUMNS = `s.id, s.venue_id, s.access_point_id, s.record_hash, s.opened_at, s.started_at, s.reported_at,
  s.interims, s.closed_at, s.end_cause, s.seconds, s.up_bytes, s.down_bytes, d.terminal_hash`;

/** Accounting's questions and its one write, each for a whole batch; to be run in one transaction. */
export function createUsageStore(db: Queryable) {
  // Two processes may get records of one session at once; the row is whose turn it is.
  const lock = isPostgres(db) ? 'order by s.id for update of s' : '';

  async function select(condition: string, chosen: Knex.Raw): Promise<readonly AccountedSession[]> {
    const query = `select ${COLUMNS} from sessions s left join devices d on d.id = s.device_id where ${condition} ? ${lock}`;
    return (await ask<Row>(db, query, [chosen])).map(rowToSession);
  }

  return {
    byId: (ids: readonly string[]) => select('', isOneOf(db, 's.id', ids)),

    byRecord: (hashes: readonly string[]) => select('', isOneOf(db, 's.record_hash', hashes)),

    /** Open sessions of these terminals, for access points that send neither Class nor the id they used before. */
    openOfTerminals: (terminalHashes: readonly string[]) =>
      select(`${isOpen('s')} and`, isOneOf(db, 'd.terminal_hash', terminalHashes)),

    async save(sessions: readonly AccountedSession[]): Promise<void> {
      const rows = sessions.map((session) => ({
        id: session.id,
        record_hash: session.recordHash ?? null,
        started_at: session.startedAt ?? null,
        reported_at: session.reportedAt ?? null,
        interims: session.interims,
        closed_at: session.closedAt ?? null,
        end_cause: session.endCause ?? null,
        seconds: session.seconds,
        up_bytes: session.upBytes,
        down_bytes: session.downBytes,
      }));
      await ask(
        db,
        `update sessions set record_hash = r.record_hash, started_at = r.started_at, reported_at = r.reported_at,
           interims = r.interims, closed_at = r.closed_at, end_cause = r.end_cause, seconds = r.seconds,
           up_bytes = r.up_bytes, down_bytes = r.down_bytes
         from ? where sessions.id = r.id`,
        [recordset(db, { alias: 'r', shape: SAVED, rows })],
      );
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
        .where('opened_at', '<=', nas.at)
        .limit(nas.most)
        .select('id');
      return db('sessions').whereIn('id', open).update({ closed_at: nas.at, end_cause: 'accounting-on-off' });
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

const SAVED = {
  id: 'text',
  record_hash: 'text',
  started_at: 'bigint',
  reported_at: 'bigint',
  interims: 'bigint',
  closed_at: 'bigint',
  end_cause: 'text',
  seconds: 'bigint',
  up_bytes: 'bigint',
  down_bytes: 'bigint',
} as const;

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
