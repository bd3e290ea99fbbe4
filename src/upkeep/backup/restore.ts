import { createDisconnecter } from '../../access/disconnect.js';
import { createLog } from '../../base/log.js';
import { OperatorError } from '../../base/errors.js';
import { type Database, within } from '../../db/database.js';
import type { Databases } from '../../db/open.js';
import { createVault } from '../../guests/vault.js';
import { createRadiusClient, type RadiusClient } from '../../radius/client.js';
import { createDirectory } from '../../venues/directory.js';
import type { NoticeFacts } from '../../venues/notice-sections.js';
import { finishErasures } from '../finish-erasures.js';
import { retain, type RetentionDeps } from '../retain.js';
import { sweep } from '../sweep.js';
import { repeatDeclines } from './repeat-declines.js';
import { type RestoreRowsOptions, restoreRows } from './restore-rows.js';

interface RestoreOptions extends RestoreRowsOptions {
  readonly databases: Databases;
  readonly facts: NoticeFacts;
  readonly mailer: RetentionDeps['mailer'];
  readonly now: () => number;
  /** Erase the guests without a key even where they are most of all. */
  readonly evenMost: boolean;
}

interface Restored {
  readonly rows: number;
  /** Guests whose key is gone: they had cancelled, or their time was over, after the backup was made. */
  readonly erased: number;
  /** Guests who took back a yes to marketing after it: they have said no. */
  readonly declined: number;
  /** What was past its time, by name. */
  readonly removed: Readonly<Record<string, number>>;
}

/**
 * Makes the main database what a backup holds, whole or not at all, without the guests whose key is gone (P8)
 * and without a yes to marketing that was taken back since. Then removes what is past its time. Nobody may serve from it meanwhile. Throws `OperatorError` where the backup is not
 * taken, or so many keys are missing that it is likely the wrong key store.
 */
export async function restore(options: RestoreOptions, path: string): Promise<Restored> {
  const { main, keys } = options.databases;
  const client = createRadiusClient({ now: options.now });
  try {
    const restored = await main.atLeisure((db) =>
      db.transaction(async (trx) => {
        const rows = await restoreRows(trx, path, options);
        const erased = await eraseKeyless(options, within(main, trx), client);
        return { rows, erased, declined: await repeatDeclines(trx, keys.read) };
      }),
    );
    const removed = await removeOld(options, client);
    await Promise.all([main.forget(), keys.forget()]);
    return { ...restored, removed };
  } finally {
    await client.close();
  }
}

async function eraseKeyless(options: RestoreOptions, main: Database, client: RadiusClient): Promise<number> {
  const deps = await erasureDeps(options, main, client);
  const { keys } = options.databases;
  const finished = await finishErasures(deps, { main, keys }, { evenMost: options.evenMost });
  if (finished.kind !== 'refused') return finished.kind === 'finished' ? finished.erased : 0;
  throw new OperatorError(
    `${finished.missing} guests of the backup have no key: is the key store the right one? If they have really gone since, --erase-keyless restores without them. Nothing was changed.`,
    3,
  );
}

async function removeOld(options: RestoreOptions, client: RadiusClient): Promise<Restored['removed']> {
  const { main } = options.databases;
  const swept = await sweep(main, { now: options.now(), reachableSince: options.now() });
  const run = await retain({ ...(await erasureDeps(options, main, client)), mailer: options.mailer });
  return { ...swept, ...run?.removed };
}

async function erasureDeps(options: RestoreOptions, db: Database, client: RadiusClient) {
  const { sealer, facts, now } = options;
  const directory = createDirectory({ db, sealer, facts, log: createLog('silent') });
  await directory.refresh();
  const disconnecter = createDisconnecter({ db, sealer, directory, client, now });
  return { db, directory, disconnecter, now, vault: createVault(options.databases.keys, sealer) };
}
