import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import { nameOf, onEachDatabase, settingsOf, type TestDatabases } from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { porticoProcess } from '../support/portico-process.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { runWell } from '../support/run-cli.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { emptyBeside, storedIn } from '../support/stored.js';

/** A venue with three guests, backed up, and the program ended. */
async function backedUp(t: TestContext, databases: TestDatabases): Promise<string> {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  for (let guests = 0; guests < 3; guests += 1) await newGuest(app);
  const file = join(databases.dataDir, 'venue.backup');
  await runWell(databases, 'backup', file);
  await app.app.stop();
  return file;
}

/** One guest online, of a venue served from there. */
async function logIn(t: TestContext, databases: TestDatabases): Promise<void> {
  const app = await startApp(t, databases);
  if (!app.foundation.directory.venueBySlug('linden')) await app.applyVenue(sampleVenue());
  const login = [...pap(await ticketFor(app, await newGuest(app))), ...phone('02-CC-00-00-00-01')];
  assert.equal((await openGateway(t, app).access(login)).code, Code.AccessAccept);
  await app.app.stop();
}

/**
 * Kills a restore while it reads the backup for the second time, half of which it gets: what was there has been dropped by
 * then. The file is a pipe, and another one once its first reading has begun.
 */
async function killInTheMiddle(
  t: TestContext,
  databases: TestDatabases,
  { file, options }: { readonly file: string; readonly options: readonly string[] },
): Promise<void> {
  const [path, second] = ['first', 'second'].map((name) => join(databases.dataDir, `${name}.pipe`));
  assert.ok(path && second);
  execFileSync('mkfifo', [path, second]);
  const content = await readFile(file);
  const restoring = porticoProcess(t, ['restore', path, ...options], settingsOf(databases));
  const checked = await open(path, 'w');
  await rename(second, path);
  await checked.writeFile(content);
  await checked.close();
  const restored = await open(path, 'w');
  await restored.write(content.subarray(0, content.length >> 1));
  restoring.process.kill('SIGKILL');
  assert.deepEqual(await restoring.ended(), { code: null, complained: '' });
  await restored.close();
}

onEachDatabase(
  'F16: a restore that is killed has changed nothing, and the next one ends',
  async (databases, t) => {
    const file = await backedUp(t, databases);
    const target = await emptyBeside(databases);
    await logIn(t, target);
    const before = await storedIn(target);
    await killInTheMiddle(t, target, { file, options: ['--replace', nameOf(target)] });
    assert.deepEqual(await storedIn(target), before);
    await logIn(t, target);
    await runWell(target, 'restore', file, '--replace', nameOf(target));
    assert.deepEqual(await storedIn(target), await storedIn(databases));
    await logIn(t, target);
  },
);
