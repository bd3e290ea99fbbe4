import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { mainMigrations } from '../../migrations/main/index.js';
import { OperatorError } from '../base/errors.js';
import { moveFile } from '../base/write-file.js';
import type { Config } from '../config.js';
import type { Database } from '../db/database.js';
import { pendingMigrations, takenMigrations } from '../db/migrate.js';
import { closeDatabases, openDatabases } from '../db/open.js';
import { openKeyRing } from '../keys/open-key-ring.js';
import { createServerKeyStore } from '../keys/server-key-store.js';
import { openServerKeys } from '../keys/server-keys.js';
import { readBackup } from '../upkeep/backup/read-backup.js';
import { writeBackup } from '../upkeep/backup/write-backup.js';
import type { CommandContext } from './context.js';
import { missingFiles } from './doctor/check-databases.js';
import { createProgress } from './progress.js';

/** `portico backup <file>`: a copy of the main database, while it serves. Never of the guests' keys. */
export function addBackup(program: Command, context: CommandContext): void {
  program
    .command('backup')
    .description('write a copy of the database into a file, while Portico serves; the key store is not in it')
    .argument('<file>')
    .option('--overwrite', 'replace a file that is there')
    .action((file: string, { overwrite }: { overwrite?: true }) => backup(context, file, overwrite === true));
}

async function backup(context: CommandContext, file: string, overwrite: boolean): Promise<void> {
  const config = context.config();
  if (existsSync(file) && !overwrite)
    throw new OperatorError(`${file} exists already; --overwrite replaces it.`, 2);
  const part = `${file}.part`;
  await rm(part, { force: true });
  try {
    const rows = await withMainDatabase(config, (db) => writeChecked(context, { db, config, part }));
    await moveFile(part, file);
    const { size } = await stat(file);
    context.say(
      `${rows.toLocaleString('en')} rows, ${megabytes(size)} MB in ${file}. The guests' keys and the`,
    );
    context.say('master key are not in it; docs/backup.md says where those belong.');
  } finally {
    await rm(part, { force: true });
  }
}

/** Writes it, then reads it as a restore would. */
async function writeChecked(
  { say }: CommandContext,
  { db, config, part }: { readonly db: Database; readonly config: Config; readonly part: string },
): Promise<number> {
  const sealer = await openKeyRing(config, db);
  const macKey = openServerKeys(sealer, await createServerKeyStore(db.read).latest()).key('backup');
  const progress = createProgress(say);
  const rows = await writeBackup(
    {
      db,
      macKey,
      now: Date.now,
      onRows: (done) => progress(() => `Written: ${done.toLocaleString('en')} rows`),
    },
    part,
  );
  let checked = 0;
  for await (const piece of readBackup(part, (key) => openServerKeys(sealer, key).key('backup'))) {
    if (piece.kind === 'rows') checked += piece.rows.length;
    progress(() => `Checked: ${checked.toLocaleString('en')} rows`);
  }
  return rows;
}

/** The database as it is: a backup neither makes one nor brings it up to date. */
async function withMainDatabase<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  const nothing = new OperatorError('There is nothing to back up: Portico was never started here.', 4);
  if (missingFiles(config).length > 0) throw nothing;
  const databases = openDatabases(config);
  try {
    const { read } = databases.main;
    await pendingMigrations(read, mainMigrations);
    if (!(await takenMigrations(read)).includes('0020-deployment')) throw nothing;
    return await work(databases.main);
  } finally {
    await closeDatabases(databases);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
