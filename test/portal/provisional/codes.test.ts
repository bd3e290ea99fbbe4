import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE } from '../../../src/base/clock.js';
import { LIMITS } from '../../../src/guests/limiter.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { acceptTerms, openPortal } from '../../support/guest-portal.js';
import { continueIn, openMinutes, PROVISIONAL } from '../../support/provisional.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient } from '../../support/web-client.js';

const OTHER_MAC = '02-CC-00-00-00-02';

onEachDatabase('a code that was used, or is too old, leads nowhere', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const used = await openMinutes(t, app);
  const browser = createWebClient();
  await acceptTerms(browser, await continueIn(browser, used.address));
  const old = await openMinutes(t, app, { mac: OTHER_MAC });
  const early = createWebClient();
  const ways = await continueIn(early, old.address);
  app.clock.advance(16 * MINUTE);
  for (const { address } of [used, old]) {
    const page = await createWebClient().get(address);
    assert.equal(page.status, 404);
    assert.match(page.text, /was used already or is too old/);
    assert.equal((await createWebClient().post(address, {})).status, 404);
  }
  const late = await acceptTerms(early, ways);
  assert.equal(late.status, 410);
  assert.equal((await countRows(app.foundation.databases.main.read)).guests, 2, 'nobody new');
});

test('a code is found however it is typed', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const { address } = await openMinutes(t, app);
  const code = address.slice(-9);
  const field = `${app.publicUrl}/c`;
  assert.match((await createWebClient().get(field)).text, /Enter your code/);
  const written = [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', '  ')} `];
  for (const typed of [...written, code.replaceAll('0', 'o').replaceAll('1', 'i')])
    assert.match((await createWebClient().post(field, { code: typed })).text, /Is this your device/, typed);
  for (const typed of ['', 'BCDF', 'BCDF-234', 'BCDF-23456', 'ABCD-2345', '../p/linden']) {
    const page = await createWebClient().post(field, { code: typed });
    assert.equal(page.status, 422, typed);
    assert.match(page.text, /This code isn’t right/);
  }
});

test('T28: who guesses codes is slowed down, by network', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const { address } = await openMinutes(t, app);
  const browser = createWebClient();
  const guess = () => browser.get(`${app.publicUrl}/c/BCDF-2345`);
  for (let count = 0; count < LIMITS['wrong-codes-by-prefix'].most; count += 1)
    assert.equal((await guess()).status, 404);
  assert.equal((await guess()).status, 429);
  assert.equal((await browser.get(address)).status, 429);
  app.clock.advance(15 * MINUTE);
  assert.equal((await guess()).status, 404);
});

test('a foreign page opens no continuation', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const { address } = await openMinutes(t, app);
  const foreign = createWebClient({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
  assert.equal((await foreign.post(address, {})).status, 403);
});
