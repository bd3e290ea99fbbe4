import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { closeDatabases, openDatabases } from '../../src/db/open.js';
import { onEachDatabase, settingsOf, type TestDatabases } from '../support/databases.js';
import { freePort } from '../support/free-port.js';
import { personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { runCli } from '../support/run-cli.js';
import { sampleVenue } from '../support/sample-venue.js';
import { type ServeProcess, serveProcess } from '../support/serve-process.js';
import { emptyBeside, storedIn } from '../support/stored.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';
import { filesIn, macWritings, writings } from './raw-bytes.js';

const MAC = '02-CC-DE-FA-CE-D3';
const ANSWERS = { name: 'Nightingale Canary', email: 'canary.bird@example.org' };

/** `portico <args>`, which has to succeed. */
async function run(databases: TestDatabases, ...args: string[]): Promise<void> {
  const files = { 'venue.json': JSON.stringify(sampleVenue()) };
  const { code, complained } = await runCli(args, { env: settingsOf(databases), files });
  assert.equal(code, 0, complained);
}

async function serve(t: TestContext, databases: TestDatabases, publicUrl: string): Promise<ServeProcess> {
  const served = serveProcess(t, {
    ...settingsOf(databases),
    PORTICO_PUBLIC_URL: publicUrl,
    PORTICO_HTTP_PORT: new URL(publicUrl).port,
  });
  await served.ready();
  return served;
}

/** Every byte and every row of these, and the backup as it is read. */
async function written(
  backup: string,
  places: readonly TestDatabases[],
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>([['the backup', gunzipSync(readFileSync(backup))]]);
  for (const databases of places) {
    for (const [path, bytes] of filesIn(databases.dataDir)) found.set(path, bytes);
    found.set(`rows of ${databases.kind}`, Buffer.from(JSON.stringify(await storedIn(databases))));
  }
  return found;
}

function assertNoCanary(places: ReadonlyMap<string, Buffer>): void {
  assert.ok(places.get('the backup')?.includes('linden'), 'the search finds what is there');
  const forms = [...Object.values(ANSWERS).flatMap(writings), ...macWritings(MAC)];
  for (const [place, bytes] of places) {
    for (const form of forms) assert.equal(bytes.indexOf(form), -1, `${form.toString()} in ${place}`);
  }
}

onEachDatabase(
  'R27: killed while it serves, neither its files nor a backup tell who was there',
  async (databases, t) => {
    await run(databases, 'apply', 'venue.json');
    const publicUrl = `http://127.0.0.1:${await freePort()}`;
    const served = await serve(t, databases, publicUrl);
    const browser = createWebClient();
    const ready = await register(
      browser,
      await browser.get(redirectTo({ publicUrl }, { mac: MAC })),
      ANSWERS,
    );
    const link = personalLinkOn(ready);
    const backup = join(databases.dataDir, 'yesterday.backup');
    await run(databases, 'backup', backup);
    served.process.kill('SIGKILL');
    await served.ended();
    assertNoCanary(await written(backup, [databases]));

    const again = await serve(t, databases, publicUrl);
    assert.equal((await browser.get(link)).value('a.email'), ANSWERS.email);
    assert.equal((await createWebClient().post(`${link}/cancel`, {})).status, 200);
    again.process.kill('SIGTERM');
    assert.equal((await again.ended()).code, 0);
    const target = await emptyBeside(databases);
    await run(target, 'restore', backup);
    assertNoCanary(await written(backup, [databases, target]));
    assert.deepEqual((await storedIn(target)).guests, []);
    assert.ok(gunzipSync(readFileSync(backup)).includes('"guests"'), 'the backup held the guest');
    const opened = openDatabases(target);
    assert.deepEqual(
      await countRows(opened.keys.read),
      {},
      'what is sealed in the backup opens with no key there is',
    );
    await closeDatabases(opened);
  },
);
