import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createDeploymentStore } from '../../src/keys/deployment-store.js';
import { Code } from '../../src/radius/codes.js';
import { onEachDatabase, settingsOf, type TestDatabases } from '../support/databases.js';
import { openPortal, personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { idOf, keyFileIn, sealedUnder } from '../support/master-key.js';
import { porticoProcess } from '../support/portico-process.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { runCli } from '../support/run-cli.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { createWebClient } from '../support/web-client.js';

const ANSWERS = { name: 'Ada Lovelace', email: 'ada@example.org' };

interface Watched {
  readonly app: TestApp;
  readonly databases: TestDatabases;
  readonly oldKey: string;
}

/** Where a replacement is killed, each time further on. */
const POINTS: Readonly<Record<string, (watched: Watched) => Promise<boolean>>> = {
  'the file holds both keys': async ({ databases }) =>
    (await keyFileIn(databases)).trim().split('\n').length === 2,
  'new values are sealed under the new key': async ({ app }) =>
    (await createDeploymentStore(app.foundation.databases.main.read).current()).leaving !== undefined,
  'some old values are, too': async ({ app, oldKey }) =>
    (await sealedUnder(app)).get('server_keys.sealed')?.some((id) => id !== idOf(oldKey)) ?? false,
  'all are': async ({ app, oldKey }) =>
    [...(await sealedUnder(app)).values()].every((ids) => !ids.includes(idOf(oldKey))),
};

async function killRotationWhen(
  t: TestContext,
  watched: Watched,
  isReached: (watched: Watched) => Promise<boolean>,
): Promise<void> {
  const rotating = porticoProcess(t, ['rotate-key'], settingsOf(watched.databases));
  while (!(await isReached(watched))) {
    assert.equal(rotating.process.exitCode, null, rotating.complained());
    await setImmediate();
  }
  rotating.process.kill('SIGKILL');
  assert.deepEqual(await rotating.ended(), { code: null, complained: '' });
}

/** A guest goes online, and what another one answered can be read. */
async function assertServing(t: TestContext, app: TestApp, link: string): Promise<void> {
  const login = [...pap(await ticketFor(app, await newGuest(app))), ...phone('02-CC-00-00-00-01')];
  assert.equal((await openGateway(t, app).access(login)).code, Code.AccessAccept);
  assert.equal((await createWebClient().get(link)).value('a.email'), ANSWERS.email);
}

async function rotate(databases: TestDatabases): Promise<string> {
  const { code, complained } = await runCli(['rotate-key'], { env: settingsOf(databases) });
  assert.equal(code, 0, complained);
  return keyFileIn(databases);
}

onEachDatabase(
  'R27: killed again and again, a replacement of the master key loses nothing, and the next one ends it',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient();
    const link = personalLinkOn(await register(browser, await browser.get(redirectTo(app)), ANSWERS));
    const oldKey = await keyFileIn(databases);
    for (const [point, isReached] of Object.entries(POINTS)) {
      await killRotationWhen(t, { app, databases, oldKey }, isReached);
      assert.ok((await keyFileIn(databases)).startsWith(oldKey), point);
      await assertServing(t, app, link);
      assert.equal((await runCli(['show'], { env: settingsOf(databases) })).code, 0, point);
    }
    await app.app.stop();
    const both = await keyFileIn(databases);
    const key = await rotate(databases);
    assert.equal(both, oldKey + key);
    // As if it had been killed just before the old key was taken out.
    await writeFile(join(databases.dataDir, 'master.key'), both);
    assert.equal(await rotate(databases), key);
    const anew = await startApp(t, databases, {
      PORTICO_PUBLIC_URL: app.publicUrl,
      PORTICO_HTTP_PORT: new URL(app.publicUrl).port,
    });
    await assertServing(t, anew, link);
    for (const [column, ids] of await sealedUnder(anew)) assert.deepEqual(ids, [idOf(key)], column);
  },
);
