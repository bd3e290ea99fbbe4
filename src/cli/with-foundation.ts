import type { Config } from '../config.js';
import { makeDataDirectory } from '../db/data-directory.js';
import { closeDatabases, type Databases, migrateDatabases, openDatabases } from '../db/open.js';
import { loadMasterKey } from '../keys/master-key.js';
import { createSealer, type Sealer } from '../keys/sealing.js';
import { loadServerKeys } from '../keys/server-keys.js';
import type { NoticeFacts } from '../venues/notice-sections.js';

/** What commands that look into the data or change it work with. */
export interface Stores {
  readonly databases: Databases;
  readonly sealer: Sealer;
  readonly facts: NoticeFacts;
}

/**
 * Opens the databases (brought up to date) and their keys for as long as `work` lasts.
 * Throws OperatorError where the master key is not the one the data was sealed with.
 */
export async function withStores<T>(config: Config, work: (stores: Stores) => Promise<T>): Promise<T> {
  await makeDataDirectory(config.dataDir);
  const databases = openDatabases(config);
  try {
    await migrateDatabases(databases);
    const masterKey = await loadMasterKey({ dataDir: config.dataDir, setting: config.masterKey });
    const sealer = createSealer(masterKey.reveal());
    await loadServerKeys(databases.main, sealer, Date.now());
    return await work({ databases, sealer, facts: { region: config.region, publicUrl: config.publicUrl } });
  } finally {
    await closeDatabases(databases);
  }
}
