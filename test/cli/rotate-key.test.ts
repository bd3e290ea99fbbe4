import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import {
  missingPostgres,
  onEachDatabase,
  postgresFor,
  settingsOf,
  type TestDatabases,
} from '../support/databases.js';
import { acceptTerms, openPortal, personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { idOf, keyFileIn, sealedUnder } from '../support/master-key.js';
import { filesIn } from '../privacy/raw-bytes.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { runCli } from '../support/run-cli.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { createWebClient } from '../support/web-client.js';

const skip = missingPostgres();
const ANSWERS = { name: 'Ada Lovelace', email: 'ada@example.org' };

/** One guest after the other logs in until `isOver`; returns how many. */
async function logInUntil(t: TestContext, app: TestApp, isOver: () => boolean): Promise<number> {
  const gateway = openGateway(t, app);
  for (let guests = 0; ; guests += 1) {
    if (isOver() && guests > 0) return guests;
    const mac = `02-CC-00-${[guests >> 16, guests >> 8, guests].map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('-')}`;
    const login = [...pap(await ticketFor(app, await newGuest(app))), ...phone(mac, `session-${guests}`)];
    assert.equal((await gateway.access(login)).code, Code.AccessAccept);
  }
}

onEachDatabase(
  'R27: the master key is replaced while guests come and go, and none of them notices',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient();
    const link = personalLinkOn(await register(browser, await browser.get(redirectTo(app)), ANSWERS));
    const before = await keyFileIn(databases);
    let isOver = false;
    const [run, guests] = await Promise.all([
      runCli(['rotate-key'], { env: settingsOf(databases) }).finally(() => {
        isOver = true;
      }),
      logInUntil(t, app, () => isOver),
    ]);
    assert.equal(run.code, 0, run.complained);
    assert.match(run.said, /^The master key is a new one\./m);
    assert.ok(guests > 0);
    const after = await keyFileIn(databases);
    assert.match(after, /^[0-9a-f]{64}\n$/);
    assert.notEqual(after, before);
    const under = await sealedUnder(app);
    assert.ok(under.size >= 6, [...under.keys()].join());
    for (const [column, ids] of under) assert.deepEqual(ids, [idOf(after)], column);
    assert.equal((await browser.get(link)).value('a.email'), ANSWERS.email);
    await app.app.stop();
    const anew = await startApp(t, databases, { PORTICO_PUBLIC_URL: app.publicUrl });
    assert.ok((await logInUntil(t, anew, () => true)) === 1);
    if (databases.kind === 'SQLite') assertNowhere(databases, before);
  },
);

/** What each value sealed under the key begins with. */
function headerOf(key: string): string {
  return Buffer.concat([Buffer.of(1), Buffer.from(idOf(key), 'hex')])
    .toString('base64url')
    .slice(0, 6);
}

/** Neither the key nor anything sealed under it. */
function assertNowhere({ dataDir }: TestDatabases, key: string): void {
  for (const [path, bytes] of filesIn(dataDir)) {
    for (const trace of [key.trim(), headerOf(key)])
      assert.equal(bytes.indexOf(trace), -1, `${trace} in ${path}`);
  }
}

onEachDatabase(
  'R27: cut short, everything goes on with both keys, the doctor tells, and it is ended later',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    await acceptTerms(createWebClient(), await createWebClient().get(redirectTo(app)));
    await app.app.stop();
    const before = await keyFileIn(databases);
    const cut = await runCli(['rotate-key'], { env: settingsOf(databases), stopping: AbortSignal.abort() });
    assert.deepEqual(
      [cut.code, cut.complained],
      [3, 'Interrupted. Everything goes on as it is; run `portico rotate-key` to go on.'],
    );
    assert.equal((await keyFileIn(databases)).split('\n').length, 3, 'both keys');
    const { said } = await runCli(['doctor'], { env: settingsOf(databases) });
    assert.match(
      said,
      /^warning {2}master key replacement: The master key is being replaced\. Run `portico rotate-key`/m,
    );
    const anew = await startApp(t, databases);
    assert.equal(await logInUntil(t, anew, () => true), 1);
    await anew.app.stop();
    const ended = await runCli(['rotate-key'], { env: settingsOf(databases) });
    assert.equal(ended.code, 0, ended.complained);
    const after = await keyFileIn(databases);
    assert.notEqual(after, before);
    const last = await startApp(t, databases);
    for (const [column, ids] of await sealedUnder(last)) assert.deepEqual(ids, [idOf(after)], column);
    const healthy = await runCli(['doctor'], { env: settingsOf(databases) });
    assert.doesNotMatch(healthy.said, /master key replacement/);
  },
);

test('R27: several processes with the key by setting go over to the next one together', {
  skip,
}, async (t) => {
  const databases = await postgresFor();
  const [key, next] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const both = {
    PORTICO_MASTER_KEY: key,
    PORTICO_MASTER_KEY_NEXT: next,
    PORTICO_PUBLIC_URL: 'http://wifi.test',
  };
  const one = await startApp(t, databases, both);
  await one.applyVenue(sampleVenue());
  const late = await startApp(t, databases, { ...both, PORTICO_MASTER_KEY_NEXT: '' });
  const stopping = new AbortController();
  const waiting = runCli(['rotate-key'], {
    env: { ...settingsOf(databases), ...both },
    stopping: stopping.signal,
    onSaid: () => stopping.abort(),
  });
  assert.match(
    (await waiting).said,
    /^Waiting for \S+ to know the new key\. If it was started without PORTICO_MASTER_KEY_NEXT/,
  );
  await late.app.stop();
  const other = await startApp(t, databases, both);
  await other.foundation.directory.refresh();
  const run = await runCli(['rotate-key'], { env: { ...settingsOf(databases), ...both } });
  assert.equal(run.code, 0, run.complained);
  assert.match(run.said, /Make it PORTICO_MASTER_KEY everywhere/);
  for (const app of [one, other]) {
    assert.equal(await logInUntil(t, app, () => true), 1);
    for (const [column, ids] of await sealedUnder(app)) assert.deepEqual(ids, [idOf(next)], column);
  }
  const after = { ...settingsOf(databases), PORTICO_MASTER_KEY: next };
  assert.equal((await runCli(['show', 'venue', 'linden', '--secrets'], { env: after })).code, 0);
  const old = await runCli(['show'], { env: { ...after, PORTICO_MASTER_KEY: key } });
  assert.deepEqual(
    [old.code, old.complained],
    [3, 'The master key is not the one this database was made with; nothing sealed in it would open.'],
  );
});
