import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR, MINUTE } from '../../../src/base/clock.js';
import { LIMITS } from '../../../src/guests/limiter.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { acceptTerms, redirectTo } from '../../support/guest-portal.js';
import {
  askAgain,
  askForCode,
  askingPage,
  codeOf,
  enterCode,
  MAILED_CODES,
  openCodePortal,
  wrongCode,
} from '../../support/sent-codes.js';
import { createWebClient } from '../../support/web-client.js';

const ADDRESS = 'ada@example.org';

/** The address of a terminal that is like no other's of the test. */
function macOf(number: number): string {
  return `02-CC-00-00-01-${String(number).padStart(2, '0')}`;
}

onEachDatabase(
  'T29: one address gets five codes an hour, whoever asks and however it is written',
  async (databases, t) => {
    const { app, server, nextMail } = await openCodePortal(t, databases);
    const ask = async (number: number, address: string) => {
      const browser = createWebClient();
      return askForCode(browser, await askingPage(app, browser, { mac: macOf(number) }), address);
    };
    for (let count = 0; count < 5; count += 1) {
      assert.equal((await ask(count, count % 2 ? ADDRESS.toUpperCase() : ADDRESS)).status, 200);
      await nextMail();
    }
    const over = await ask(9, ADDRESS);
    assert.equal(over.status, 429);
    assert.match(over.text, /a little too often/);
    assert.equal(over.value('email'), ADDRESS, 'what was typed stays');
    assert.equal((await ask(10, 'eve@example.org')).status, 200, 'others are not held up');
    await nextMail();
    assert.equal(server.mails.length, 6);
    app.clock.advance(HOUR);
    assert.equal((await ask(11, ADDRESS)).status, 200);
  },
);

/** Each reaches the mailbox of `ada@example.org`, by the letters of a domain that mean the same or by the name's habits. */
const SPELLINGS = [
  'Ada@Example.org',
  'ada+wifi@example.org',
  'a.d.a+2@example.org',
  'ada@\uff45xample.org',
  'ada@example\ufe0f.org',
];

test('T29: another spelling of a mailbox is no other mailbox', async (t) => {
  const { app, server, nextMail } = await openCodePortal(t, await sqliteFor());
  const ask = async (number: number, address: string) => {
    const browser = createWebClient();
    return askForCode(browser, await askingPage(app, browser, { mac: macOf(number) }), address);
  };
  for (const [number, spelling] of SPELLINGS.entries()) {
    assert.equal((await ask(number, spelling)).status, 200, spelling);
    assert.match((await nextMail()).to[0] ?? '', /@example\.org$/i);
  }
  for (const [number, spelling] of [ADDRESS, 'a.da+9@EXAMPLE.org', 'ada@exampl\uff45.org'].entries())
    assert.equal((await ask(10 + number, spelling)).status, 429, spelling);
  assert.equal((await ask(20, 'adam@example.org')).status, 200);
  await nextMail();
  assert.equal(server.mails.length, 6);
});

test('T28: whoever types codes where none is waited for holds up nobody else', async (t) => {
  const { app, nextMail } = await openCodePortal(t, await sqliteFor());
  const [venue] = app.foundation.directory.venues();
  for (let count = 1; count < LIMITS['wrong-sent-codes-by-prefix'].most; count += 1)
    await app.domain.limiter.count('wrong-sent-codes-by-prefix', `${venue?.id} 127.0.0.0/24`);
  const prankster = createWebClient();
  const nothing = await askingPage(app, prankster, { mac: macOf(1) });
  assert.equal((await enterCode(prankster, nothing, '123456')).status, 422);
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const code = codeOf(await nextMail());
  assert.equal((await enterCode(browser, entering, code)).status, 200);
  const guessing = await askForCode(prankster, nothing, 'eve@example.org');
  const other = codeOf(await nextMail());
  assert.equal((await enterCode(prankster, guessing, wrongCode(other))).status, 422);
  assert.equal((await enterCode(prankster, guessing, other)).status, 429, 'guesses count');
  const late = createWebClient();
  const theirs = await askForCode(late, await askingPage(app, late, { mac: macOf(2) }), 'bob@example.org');
  const third = codeOf(await nextMail());
  assert.equal(
    (await enterCode(late, theirs, third)).status,
    200,
    'whose code is right is held up by nobody',
  );
});

test('T29: one terminal asks for ten codes an hour, whichever the addresses', async (t) => {
  const { app } = await openCodePortal(t, await sqliteFor());
  const statuses: number[] = [];
  for (let count = 0; count < 11; count += 1) {
    const browser = createWebClient();
    const page = await askForCode(browser, await askingPage(app, browser), `guest${count}@example.org`);
    statuses.push(page.status);
  }
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429]);
});

test('T29: another code to the same address takes half a minute, and a second press sends none', async (t) => {
  const { app, server, nextMail } = await openCodePortal(t, await sqliteFor());
  const browser = createWebClient();
  const asking = await askingPage(app, browser);
  const [entering] = await Promise.all([
    askForCode(browser, asking, ADDRESS),
    askForCode(browser, asking, ADDRESS),
  ]);
  await nextMail();
  assert.match((await askAgain(browser, entering)).text, /A code is on its way already/);
  assert.equal(server.mails.length, 1);
  app.clock.advance(MINUTE);
  assert.match((await askAgain(browser, entering)).text, /Only the newest one works/);
  await nextMail();
});

onEachDatabase(
  'T29: a venue’s day has so many codes, and its people are told of the last',
  async (databases, t) => {
    const { waysIn } = MAILED_CODES;
    const venue = { waysIn: { ...waysIn, email: { ...waysIn.email, perDay: 2 } } };
    const { app } = await openCodePortal(t, databases, { venue });
    const ask = async (number: number) => {
      const browser = createWebClient();
      const asking = await askingPage(app, browser, { mac: macOf(number) });
      return askForCode(browser, asking, `guest${number}@example.org`);
    };
    assert.equal((await ask(1)).status, 200);
    const late = createWebClient();
    const lateAsking = await askingPage(app, late, { mac: macOf(3) });
    const { read } = app.foundation.databases.main;
    assert.deepEqual(await read('notices').pluck('kind'), []);
    assert.equal((await ask(2)).status, 200);
    assert.deepEqual(await read('notices').pluck('kind'), ['budget-reached']);
    const over = await askForCode(late, lateAsking, 'late@example.org');
    assert.equal(over.status, 429);
    assert.match(over.text, /No more codes can be sent today/);
    assert.equal((await read('notices')).length, 1, 'once');
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app, { mac: macOf(4) }));
    assert.doesNotMatch(welcome.html, /\/email\//, 'no address is asked for in vain');
    assert.match(welcome.text, /No more codes by e-mail can be sent today/);
    assert.match((await late.get(lateAsking.url)).text, /No more codes by e-mail can be sent today/);
    assert.equal((await acceptTerms(browser, welcome)).status, 200, 'other ways go on');
    app.clock.advance(DAY);
    assert.equal((await ask(5)).status, 200);
  },
);

onEachDatabase(
  'T28: a network from which many wrong codes came has one try for each code',
  async (databases, t) => {
    const { app, nextMail } = await openCodePortal(t, databases);
    const [venue] = app.foundation.directory.venues();
    for (let count = 0; count < LIMITS['wrong-sent-codes-by-prefix'].most; count += 1)
      await app.domain.limiter.count('wrong-sent-codes-by-prefix', `${venue?.id} 127.0.0.0/24`);
    const browser = createWebClient();
    const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
    const code = codeOf(await nextMail());
    const tries = Array.from({ length: 6 }, () => enterCode(browser, entering, wrongCode(code)));
    for (const { status } of await Promise.all(tries)) assert.equal(status, 429);
    const { main } = app.foundation.databases;
    assert.deepEqual(await main.read('pending_codes').pluck('tries'), [1]);
    assert.equal((await enterCode(browser, entering, code)).status, 429);
  },
);
