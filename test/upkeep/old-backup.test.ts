import assert from 'node:assert/strict';
import { join } from 'node:path';
import { mainMigrations } from '../../migrations/main/index.js';
import { HOUR } from '../../src/base/clock.js';
import { migrate } from '../../src/db/migrate.js';
import { closeDatabases, openDatabases } from '../../src/db/open.js';
import { createKeyRing } from '../../src/keys/key-ring.js';
import { loadMasterKeys } from '../../src/keys/master-key.js';
import { loadServerKeys } from '../../src/keys/server-keys.js';
import { writeBackup } from '../../src/upkeep/backup/write-backup.js';
import { onEachDatabase, settingsOf, type TestDatabases } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { emptyBeside, storedIn } from '../support/stored.js';

/** A backup as the version that had only the first steps made it, with one counter in it. */
async function backUpFirstVersion(databases: TestDatabases): Promise<string> {
  const file = join(databases.dataDir, 'old.backup');
  const { main, keys } = openDatabases(databases);
  try {
    await main.atLeisure((db) => migrate(db, mainMigrations.slice(0, 4)));
    const none = { masterKey: undefined, masterKeyNext: undefined };
    const sealer = createKeyRing(await loadMasterKeys({ dataDir: databases.dataDir, ...none }));
    const serverKeys = await loadServerKeys(main, sealer, Date.now());
    await main.write('limits').insert({ key: 'counter', count: 3, expires_at: Date.now() + HOUR });
    const macKey = serverKeys.key('backup');
    await writeBackup({ db: main, macKey, now: Date.now, onRows: () => undefined }, file);
  } finally {
    await closeDatabases({ main, keys });
  }
  return file;
}

onEachDatabase(
  'F15 F16: a backup of an earlier version is restored and brought up to date',
  async (databases) => {
    const file = await backUpFirstVersion(databases);
    const target = await emptyBeside(databases);
    const env = settingsOf(target);
    const { code, complained } = await runCli(['restore', file], { env });
    assert.equal(code, 0, complained);
    assert.match((await storedIn(target)).limits?.join() ?? '', /"counter"/);
    assert.equal((await runCli(['migrate'], { env })).said, 'The databases were up to date.');
  },
);
