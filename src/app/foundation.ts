import type { Clock } from '../base/clock.js';
import type { Log } from '../base/log.js';
import type { Config } from '../config.js';
import { makeDataDirectory } from '../db/data-directory.js';
import { closeDatabases, type Databases, migrateDatabases, openDatabases } from '../db/open.js';
import type { KeyRing } from '../keys/key-ring.js';
import { openKeyRing } from '../keys/open-key-ring.js';
import { loadServerKeys, type ServerKeys } from '../keys/server-keys.js';
import { createDirectory, type Directory } from '../venues/directory.js';
import type { NoticeFacts } from '../venues/notice-sections.js';
import { PROVIDERS } from '../venues/providers.js';

/** What every service stands on: databases up to date, keys open, venues in memory. */
export interface Foundation {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly databases: Databases;
  readonly sealer: KeyRing;
  readonly serverKeys: ServerKeys;
  readonly directory: Directory;
  readonly facts: NoticeFacts;
}

/** Throws `OperatorError` where directory, database or master key do not fit. Nothing stays open when it throws. */
export async function layFoundation(config: Config, clock: Clock, log: Log): Promise<Foundation> {
  await makeDataDirectory(config.dataDir);
  const databases = openDatabases(config);
  try {
    const taken = await migrateDatabases(databases);
    // What was erased just before a crash may still stand in a write-ahead log.
    await Promise.all([databases.main.forget(), databases.keys.forget()]);
    if (taken.length > 0) log.info('Database brought up to date', { steps: taken.join(', ') });
    const sealer = await openKeyRing(config, databases.main);
    const serverKeys = await loadServerKeys(databases.main, sealer, clock.now());
    const facts = {
      region: config.region,
      publicUrl: config.publicUrl,
      providers: PROVIDERS.filter((provider) => config.providers[provider].app !== undefined),
    };
    const directory = createDirectory({ db: databases.main, sealer, facts, log });
    await directory.refresh();
    return { config, clock, log, databases, sealer, serverKeys, directory, facts };
  } catch (error) {
    await closeDatabases(databases);
    throw error;
  }
}
