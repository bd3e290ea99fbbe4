import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { SECOND } from '../base/clock.js';
import { OperatorError } from '../base/errors.js';
import type { Config } from '../config.js';
import { makeDataDirectory } from '../db/data-directory.js';
import type { Database } from '../db/database.js';
import { closeDatabases, migrateDatabases, openDatabases } from '../db/open.js';
import { tablesInOrder } from '../db/table-catalog.js';
import { hasRows } from '../db/table-rows.js';
import { createDeploymentStore } from '../keys/deployment-store.js';
import { createKeyRing, type KeyRing } from '../keys/key-ring.js';
import { masterKeysIn, readMasterKeys } from '../keys/master-key.js';
import { openServerKeys } from '../keys/server-keys.js';
import { createOutbox } from '../mail/outbox.js';
import { readBackup } from '../upkeep/backup/read-backup.js';
import { restore } from '../upkeep/backup/restore.js';
import { stepsOf } from '../upkeep/backup/restore-rows.js';
import { callRoll } from '../upkeep/roll-call.js';
import type { CommandContext } from './context.js';
import { createProgress } from './progress.js';

interface Options {
  readonly replace?: string;
  readonly eraseKeyless?: true;
  readonly formerKey?: string;
}

/** `portico restore <file>`: the main database as it was when the file was made, without the guests who went since. */
export function addRestore(program: Command, context: CommandContext): void {
  program
    .command('restore')
    .description('make the database what a backup holds, without the guests whose key is gone')
    .argument('<file>')
    .option('--replace <name>', 'the database whose data may go: its name, or that of the data directory')
    .option('--erase-keyless', 'go on where most guests of the backup have no key any more')
    .option(
      '--former-key <file>',
      'the master key in force when the backup was made, if it was replaced since',
    )
    .action((file: string, options: Options) => restoreFrom(context, file, options));
}

async function restoreFrom(context: CommandContext, file: string, options: Options): Promise<void> {
  const { config, say, stopping } = context;
  const settings = config();
  await makeDataDirectory(settings.dataDir);
  const keys = await keysFor(context, settings, options);
  const progress = createProgress(say);
  await check(file, createKeyRing(keys), (rows) => progress(() => `Checked: ${inWords(rows)} rows`));
  const databases = openDatabases(settings);
  try {
    await migrateDatabases(databases);
    await refuseServing(databases.main, stopping);
    await refuseOccupied(databases.main, settings, options.replace);
    const { sealing } = await createDeploymentStore(databases.main.read).current();
    const restored = await restore(
      {
        databases,
        sealer: createKeyRing(keys, sealing),
        macKeyOf: macKeyOf(createKeyRing(keys)),
        facts: { region: settings.region, publicUrl: settings.publicUrl },
        mailer: { outbox: createOutbox(join(settings.dataDir, 'outbox'), Date.now) },
        now: Date.now,
        evenMost: options.eraseKeyless === true,
        onRows: (rows) => progress(() => `Restored: ${inWords(rows)} rows`),
      },
      file,
    );
    say(`Restored: ${inWords(restored.rows)} rows.`);
    say(`Guests who went after the backup was made, and go again: ${inWords(restored.erased)}`);
    if (restored.declined > 0)
      say(`Guests who took back a yes to marketing since, and have said no: ${inWords(restored.declined)}`);
    for (const [what, count] of Object.entries(restored.removed))
      if (count > 0) say(`Past its time, removed: ${what} ${inWords(count)}`);
    say('Venues and accounts of the console are as they were: remove again what was removed since.');
  } finally {
    await closeDatabases(databases);
  }
}

async function keysFor({ readFile }: CommandContext, config: Config, { formerKey }: Options) {
  const keys = await readMasterKeys(config);
  if (keys.length === 0)
    throw new OperatorError(
      'There is no master key here: put your copy of master.key in its place first.',
      3,
    );
  return [...keys, ...(formerKey === undefined ? [] : masterKeysIn(readFile(formerKey), formerKey))];
}

/** Reads all of it once before anything is changed. */
async function check(file: string, sealer: KeyRing, onRows: (rows: number) => void): Promise<void> {
  let rows = 0;
  for await (const part of readBackup(file, macKeyOf(sealer))) {
    if (part.kind === 'head') stepsOf(part.head, file);
    else onRows((rows += part.rows.length));
  }
}

function macKeyOf(sealer: KeyRing): Parameters<typeof readBackup>[1] {
  return (serverKey) => {
    try {
      return openServerKeys(sealer, serverKey).key('backup');
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      const advice = 'If it was replaced since the backup was made, name the old one with --former-key.';
      throw new OperatorError(`The master key does not open this backup. ${advice} Nothing was changed.`, 3);
    }
  };
}

async function refuseServing(main: Database, stopping: AbortSignal): Promise<void> {
  const serving = await callRoll(main, { patience: 10 * SECOND, stopping });
  if (serving.length === 0) return;
  const names = serving.map(({ name }) => name).join(', ');
  throw new OperatorError(`Portico serves from this database (${names}); stop it first.`, 3);
}

/** What a first start writes by itself, and nobody would miss. */
const OF_A_FIRST_START = ['deployment', 'directory', 'retention_runs', 'server_keys', 'serving_processes'];

async function refuseOccupied(main: Database, config: Config, named: string | undefined): Promise<void> {
  const name = nameOf(config);
  if (named === name) return;
  if (named !== undefined) throw new OperatorError(`This database is "${name}", not "${named}".`, 2);
  const tables = await tablesInOrder(main.read);
  for (const table of tables.filter((one) => !OF_A_FIRST_START.includes(one.name))) {
    if (await hasRows(main.read, table))
      throw new OperatorError(`There is data already. To have it replaced, add: --replace ${name}`, 3);
  }
}

function nameOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl === undefined
    ? basename(resolve(dataDir))
    : decodeURIComponent(new URL(databaseUrl.reveal()).pathname.slice(1));
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
