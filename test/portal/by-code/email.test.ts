import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE } from '../../../src/base/clock.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptanceOn,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
} from '../../support/guest-portal.js';
import { venueFileSchema } from '../../../src/venues/venue-file.js';
import { NEW_TERMS, sampleVenue } from '../../support/sample-venue.js';
import {
  askAgain,
  askForCode,
  askingPage,
  codeOf,
  enterCode,
  MAILED_CODES,
  openCodePortal,
  until,
  wrongCode,
} from '../../support/sent-codes.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient } from '../../support/web-client.js';

const ADDRESS = 'ada.lovelace@example.org';

onEachDatabase(
  'R4: an address, the texts accepted, six digits, and the guest goes online',
  async (databases, t) => {
    const { app, nextMail } = await openCodePortal(t, databases);
    const browser = createWebClient();
    const asking = await askingPage(app, browser);
    const entering = await askForCode(browser, asking, ` ${ADDRESS} `);
    assert.equal(entering.status, 200, entering.text);
    assert.match(entering.text, /We’re sending six digits to ada\.lovelace@example\.org/);
    const mail = await nextMail();
    assert.deepEqual(mail.to, [ADDRESS]);
    assert.match(mail.text, /Your code for the guest WiFi of Café Linden:/);
    const code = codeOf(mail);
    const ready = await enterCode(browser, entering, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    assert.equal(ready.status, 200, ready.text);
    const link = personalLinkOn(ready);
    await handBackOf(browser, ready);
    assert.equal(personalLinkOn(await enterCode(browser, entering, code)), link, 'the same page once more');
    const { main } = app.foundation.databases;
    assert.equal((await main.read('guests')).length, 1);
    assert.deepEqual(await main.read('pending_codes'), []);
    assert.deepEqual(await main.read('consents').pluck('method'), ['email', 'email']);
    const other = createWebClient();
    const stale = await enterCode(other, await other.get(asking.url), code);
    assert.equal(stale.status, 422, 'used up');
  },
);

onEachDatabase('T28: of two right codes at once, in two windows, one guest', async (databases, t) => {
  const { app, nextMail } = await openCodePortal(t, databases);
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const code = codeOf(await nextMail());
  const windows = [createWebClient(), createWebClient(), createWebClient()];
  const pages = await Promise.all(windows.map((window) => window.get(entering.url)));
  const answers = await Promise.all(
    windows.flatMap((window, at) => {
      const page = pages[at] ?? entering;
      return [enterCode(window, page, code), enterCode(window, page, code)];
    }),
  );
  const ready = answers.filter(({ status }) => status === 200);
  assert.equal(new Set(ready.map(personalLinkOn)).size, 1);
  for (const page of answers.filter(({ status }) => status !== 200))
    assert.match(page.text, /isn’t right or is too old/);
  const { main, keys } = app.foundation.databases;
  const { guests, guest_keys } = { ...(await countRows(main.read)), ...(await countRows(keys.read)) };
  assert.deepEqual({ guests, guest_keys }, { guests: 1, guest_keys: 1 });
});

onEachDatabase('T28: five tries, which a new code does not give back', async (databases, t) => {
  const { app, nextMail } = await openCodePortal(t, databases);
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const first = codeOf(await nextMail());
  for (let tries = 0; tries < 4; tries += 1)
    assert.equal((await enterCode(browser, entering, wrongCode(first))).status, 422);
  app.clock.advance(MINUTE);
  assert.match((await askAgain(browser, entering)).text, /Another code is on its way/);
  const second = codeOf(await nextMail());
  const over = await enterCode(browser, entering, wrongCode(second));
  assert.equal(over.status, 429);
  assert.match(over.text, /wrong too often/);
  assert.equal((await enterCode(browser, entering, second)).status, 429, 'the right one comes too late');
  app.clock.advance(MINUTE);
  const refused = await askAgain(browser, entering);
  assert.equal(refused.status, 429, 'and no other is sent');
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  app.clock.advance(10 * MINUTE);
  const later = await askForCode(browser, await browser.get(entering.url), ADDRESS);
  assert.equal((await enterCode(browser, later, codeOf(await nextMail()))).status, 200);
});

onEachDatabase('T28: of many wrong codes at once no more than five are looked at', async (databases, t) => {
  const { app, nextMail } = await openCodePortal(t, databases);
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const code = codeOf(await nextMail());
  await Promise.all(Array.from({ length: 12 }, () => enterCode(browser, entering, wrongCode(code))));
  const { main } = app.foundation.databases;
  assert.deepEqual(await main.read('pending_codes').pluck('tries'), [5]);
  assert.equal((await enterCode(browser, entering, code)).status, 429);
});

onEachDatabase(
  'T28: too old, replaced, of another visit and wrong get the same answer',
  async (databases, t) => {
    const { app, nextMail } = await openCodePortal(t, databases);
    const browser = createWebClient();
    const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
    const replaced = codeOf(await nextMail());
    app.clock.advance(MINUTE);
    await askAgain(browser, entering);
    const code = codeOf(await nextMail());
    const other = createWebClient();
    const mac = '02-CC-00-00-00-77';
    const elsewhere = await askForCode(other, await askingPage(app, other, { mac }), ADDRESS);
    const theirs = codeOf(await nextMail());
    const said = new Set<string>();
    for (const [window, page, typed] of [
      [browser, entering, wrongCode(code)],
      [browser, entering, replaced],
      [browser, entering, theirs],
      [other, elsewhere, code],
    ] as const) {
      const answer = await enterCode(window, page, typed);
      assert.equal(answer.status, 422);
      said.add(answer.text);
    }
    app.clock.advance(10 * MINUTE);
    const late = await enterCode(browser, entering, code);
    assert.equal(late.status, 422);
    said.add(late.text);
    assert.equal(said.size, 1, [...said].join('\n'));
  },
);

test('R7: no code is sent before the texts are accepted, nor where the address is none', async (t) => {
  const { app, server } = await openCodePortal(t, await sqliteFor());
  const browser = createWebClient();
  const asking = await askingPage(app, browser);
  const { accept: _, ...unaccepted } = acceptanceOn(asking);
  const post = (fields: Record<string, string>) => browser.post(`${app.publicUrl}/p/linden/email`, fields);
  const refused = await post({ ...unaccepted, email: ADDRESS });
  assert.equal(refused.status, 422);
  assert.match(refused.html, /href="#accept"/);
  assert.equal(refused.value('email'), ADDRESS, 'what was typed stays');
  for (const email of [
    '',
    'ada',
    'ada@example',
    'ada@example.org,eve@example.org',
    '"ada" <ada@example.org>',
    'ada@example.org\r\nBcc: eve@example.org',
    'a\u202eda@example.org',
    `${'a'.repeat(250)}@example.org`,
  ]) {
    const page = await post({ ...acceptanceOn(asking), email });
    assert.equal(page.status, 422, email);
    assert.match(page.html, /href="#email"/);
  }
  assert.deepEqual(await app.foundation.databases.main.read('pending_codes'), []);
  assert.equal(server.mails.length, 0);
});

test('R7: texts that change while the mail is under way are accepted with the code', async (t) => {
  const { app, nextMail } = await openCodePortal(t, await sqliteFor());
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const code = codeOf(await nextMail());
  await app.applyVenue(sampleVenue({ ...MAILED_CODES, ...NEW_TERMS }));
  const asked = await enterCode(browser, entering, code);
  assert.equal(asked.status, 409);
  assert.match(asked.text, /were changed just now/);
  assert.equal((await enterCode(browser, asked, code)).status, 200);
});

test('a mail server that fails holds nobody up, and the page says so', async (t) => {
  let isDown = true;
  const { app, nextMail } = await openCodePortal(t, await sqliteFor(), {
    smtp: {
      onMailFrom: (_address, _session, done) =>
        done(isDown ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
    },
  });
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  assert.equal(entering.status, 200);
  const stuck = await until(async () => {
    const page = await browser.get(entering.url);
    return page.text.includes('could not be delivered so far') ? page : undefined;
  });
  assert.ok(linkTo(stuck, '/v/'), 'there is a way on');
  isDown = false;
  app.clock.advance(MINUTE);
  await askAgain(browser, entering);
  assert.equal((await enterCode(browser, entering, codeOf(await nextMail()))).status, 200);
});

test('without a mail server nothing is offered, for guests’ codes lie in no outbox', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: MAILED_CODES });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.doesNotMatch(welcome.html, /\/email\//);
  const page = await askForCode(browser, welcome, ADDRESS);
  assert.equal(page.status, 404);
  assert.deepEqual(await app.domain.mailer.outbox.entries(), []);
});

test('T25: a venue that does not offer it sends and takes no codes', async (t) => {
  const { app, server, nextMail } = await openCodePortal(t, await sqliteFor());
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const code = codeOf(await nextMail());
  await app.applyVenue(sampleVenue());
  assert.equal((await enterCode(browser, entering, code)).status, 404);
  assert.equal((await askForCode(browser, await browser.get(redirectTo(app)), ADDRESS)).status, 404);
  assert.equal(server.mails.length, 1);
});

test('T37: to look for a code that was never asked for changes nothing', async (t) => {
  const { app } = await openCodePortal(t, await sqliteFor());
  const browser = createWebClient();
  const asking = await askingPage(app, browser);
  const visits = () => app.foundation.databases.main.read('visits').select();
  const before = await visits();
  app.clock.advance(MINUTE);
  const left = await browser.get(asking.url.replace('/email/', '/code/'));
  assert.match(left.url, /\/v\//);
  assert.deepEqual(await visits(), before);
});

test('T31: neither does the venue’s name, nor what it makes of the words around it', async (t) => {
  const { waysIn } = MAILED_CODES;
  const intro = { en: 'You won, at evil.{venue}' };
  for (const email of [waysIn.email, { ...waysIn.email, intro }]) {
    const venue = { name: 'example or www.evil.example/win', waysIn: { ...waysIn, email } };
    const { app, nextMail } = await openCodePortal(t, await sqliteFor(), { venue });
    const browser = createWebClient();
    await askForCode(browser, await askingPage(app, browser), ADDRESS);
    const { text } = await nextMail();
    assert.match(text, /www\. evil\. example\/ win/);
    assert.doesNotMatch(text, /evil\.\S|:\/\//);
  }
});

test('T31: the mail in the venue’s words leads nowhere, and breaks no header', async (t) => {
  const { waysIn } = MAILED_CODES;
  const mailing = (words: object) => ({ waysIn: { ...waysIn, email: { ...waysIn.email, ...words } } });
  const subject = { en: '{code} opens the WiFi of {venue}\r\nBcc: eve@x' };
  await assert.rejects(async () => venueFileSchema.parseAsync(sampleVenue(mailing({ subject }))));
  for (const en of [
    'See https://evil.example',
    'evil.example it is',
    'eve@evil',
    'www.evil',
    'evil.\nexample',
  ])
    assert.equal(venueFileSchema.safeParse(sampleVenue(mailing({ intro: { en } }))).success, false, en);
  const words = {
    subject: { en: '{code} is it\nX-Evil: 1' },
    intro: { en: 'Cake first, then {venue}. {else}' },
  };
  const { app, nextMail } = await openCodePortal(t, await sqliteFor(), { venue: mailing(words) });
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), ADDRESS);
  const mail = await nextMail();
  const code = codeOf(mail);
  assert.match(mail.text, /Cake first, then Café Linden\. \{else\}/);
  assert.match(mail.text, new RegExp(`^Subject: ${code} is itX-Evil: 1\r$`, 'm'));
  assert.match(mail.text, /good for ten minutes/);
  assert.equal((await enterCode(browser, entering, code)).status, 200);
});
