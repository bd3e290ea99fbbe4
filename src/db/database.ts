import type { Knex } from 'knex';

/** A handle queries run on: the pool or an open transaction. */
export type Queryable = Knex;

/** One database of the program with its two ways in. On PostgreSQL both are the same pool. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** For look-ups: on SQLite its own connections, so that reading goes on while a commit waits for the disk. */
  readonly read: Queryable;
  /** For single statements that write. On SQLite one connection, so writers queue here and never meet a lock. */
  readonly write: Queryable;
  /** Runs `work` in one transaction; it commits when `work` resolves and is undone when it throws. */
  transaction<T>(work: (trx: Queryable) => Promise<T>): Promise<T>;
  /**
   * Runs `work`, which only reads, on everything as it was at one moment, whatever is written meanwhile. On SQLite
   * nothing erased leaves the write-ahead log before it ends.
   */
  snapshot<T>(work: (trx: Queryable) => Promise<T>): Promise<T>;
  /** For statements that may take as long as they need: a step of a migration on large tables. */
  atLeisure<T>(work: (db: Queryable) => Promise<T>): Promise<T>;
  /**
   * Makes an erasure physical. On SQLite a deleted row stays readable in the write-ahead log until a truncating
   * checkpoint; PostgreSQL has no such call, and what remains there is sealed under a key that no longer exists.
   * Where a reader is in the way it gives up after some tries; upkeep asks again within a minute.
   */
  forget(): Promise<void>;
  /**
   * Calls `heard` when a process on this database says that something on `channel` changed (see `notify`). It may miss
   * some; on SQLite, which is for one process, it hears nothing. Returns how to stop.
   */
  listen(channel: string, heard: () => void): () => Promise<void>;
  close(): Promise<void>;
}

/** The database as seen from within an open transaction: everything done through it belongs to that one. */
export function within(db: Database, trx: Queryable): Database {
  return {
    ...db,
    read: trx,
    write: trx,
    transaction: (work) => work(trx),
    snapshot: (work) => work(trx),
    atLeisure: (work) => work(trx),
    forget: () => Promise.resolve(),
  };
}

/** Tells those who listen, once the transaction is committed. */
export async function notify(trx: Queryable, channel: string): Promise<void> {
  if (trx.client.config.client === 'pg') await trx.raw('select pg_notify(?, ?)', [channel, '']);
}
