import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { acceptanceOn, openPortal, personalLinkOn, redirectTo } from '../support/guest-portal.js';
import { runWell } from '../support/run-cli.js';
import { NEW_TERMS, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { emptyBeside, storedIn } from '../support/stored.js';
import { createWebClient, type WebClient } from '../support/web-client.js';

/** Sends the venue's form with the box for marketing ticked or not; the personal link. */
async function register(app: TestApp, browser: WebClient, isTicked: boolean): Promise<string> {
  const welcome = await browser.get(redirectTo(app));
  const ready = await browser.post(`${app.publicUrl}/p/linden/register`, {
    ...acceptanceOn(welcome),
    'a.name': 'Ada',
    'marketing-text': welcome.value('marketing-text') ?? '',
    ...(isTicked ? { marketing: 'yes' } : {}),
  });
  return personalLinkOn(ready);
}

/** What a restore into an empty database said, and how the venue is served from there, under the same address. */
async function restored(t: TestContext, { app, databases }: { app: TestApp; databases: TestDatabases }) {
  await app.app.stop();
  const target = await emptyBeside(databases);
  const said = await runWell(target, 'restore', backupOf(databases));
  const anew = await startApp(t, target, {
    PORTICO_PUBLIC_URL: app.publicUrl,
    PORTICO_HTTP_PORT: new URL(app.publicUrl).port,
  });
  return { said, target, anew };
}

function backupOf({ dataDir }: TestDatabases): string {
  return join(dataDir, 'venue.backup');
}

onEachDatabase('P8: a yes to marketing taken back after the backup is none', async (databases, t) => {
  const app = await openPortal(t, databases);
  const [byPage, byForm] = [createWebClient(), createWebClient()];
  const link = await register(app, byPage, true);
  await register(app, byForm, true);
  const kept = await register(app, createWebClient(), true);
  const again = await register(app, createWebClient(), true);
  const version = (await byPage.get(link)).value('version') ?? '';
  await createWebClient().post(`${again}/marketing`, { answer: 'no' });
  await createWebClient().post(`${again}/marketing`, { answer: 'yes', version });
  await runWell(databases, 'backup', backupOf(databases));
  await byPage.post(`${link}/marketing`, { answer: 'no' });
  await app.applyVenue(sampleVenue(NEW_TERMS));
  await register(app, byForm, false);
  const { said, target, anew } = await restored(t, { app, databases });
  assert.match(said, /^Guests who took back a yes to marketing since, and have said no: 2$/m);
  assert.match((await byPage.get(link)).text, /You said no to this/);
  for (const yes of [kept, again])
    assert.match((await createWebClient().get(yes)).text, /You agreed to this/);
  await anew.app.stop();
  const answers = (await storedIn(target)).marketing_answers ?? [];
  assert.equal(answers.filter((row) => row.includes('"restored"')).length, 2);
});

onEachDatabase(
  'P8: a venue removed after the backup is there again without its guests',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const link = await register(app, createWebClient(), false);
    await runWell(databases, 'backup', backupOf(databases));
    await runWell(databases, 'remove', 'linden', '--confirm', 'linden');
    const { said, target, anew } = await restored(t, { app, databases });
    assert.match(said, /^Guests who went after the backup was made, and go again: 1$/m);
    assert.match(said, /^Venues and accounts .*remove again what was removed since\.$/m);
    assert.equal((await createWebClient().get(link)).status, 404);
    await anew.app.stop();
    const { venues, guests, guest_links, consents } = await storedIn(target);
    assert.deepEqual([venues?.length, guests, guest_links, consents], [1, [], [], []]);
  },
);
