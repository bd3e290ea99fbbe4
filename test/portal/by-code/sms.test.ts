import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { DAY } from '../../../src/base/clock.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../../support/databases.js';
import {
  acceptanceOn,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
} from '../../support/guest-portal.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { until } from '../../support/sent-codes.js';
import { openSmsGateway, signatureOver } from '../../support/sms-gateway.js';
import type { TestApp } from '../../support/start-app.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';
import { writings } from '../../privacy/raw-bytes.js';
import { assertNowhere, told } from '../../privacy/told.js';
import { written } from '../../privacy/written.js';

const NUMBER = '+491701234567';
const { waysIn } = sampleVenue() as { waysIn: { terms: object; form: object } };

async function openSmsPortal(
  t: TestContext,
  databases: TestDatabases,
  sms: object = {},
  further: Readonly<Record<string, string>> = {},
) {
  const gateway = await openSmsGateway(t);
  const way = { plan: 'guest', countries: ['DE'], ...sms };
  const settings = { ...gateway.settings, PORTICO_LOG_LEVEL: 'debug', ...further };
  const app = await openPortal(t, databases, { venue: { waysIn: { ...waysIn, sms: way } }, settings });
  return { gateway, app };
}

async function askFor(app: TestApp, browser: WebClient, number: string, mac?: string): Promise<Page> {
  return post(app, browser, await askingPage(app, browser, mac), number);
}

async function askingPage(app: TestApp, browser: WebClient, mac?: string): Promise<Page> {
  const welcome = await browser.get(redirectTo(app, mac === undefined ? {} : { mac }));
  return browser.get(linkTo(welcome, '/sms/'));
}

function post(app: TestApp, browser: WebClient, asking: Page, number: string): Promise<Page> {
  return browser.post(`${app.publicUrl}/p/linden/sms`, { ...acceptanceOn(asking), sms: number });
}

function enter(app: TestApp, browser: WebClient, entering: Page, code: string): Promise<Page> {
  return browser.post(`${app.publicUrl}/p/linden/code`, { ...acceptanceOn(entering), code, way: 'sms' });
}

onEachDatabase(
  'T29: a number, six digits by a signed post, and the guest goes online; the number is nowhere',
  async (databases, t) => {
    const { gateway, app } = await openSmsPortal(t, databases);
    const browser = createWebClient();
    const entering = await askFor(app, browser, '0170 / 123 45-67');
    assert.match(entering.text, /We’re sending six digits to .*\+491701234567/);
    const sent = await gateway.next();
    assert.equal(sent.message.to, NUMBER, 'as it is dialled here');
    assert.equal(sent.headers['portico-signature'], signatureOver(sent));
    assert.equal(sent.headers['content-type'], 'application/json');
    const [, code = ''] = /^@[\w.-]+ #(\d{6})$/m.exec(sent.message.text) ?? [];
    assert.match(sent.message.text, new RegExp(`^Your WiFi code for Café Linden: ${code}`));
    await check('under way');
    const ready = await enter(app, browser, entering, code);
    assert.ok(personalLinkOn(ready));
    await handBackOf(browser, ready);
    await check('afterwards');
    const { main } = app.foundation.databases;
    assert.deepEqual(await main.read('pending_codes'), []);
    assert.deepEqual(await main.read('consents').pluck('method'), ['sms', 'sms']);
    const metrics = await (await fetch(`http://127.0.0.1:${app.opsPort}/metrics`)).text();
    for (const step of ['sent', 'came-back'])
      assert.ok(metrics.includes(`portico_codes_total{way="sms",step="${step}"} 1`), step);

    async function check(when: string): Promise<void> {
      const places = new Map([...(await written(app, databases)), ...(await told(app, databases))]);
      for (const form of [NUMBER.slice(1), '01701234567', '1701234567'])
        assertNowhere(places, `the number ${when}`, writings(form));
    }
  },
);

test('T29: only numbers of the countries the venue names get messages', async (t) => {
  const { gateway, app } = await openSmsPortal(t, await sqliteFor(), { countries: ['DE', 'US'] });
  const said = async (number: string) => {
    const page = await askFor(app, createWebClient(), number, macOf());
    return { status: page.status, isElsewhere: /can’t send messages to this country/.test(page.text) };
  };
  let terminals = 0;
  const macOf = () => `02-CC-00-00-02-${String((terminals += 1)).padStart(2, '0')}`;
  for (const number of ['+1 876 210 0123', '+44 7400 123456', '+88216 1234 5678', '0044 7400 123456'])
    assert.deepEqual(await said(number), { status: 422, isElsewhere: true }, number);
  for (const number of [
    '',
    'ada',
    '+49',
    '12345678901234567890',
    '+49 170 123 45 67 ext 9',
    '030 901820',
    '+1 900 555 0123',
  ])
    assert.deepEqual(await said(number), { status: 422, isElsewhere: false }, number);
  assert.equal(gateway.posted.length, 0);
  for (const number of ['+1 (212) 555-0123', '0049 170 7654321', '٠١٧٠١٢٣٤٥٦٨'])
    assert.equal((await said(number)).status, 200, number);
  assert.deepEqual(
    [await gateway.next(), await gateway.next(), await gateway.next()]
      .map(({ message }) => message.to)
      .sort(),
    ['+12125550123', '+491701234568', '+491707654321'],
  );
});

test('T29: numbers that differ in their last four digits get ten messages an hour together', async (t) => {
  const { app } = await openSmsPortal(t, await sqliteFor());
  const statuses: number[] = [];
  for (let count = 10; count < 21; count += 1) {
    const page = await askFor(app, createWebClient(), `+4917012300${count}`, `02-CC-00-00-03-${count}`);
    statuses.push(page.status);
  }
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429]);
});

onEachDatabase('T29: a venue’s day has so many messages, and its people are told', async (databases, t) => {
  const { gateway, app } = await openSmsPortal(t, databases, { perDay: 1 });
  const late = createWebClient();
  const asking = await askingPage(app, late, '02-CC-00-00-04-02');
  assert.equal((await askFor(app, createWebClient(), NUMBER)).status, 200);
  await gateway.next();
  const over = await post(app, late, asking, '+491709876543');
  assert.equal(over.status, 429);
  assert.match(over.text, /No more codes can be sent today/);
  assert.equal(gateway.posted.length, 1);
  const { read } = app.foundation.databases.main;
  assert.deepEqual(await read('notices').pluck('kind'), ['budget-reached']);
});

test('T29: no owner raises what all venues together may send', async (t) => {
  const all = { PORTICO_SMS_PER_DAY: '1' };
  const { gateway, app } = await openSmsPortal(t, await sqliteFor(), { perDay: 100_000 }, all);
  const late = createWebClient();
  const asking = await askingPage(app, late, '02-CC-00-00-05-02');
  assert.equal((await askFor(app, createWebClient(), NUMBER)).status, 200);
  await gateway.next();
  const over = await post(app, late, asking, '+491709876543');
  assert.equal(over.status, 429);
  assert.match(over.text, /No more codes can be sent today/);
  assert.match((await late.get(asking.url)).text, /No more codes by text message can be sent today/);
  assert.equal(gateway.posted.length, 1);
  assert.ok(app.logLines().some((line) => line.includes('As many text messages as are allowed')));
  app.clock.advance(DAY);
  assert.equal((await askFor(app, createWebClient(), NUMBER, '02-CC-00-00-05-03')).status, 200);
});

test('a gateway that fails or leads elsewhere is asked once, and the page says so', async (t) => {
  const { gateway, app } = await openSmsPortal(t, await sqliteFor());
  const elsewhere = await openSmsGateway(t);
  for (const [status, location, mac] of [
    [500, undefined, '02-CC-00-00-00-01'],
    [307, elsewhere.settings.PORTICO_SMS_URL, '02-CC-00-00-00-02'],
  ] as const) {
    gateway.answer(status, location);
    const browser = createWebClient();
    const entering = await askFor(app, browser, NUMBER, mac);
    await until(async () => {
      const { text } = await browser.get(entering.url);
      return text.includes('could not be delivered') || undefined;
    });
  }
  assert.equal(gateway.posted.length, 2);
  assert.equal(elsewhere.posted.length, 0, 'no redirect is followed');
  const lines = app.logLines().filter((line) => line.includes('A text message could not be delivered'));
  assert.equal(lines.length, 2);
  assert.doesNotMatch(lines.join(), /4917/);
});

test('where codes were the only way and none can be sent, the first page says that there is no way', async (t) => {
  const venue = { waysIn: { sms: { plan: 'guest', countries: ['DE'] } } };
  const app = await openPortal(t, await sqliteFor(), { venue });
  const welcome = await createWebClient().get(redirectTo(app));
  assert.equal(welcome.status, 200);
  assert.match(welcome.text, /There is no way online here at the moment/);
});

test('without a gateway nothing is offered', async (t) => {
  const venue = { waysIn: { ...waysIn, sms: { plan: 'guest', countries: ['DE'] } } };
  const app = await openPortal(t, await sqliteFor(), { venue });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.doesNotMatch(welcome.html, /\/sms\//);
  const posted = { ...acceptanceOn(welcome), sms: NUMBER };
  assert.equal((await browser.post(`${app.publicUrl}/p/linden/sms`, posted)).status, 404);
});
