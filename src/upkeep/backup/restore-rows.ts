import { mainMigrations } from '../../../migrations/main/index.js';
import type { Queryable } from '../../db/database.js';
import { migrate, unmigrate } from '../../db/migrate.js';
import type { Table } from '../../db/table-catalog.js';
import { addRows, emptyTable, type Values } from '../../db/table-rows.js';
import { createDeploymentStore } from '../../keys/deployment-store.js';
import type { KeyRing } from '../../keys/key-ring.js';
import { SealBroken } from '../../keys/sealing.js';
import { createVenueStore } from '../../venues/venue-store.js';
import { SEALED_COLUMNS } from '../sealed-columns.js';
import { type BackupHead, refused } from './backup-format.js';
import { type MacKeyOf, readBackup } from './read-backup.js';

export interface RestoreRowsOptions {
  readonly sealer: KeyRing;
  readonly macKeyOf: MacKeyOf;
  /** Called now and then with how many rows were read so far. */
  readonly onRows: (rows: number) => void;
}

/**
 * Puts what a backup holds in the place of everything there is, in the caller's transaction: the tables are made as they
 * were when it was made, filled, and brought up to date. What is sealed under an earlier key is sealed under the one in
 * force. Throws as `readBackup` does. Returns how many rows there were.
 */
export async function restoreRows(
  trx: Queryable,
  path: string,
  options: RestoreRowsOptions,
): Promise<number> {
  const revision = await createVenueStore(trx).revision();
  const { sealing, leaving } = await createDeploymentStore(trx).current();
  await unmigrate(trx, mainMigrations);
  let rows = 0;
  const emptied = new Set<string>();
  for await (const part of readBackup(path, options.macKeyOf)) {
    if (part.kind === 'head') await migrate(trx, stepsOf(part.head, path));
    else {
      if (!emptied.has(part.table.name)) await emptyTable(trx, part.table);
      emptied.add(part.table.name);
      await addRows(trx, part.table, resealed(options.sealer, part.table, part.rows));
      rows += part.rows.length;
      options.onRows(rows);
    }
  }
  await migrate(trx, mainMigrations);
  await createDeploymentStore(trx).setKeys({ sealing, leaving });
  await createVenueStore(trx).bumpRevisionAbove(revision);
  return rows;
}

/** The steps a backup's tables were made by. Throws OperatorError where this program does not know one. */
export function stepsOf({ migrations }: BackupHead, path: string) {
  const unknown = migrations.find((name) => !mainMigrations.some((step) => step.name === name));
  if (unknown !== undefined)
    throw refused(path, `was made by a later version of Portico (it has "${unknown}")`);
  return mainMigrations.filter(({ name }) => migrations.includes(name));
}

function resealed(sealer: KeyRing, table: Table, rows: readonly Values[]): readonly Values[] {
  const sealed = SEALED_COLUMNS.filter(
    (column) => column.database === 'main' && column.table === table.name,
  ).map((column) => ({
    at: table.columns.indexOf(column.column),
    contextOf: (row: Values) =>
      column.contextOf(...column.keys.map((key) => String(row[table.columns.indexOf(key)]))),
  }));
  return rows.map((row) =>
    sealed.reduce<Values>((values, { at, contextOf }) => {
      const value = values[at];
      if (typeof value !== 'string' || sealer.isCurrent(value)) return values;
      return values.with(at, sealedAnew(sealer, contextOf(values), value));
    }, row),
  );
}

/** A damaged value stays as it is: it hurts nobody else. */
function sealedAnew(sealer: KeyRing, context: string, value: string): string {
  try {
    return sealer.seal(context, sealer.open(context, value));
  } catch (error) {
    if (error instanceof SealBroken) return value;
    throw error;
  }
}
