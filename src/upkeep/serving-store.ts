import type { Queryable } from '../db/database.js';
import type { KeyId } from '../keys/sealing.js';

const TABLE = 'serving_processes';

/** A Portico that serves from this database, as it told of itself last. */
export interface ServingProcess {
  readonly id: string;
  /** Host and port of its health page, for the operator to know it by. */
  readonly name: string;
  readonly publicUrl: string;
  readonly region: string | undefined;
  readonly startedAt: number;
  /** The master keys it opens with, and the one it seals under. */
  readonly known: readonly KeyId[];
  readonly sealing: KeyId;
  /** The last roll call it answered. */
  readonly answered: number;
}

export function createServingStore(db: Queryable) {
  return {
    async all(): Promise<readonly ServingProcess[]> {
      return (await db(TABLE).orderBy('name').select()).map(rowToProcess);
    },

    async put(serving: ServingProcess): Promise<void> {
      await db(TABLE).insert(processToRow(serving)).onConflict('id').merge();
    },

    async remove(ids: readonly string[]): Promise<void> {
      await db(TABLE)
        .whereIn('id', [...ids])
        .delete();
    },
  };
}

function processToRow(serving: ServingProcess) {
  return {
    id: serving.id,
    name: serving.name,
    public_url: serving.publicUrl,
    region: serving.region ?? null,
    started_at: serving.startedAt,
    known_keys: serving.known.join(' '),
    sealing_key: serving.sealing,
    answered: serving.answered,
  };
}

function rowToProcess(row: Readonly<Record<string, unknown>>): ServingProcess {
  return {
    id: row.id as string,
    name: row.name as string,
    publicUrl: row.public_url as string,
    region: (row.region as string | null) ?? undefined,
    startedAt: Number(row.started_at),
    known: (row.known_keys as string).split(' '),
    sealing: row.sealing_key as string,
    answered: Number(row.answered),
  };
}
