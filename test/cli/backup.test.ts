import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import {
  missingPostgres,
  onEachDatabase,
  postgresFor,
  settingsOf,
  sqliteFor,
  type TestDatabases,
} from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { runCli } from '../support/run-cli.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { emptyBeside, storedIn } from '../support/stored.js';

const skip = missingPostgres();

async function openVenue(t: TestContext, databases: TestDatabases): Promise<TestApp> {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  return app;
}

/** Runs a command that has to succeed. */
async function succeed(databases: TestDatabases, ...args: string[]): Promise<string> {
  const { code, said, complained } = await runCli(args, { env: settingsOf(databases) });
  assert.equal(code, 0, complained);
  return said;
}

function backupIn({ dataDir }: TestDatabases): string {
  return join(dataDir, 'venue.backup');
}

/** One phone after the other logs in until `isOver`; returns how many there were. */
async function logInUntil(t: TestContext, app: TestApp, isOver: () => boolean): Promise<number> {
  const gateway = openGateway(t, app);
  for (let guests = 0; ; guests += 1) {
    if (isOver() && guests > 0) return guests;
    const mac = `02-CC-00-00-${(guests >> 8).toString(16).padStart(2, '0')}-${(guests & 255).toString(16).padStart(2, '0')}`;
    const ticket = await ticketFor(app, await newGuest(app));
    const answer = await gateway.access([...pap(ticket), ...phone(mac, `session-${guests}`)]);
    assert.equal(answer.code, Code.AccessAccept);
  }
}

onEachDatabase(
  'F16: a backup is made while guests log in, and none of them is held up',
  async (databases, t) => {
    const app = await openVenue(t, databases);
    await logInUntil(t, app, () => true);
    let isOver = false;
    const file = backupIn(databases);
    const [said, guests] = await Promise.all([
      succeed(databases, 'backup', file).finally(() => {
        isOver = true;
      }),
      logInUntil(t, app, () => isOver),
    ]);
    assert.match(said, /^\d+ rows, \d\.\d MB in /m);
    assert.ok(guests > 0);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal(existsSync(`${file}.part`), false);
  },
);

onEachDatabase('F16: what is restored into an empty database is what was backed up', async (databases, t) => {
  const app = await openVenue(t, databases);
  await logInUntil(t, app, () => true);
  await app.app.stop();
  const file = backupIn(databases);
  await succeed(databases, 'backup', file);
  const target = await emptyBeside(databases);
  assert.match(await succeed(target, 'restore', file), /^Restored: \d+ rows/m);
  const before = await storedIn(databases);
  assert.equal(before.sessions?.length, 1);
  assert.deepEqual(await storedIn(target), before);
});

for (const [from, to] of [
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
] as const) {
  test(`F16: a backup of ${from} is restored on ${to}`, { skip }, async (t) => {
    const databases = from === 'SQLite' ? await sqliteFor() : await postgresWithKeysInFile();
    const app = await openVenue(t, databases);
    await logInUntil(t, app, () => true);
    await app.app.stop();
    const file = backupIn(databases);
    await succeed(databases, 'backup', file);
    const target = await emptyBeside(databases, to);
    await succeed(target, 'restore', file);
    assert.deepEqual(await storedIn(target), await storedIn(databases));
  });
}

/** With the key store in a file, so that it can be taken along. */
async function postgresWithKeysInFile(): Promise<TestDatabases> {
  return { ...(await postgresFor()), keysDatabaseUrl: undefined };
}

test('F16: a file that is there is replaced only when told so', async (t) => {
  const databases = await sqliteFor();
  await openVenue(t, databases);
  const file = backupIn(databases);
  await writeFile(file, 'something else');
  const refused = await runCli(['backup', file], { env: settingsOf(databases) });
  assert.deepEqual(
    [refused.code, refused.complained],
    [2, `${file} exists already; --overwrite replaces it.`],
  );
  assert.equal(await readFile(file, 'utf8'), 'something else');
  await succeed(databases, 'backup', file, '--overwrite');
  assert.notEqual(await readFile(file, 'utf8'), 'something else');
});

test('F16: where Portico was never started there is nothing to back up, and nothing is made', async () => {
  const databases = await sqliteFor();
  const refused = await runCli(['backup', backupIn(databases)], { env: settingsOf(databases) });
  assert.equal(refused.code, 4);
  assert.equal(existsSync(join(databases.dataDir, 'portico.sqlite')), false);
  await rm(databases.dataDir, { recursive: true });
});
