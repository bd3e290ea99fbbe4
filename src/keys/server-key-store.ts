import type { Queryable } from '../db/database.js';

const TABLE = 'server_keys';

export interface ServerKeyRow {
  readonly id: string;
  readonly sealed: string;
  readonly createdAt: number;
}

export function createServerKeyStore(db: Queryable) {
  return {
    /** Adds the key unless there is one already; safe when several processes start at once. */
    async addIfNone(row: ServerKeyRow): Promise<void> {
      const values = { id: row.id, sealed: row.sealed, created_at: row.createdAt };
      await db(TABLE).insert(values).onConflict('id').ignore();
    },

    async latest(): Promise<ServerKeyRow> {
      const row = await db(TABLE).orderBy('created_at', 'desc').first('id', 'sealed', 'created_at');
      return { id: row.id, sealed: row.sealed, createdAt: Number(row.created_at) };
    },
  };
}
