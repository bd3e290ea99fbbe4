import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code } from '../../../src/radius/codes.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../../support/guest-portal.js';
import { counters } from '../../support/radius-packets.js';
import { sampleVenue } from '../../support/sample-venue.js';
import type { TestApp } from '../../support/start-app.js';
import { openUamGateway, readQuery } from '../../support/uam-gateway.js';
import { countRows, walkTables } from '../../support/walk-tables.js';
import { createWebClient, type WebClient } from '../../support/web-client.js';

async function join(app: TestApp, browser: WebClient, mac = '02-CC-00-00-00-01') {
  const welcome = await browser.get(redirectTo(app, { mac }));
  const ready = await register(browser, welcome, { name: 'Ada', email: 'ada@example.org', table: 'garden' });
  const handBack = await handBackOf(browser, ready);
  return { handBack, link: personalLinkOn(ready), userName: readQuery(handBack).get('username') ?? '' };
}

/** Every table of both databases as one text. */
async function everything({ foundation }: TestApp): Promise<string> {
  const { main, keys } = foundation.databases;
  return JSON.stringify([...(await walkTables(main.read)), ...(await walkTables(keys.read))]);
}

onEachDatabase(
  'R6: what is held is shown by personal link and by cookie, and corrected',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient({ 'sec-fetch-site': 'same-origin' });
    const { link, handBack } = await join(app, browser);
    await openUamGateway(t, app).logOn(handBack);
    for (const [page, path] of [
      [await createWebClient().get(link), link],
      [await browser.get(`${app.publicUrl}/p/linden/my`), `${app.publicUrl}/p/linden/my`],
    ] as const) {
      assert.equal(page.value('a.name'), 'Ada');
      assert.match(page.text, /Your devices Device 1/);
      assert.match(page.text, /online now/);
      assert.match(page.text, /Terms of use|Privacy notice/);
      const wrong = await browser.post(path, { 'a.name': '', 'a.email': 'nobody' });
      assert.equal(wrong.status, 422);
      assert.equal(wrong.value('a.email'), 'nobody');
      const saved = await browser.post(path, { 'a.name': 'Ada Lovelace', 'a.email': 'ada@example.org' });
      assert.match(saved.text, /Saved\. Your answers are up to date/);
      assert.equal((await browser.get(link)).value('a.name'), 'Ada Lovelace');
      await browser.post(path, { 'a.name': 'Ada', 'a.email': 'ada@example.org' });
    }
  },
);

test('T43: a link opens its own guest’s data at its own venue, or nothing', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  await app.applyVenue(sampleVenue({ venue: 'other', accessPoints: [] }));
  const { link } = await join(app, createWebClient());
  const secret = link.slice(link.lastIndexOf('/') + 1);
  const wrong = [
    link.replace('/linden/', '/other/'),
    link.replace(secret, 'A'.repeat(22)),
    link.replace(secret, secret.slice(1)),
    `${link}x`,
    `${app.publicUrl}/p/linden/my`,
  ];
  for (const address of wrong) {
    for (const path of [address, `${address}/cancel`]) {
      const page = await createWebClient().get(path);
      assert.equal(page.status, 404, path);
      assert.match(page.text, /This link doesn’t work any more/);
    }
    const posted = await createWebClient({ 'sec-fetch-site': 'same-origin' }).post(`${address}/cancel`, {});
    assert.equal(posted.status, 404, address);
  }
  const cookieElsewhere = createWebClient({ cookie: `guest-other=${secret}` });
  assert.equal((await cookieElsewhere.get(`${app.publicUrl}/p/other/my`)).status, 404);
  assert.equal((await createWebClient().get(link)).status, 200, 'the guest is still there');
});

test('who gave no answers has none to correct', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const link = personalLinkOn(await acceptTerms(browser, await browser.get(redirectTo(app))));
  const posted = await browser.post(link, { 'a.name': 'Ada' });
  assert.equal(posted.status, 404);
  const [guest] = await app.foundation.databases.main.read('guests').select('vault');
  assert.equal(guest?.vault, null);
});

test('answers of a guest who goes meanwhile are not corrected, and that is no fault', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { main, keys } = app.foundation.databases;
  const { link } = await join(app, createWebClient());
  const correct = () => createWebClient().post(link, { 'a.name': 'Eve', 'a.email': 'eve@example.org' });
  await main.write.raw(
    `create trigger gone before update of vault on guests begin select raise(ignore); end`,
  );
  assert.equal((await correct()).status, 404, 'the row is gone when the answers are stored');
  await main.write.raw('drop trigger gone');
  await keys.write('guest_keys').delete();
  assert.equal((await correct()).status, 404, 'the key is gone');
});

onEachDatabase('P5 R6: cancelling asks, erases, and gives a receipt', async (databases, t) => {
  const app = await openPortal(t, databases);
  const empty = await countRows(app.foundation.databases.main.read);
  const browser = createWebClient();
  const gateway = openUamGateway(t, app);
  const { link, handBack, userName } = await join(app, browser);
  const accept = await gateway.logOn(handBack);
  await gateway.account('start', { accept, userName });
  const guestId = await onlyGuest(app);
  assert.ok((await everything(app)).includes(guestId));

  const asked = await browser.get(linkTo(await browser.get(link), '/cancel'));
  assert.match(asked.text, /3 answers/);
  assert.match(asked.text, /1 device/);
  assert.match(asked.text, /1 time online/);
  assert.equal((await browser.get(link)).status, 200, 'asking changes nothing');
  const receipt = await browser.post(`${link}/cancel`, {});
  assert.match(receipt.text, /Your data is deleted/);
  assert.match(receipt.text, /3 answers/);
  assert.match(receipt.text, /2 consents/);
  assert.match(receipt.text, /One device is being taken offline/);
  assert.equal(browser.cookies.size, 0);

  assert.ok(!(await everything(app)).includes(guestId));
  assert.equal((await gateway.logOnByMac()).code, Code.AccessReject);
  assert.equal((await gateway.logOn(handBack)).code, Code.AccessReject, 'the replayed ticket');
  for (const status of ['interim', 'stop', 'start'] as const) {
    const answer = await gateway.account(status, { accept, userName }, counters(60, 1_000, 2_000));
    assert.equal(answer.code, Code.AccountingResponse);
  }
  const {
    limits: _counts,
    access_point_events: _events,
    access_point_latencies: _latencies,
    ...left
  } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual(left, { ...empty, pending_disconnects: 1 });
  assert.deepEqual(await countRows(app.foundation.databases.keys.read), {});
  assert.equal((await browser.get(link)).status, 404);
  assert.equal((await browser.post(`${link}/cancel`, {})).status, 404);
});

onEachDatabase('P5: one guest’s cancelling leaves the others as they are', async (databases, t) => {
  const app = await openPortal(t, databases);
  const gateway = openUamGateway(t, app);
  const ada = await join(app, createWebClient());
  const bob = await join(app, createWebClient(), '02-CC-00-00-00-02');
  await createWebClient().post(`${ada.link}/cancel`, {});
  assert.equal((await createWebClient().get(bob.link)).value('a.name'), 'Ada');
  const accept = await gateway.logOn(bob.handBack, { mac: '02-CC-00-00-00-02' });
  assert.equal(accept.code, Code.AccessAccept);
});

async function onlyGuest({ foundation }: TestApp): Promise<string> {
  const [row] = (await foundation.databases.main.read('guests').select('id')) as { id: string }[];
  assert.ok(row);
  return row.id;
}
