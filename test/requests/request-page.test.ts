import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { settingsOf, onEachDatabase, sqliteFor } from '../support/databases.js';
import { openPortal } from '../support/guest-portal.js';
import { runCli } from '../support/run-cli.js';
import { ACCOUNTS } from '../support/accounts.js';
import { countRows, walkTables } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';
import { openRequestForm, referenceOn, requestUrl, SAID, sendRequest } from './request-form.js';

onEachDatabase(
  'R28: a request is kept sealed, with a reference and a day it is answered by',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    app.clock.reach('2030-03-05T22:30:00Z');
    const sent = await sendRequest(app);
    assert.equal(sent.status, 200);
    // 23:30 in Berlin; thirty days on its clocks have changed.
    assert.match(sent.text, /We answer by 4 April 2030/);
    const reference = referenceOn(sent);
    assert.match(reference, /^LIN-/);
    const stored = JSON.stringify([...(await walkTables(app.foundation.databases.main.read))]);
    assert.ok(stored.includes(reference));
    assert.doesNotMatch(stored, /canary|Nightingale|deletion/i);

    const env = settingsOf(databases);
    const shown = await runCli(['requests', 'show', reference.toLowerCase().replaceAll('-', ' ')], { env });
    assert.match(shown.said, /^kind +deletion$/m);
    assert.match(shown.said, /^contact +canary\.bird@example\.org$/m);
    assert.match(shown.said, /^due +2030-04-04$/m);
    assert.ok(shown.said.endsWith(SAID['a.text']), shown.said);
  },
);

test('a request sent twice is one', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const form = { ...(await openRequestForm(app)), ...SAID };
  const [first, second] = [
    await createWebClient().post(requestUrl(app), form),
    await createWebClient().post(requestUrl(app), { ...form, 'a.text': 'Another text' }),
  ];
  assert.equal(referenceOn(first), referenceOn(second));
  assert.equal((await countRows(app.foundation.databases.main.read)).requests, 1);
});

test('what is missing is asked for, and nothing typed is lost', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const page = await sendRequest(app, { ...SAID, 'a.contact': ' ', 'a.kind': 'guess' });
  assert.equal(page.status, 422);
  assert.match(page.text, /2 answers need another look/);
  assert.match(page.html, /Nightingale Canary was here/);
  assert.equal((await countRows(app.foundation.databases.main.read)).requests, undefined);
});

test('what looks like a program is asked to send once more, and a person can', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const url = requestUrl(app);
  const fresh = (await createWebClient().get(url)).value('form') ?? '';
  const { form } = await openRequestForm(app);
  const hasty = (await createWebClient().get(url)).value('form') ?? '';
  for (const wrong of [
    { form: hasty },
    { form, website: 'http://example.org' },
    { form: 'x'.repeat(60) },
    {},
  ]) {
    const page = await createWebClient().post(url, { ...SAID, ...wrong });
    assert.equal(page.status, 422, JSON.stringify(wrong));
    assert.match(page.text, /press “Send” once more/);
    assert.match(page.html, /Nightingale Canary was here/);
    assert.equal(page.value('website'), '');
    app.clock.advance(HOUR);
    const again = await createWebClient().post(url, { ...SAID, form: page.value('form') ?? '' });
    assert.equal(again.status, 200, again.text);
  }
  app.clock.advance(DAY);
  assert.equal(
    (await createWebClient().post(url, { ...SAID, form: fresh })).status,
    422,
    'a form of yesterday',
  );
});

test('requests are limited by network and by venue, and a form of elsewhere is refused', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { settings: { PORTICO_TRUST_PROXY: '1' } });
  const post = async (network: number) => {
    const form = await openRequestForm(app);
    const from = { 'x-forwarded-for': `203.0.${network}.7` };
    return createWebClient(from).post(requestUrl(app), { ...form, ...SAID });
  };
  for (let n = 0; n < 10; n += 1) assert.equal((await post(1)).status, 200);
  const held = await post(1);
  assert.equal(held.status, 429);
  assert.ok(Number(held.headers.get('retry-after')) > 0);
  for (let n = 0; n < 50; n += 1) assert.equal((await post(10 + n)).status, 200);
  assert.equal((await post(99)).status, 429);
  const foreign = createWebClient({ 'sec-fetch-site': 'cross-site' });
  assert.equal(
    (await foreign.post(requestUrl(app), { ...(await openRequestForm(app)), ...SAID })).status,
    403,
  );
});

test('the way to ask is told in the notice, at the sign-in to My data and where a link does not work', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const at = `${app.publicUrl}/p/linden`;
  for (const path of [`${at}/privacy`, `${at}/my`, `${at}/my/${'A'.repeat(22)}`]) {
    const page = await createWebClient().get(path);
    assert.ok(
      page.links.some((link) => link.startsWith('/p/linden/request')),
      path,
    );
  }
  const notice = await createWebClient().get(`${at}/privacy`);
  assert.ok(notice.text.includes(`${at}/request`));
  assert.ok(!(await createWebClient().get(`${at}/terms`)).links.some((link) => link.includes('/request')));
});
