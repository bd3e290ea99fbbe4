import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { missingPostgres, postgresFor, settingsOf } from '../support/databases.js';
import { freePort } from '../support/free-port.js';
import { runCli } from '../support/run-cli.js';
import { serveProcess } from '../support/serve-process.js';
import { venueFile } from '../support/venue-file.js';
import { openWay } from './postgres-way.js';

const skip = missingPostgres();
const SENTENCE =
  /^Nothing answers on port \d+ of 127\.0\.0\.1: is the database running\? Portico goes on trying\.$/;

/** `serve` before its PostgreSQL, once it has said that it waits. */
async function serveBefore(t: TestContext) {
  const databases = await postgresFor();
  assert.ok(databases.databaseUrl);
  const way = await openWay(t, databases.databaseUrl, { closed: true });
  const opsPort = await freePort();
  const served = serveProcess(t, {
    ...settingsOf({ ...databases, databaseUrl: way.url }),
    PORTICO_OPS_PORT: String(opsPort),
  });
  assert.ok(served.process.stderr);
  const [line] = await once(createInterface(served.process.stderr), 'line');
  assert.match(line, SENTENCE);
  return { served, way, ops: `http://127.0.0.1:${opsPort}` };
}

test('F5: started before its PostgreSQL, serve says so, waits, and serves', { skip }, async (t) => {
  const { served, way, ops } = await serveBefore(t);
  assert.equal((await fetch(`${ops}/healthz`)).status, 200);
  const waiting = await fetch(`${ops}/readyz`);
  assert.deepEqual([waiting.status, await waiting.text()], [503, 'not ready: database, keys\n']);
  await way.mend();
  await served.ready();
  assert.equal((await fetch(`${ops}/readyz`)).status, 200);
});

test('F5: told to end while it waits, serve ends with 0', { skip }, async (t) => {
  const { served } = await serveBefore(t);
  served.process.kill('SIGTERM');
  assert.equal((await served.ended()).code, 0);
});

test('F5: commands say in a sentence that PostgreSQL is away', { skip }, async (t) => {
  const databases = await postgresFor();
  assert.ok(databases.databaseUrl);
  const way = await openWay(t, databases.databaseUrl, { closed: true });
  const env = settingsOf({ ...databases, databaseUrl: way.url });
  const files = { 'venue.json': venueFile() };
  for (const command of [['migrate'], ['show'], ['apply', 'venue.json']]) {
    const { code, complained } = await runCli(command, { env, files });
    assert.equal(code, 3);
    assert.match(complained, /^Nothing answers on port \d+ of 127\.0\.0\.1: is the database running\?$/);
  }
});

test('F5: a PostgreSQL that takes the connection and says nothing is given up', { skip }, async (t) => {
  const databases = await postgresFor();
  assert.ok(databases.databaseUrl);
  const way = await openWay(t, databases.databaseUrl);
  way.freeze();
  const env = settingsOf({ ...databases, databaseUrl: way.url });
  const { code, complained } = await runCli(['migrate'], { env });
  assert.deepEqual([code, complained], [3, 'The database does not answer.']);
});
