import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queryable } from '../../db/database.js';
import { takenMigrations } from '../../db/migrate.js';
import { tablesInOrder } from '../../db/table-catalog.js';
import { readRows } from '../../db/table-rows.js';
import { BACKUP_VERSION, type BackupHead, isBackedUp, macOver } from './backup-format.js';

interface BackupOptions {
  readonly db: Database;
  /** What the end is signed with. */
  readonly macKey: Buffer;
  readonly now: () => number;
  /** Called now and then with how many rows were written so far. */
  readonly onRows: (rows: number) => void;
}

/**
 * Writes everything the main database holds at this moment into a new file for this account alone, while others go on
 * writing, and returns how many rows. What is in it when this resolves is on the disk. Memory stays as it is, however
 * many guests there are.
 */
export async function writeBackup(options: BackupOptions, path: string): Promise<number> {
  let written = 0;
  const onRows = (rows: number) => {
    written = rows;
    options.onRows(rows);
  };
  await options.db.snapshot((trx) =>
    pipeline(
      linesOf(trx, { ...options, onRows }),
      createGzip(),
      createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
    ),
  );
  return written;
}

async function* linesOf(trx: Queryable, options: BackupOptions): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const signed = (text: string) => {
    digest.update(text);
    return text;
  };
  const migrations = await takenMigrations(trx);
  const head: BackupHead = {
    portico: 'backup',
    version: BACKUP_VERSION,
    madeAt: options.now(),
    migrations,
  };
  yield signed(lineOf(head));
  let rows = 0;
  for (const table of (await tablesInOrder(trx)).filter(isBackedUp)) {
    yield signed(lineOf({ table: table.name, columns: table.columns }));
    for await (const some of readRows(trx, table)) {
      yield signed(some.map(lineOf).join(''));
      rows += some.length;
      options.onRows(rows);
    }
  }
  yield lineOf({ end: { rows, mac: macOver(digest, options.macKey) } });
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
