import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR, MINUTE } from '../../src/base/clock.js';
import { readVoucherCode, writeVoucherCode } from '../../src/guests/voucher-code.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { handBackOf, openPortal, personalLinkOn, redirectTo } from '../support/guest-portal.js';
import { makeVouchers, openVoucherPortal, sendVoucher, storedVouchers } from '../support/vouchers.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

onEachDatabase(
  'R4: a code, the texts accepted, and the guest goes online for the plan’s time',
  async (databases, t) => {
    const app = await openVoucherPortal(t, databases);
    const [code = ''] = await makeVouchers(app);
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    const visit = welcome.value('visit') ?? '';
    const refused = await browser.post(`${app.publicUrl}/p/linden/voucher`, { visit, voucher: code });
    assert.equal(refused.status, 422);
    assert.match(refused.html, /href="#voucher-accept"/);
    assert.deepEqual(await storedVouchers(app), [{ usesLeft: 1, usedAt: null }], 'nothing is taken');

    const ready = await sendVoucher(browser, welcome, ` ${code.toLowerCase().replace('-', ' ')} `);
    assert.equal(ready.status, 200, ready.text);
    personalLinkOn(ready);
    await handBackOf(browser, ready);
    const [voucher] = await storedVouchers(app);
    assert.equal(voucher?.usesLeft, 0);
    const { zone } = app.foundation.directory.venueBySlug('linden') ?? {};
    assert.equal(voucher?.usedAt, zone?.dayOf(app.clock.now()).from, 'no more than the day is known');
    const [guest] = await app.foundation.databases.main
      .read('guests')
      .select('plan', 'created_at', 'expires_at');
    assert.equal(guest?.plan, 'guest');
    const lasts = Number(guest?.expires_at) - Number(guest?.created_at);
    assert.ok(
      Math.abs(lasts - 2 * HOUR - 10 * MINUTE) < MINUTE,
      `erased when the plan’s time is over: ${lasts}`,
    );
    const methods = await app.foundation.databases.main.read('consents').pluck('method');
    assert.deepEqual(methods, ['voucher', 'voucher']);
  },
);

onEachDatabase('T27: two at once share no use, and a form sent twice takes one', async (databases, t) => {
  const app = await openVoucherPortal(t, databases);
  const { main, keys } = app.foundation.databases;
  const [code = ''] = await makeVouchers(app);
  const browsers = Array.from({ length: 6 }, createWebClient);
  const pages = await Promise.all(
    browsers.map((browser, index) => browser.get(redirectTo(app, { mac: `02-00-00-00-00-0${index}` }))),
  );
  const answers = await Promise.all(
    browsers.map(async (browser, index) => {
      const page = pages[index];
      assert.ok(page);
      return sendVoucher(browser, page, code);
    }),
  );
  const statuses = answers.map(({ status }) => status);
  assert.deepEqual(
    [200, 422].map((one) => statuses.filter((status) => status === one).length),
    [1, 5],
  );
  const { guests, guest_keys } = {
    ...(await countRows(main.read)),
    ...(await countRows(keys.read)),
  };
  assert.deepEqual({ guests, guest_keys }, { guests: 1, guest_keys: 1 }, 'of the others nothing stays');

  const [twice = ''] = await makeVouchers(app, { uses: 2 });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app, { mac: '02-00-00-00-00-10' }));
  const both = await Promise.all([
    sendVoucher(browser, welcome, twice),
    sendVoucher(browser, welcome, twice),
  ]);
  const later = await sendVoucher(browser, welcome, twice);
  assert.deepEqual(
    [...both, later].map(({ status }) => status),
    [200, 200, 200],
  );
  assert.equal(new Set([...both, later].map(personalLinkOn)).size, 1, 'one guest');
  const left = (await storedVouchers(app)).reduce((sum, { usesLeft }) => sum + usesLeft, 0);
  assert.equal(left, 1, 'of three uses two are taken');
});

onEachDatabase(
  'T27: unknown, used up, revoked, too early and over all get the same answer',
  async (databases, t) => {
    const app = await openVoucherPortal(t, databases);
    const now = app.clock.now();
    const [used = ''] = await makeVouchers(app);
    const first = createWebClient();
    await sendVoucher(first, await first.get(redirectTo(app)), used);
    const [revoked = ''] = await makeVouchers(app);
    await app.foundation.databases.main.write('vouchers').where('uses_left', 1).update({ revoked_at: now });
    const [early = ''] = await makeVouchers(app, { validFrom: now + HOUR });
    const [over = ''] = await makeVouchers(app, { validFrom: now - DAY, validUntil: now });
    const browser = createWebClient();
    const said = new Set<string>();
    for (const code of ['00000-00000', 'no code at all', used, early, over, revoked]) {
      const welcome = await browser.get(redirectTo(app, { mac: '02-00-00-00-00-20' }));
      const page = await sendVoucher(browser, welcome, code);
      assert.equal(page.status, 422);
      assert.equal(page.value('voucher'), code);
      said.add(page.text);
    }
    assert.equal(said.size, 1);
    assert.match([...said].join(), /This code doesn’t work here or not any more/);
  },
);

test('T27: who guesses is slowed, whatever the code', async (t) => {
  const app = await openVoucherPortal(t, await sqliteFor());
  const [code = ''] = await makeVouchers(app);
  const browser = createWebClient();
  for (let tries = 0; tries < 10; tries += 1) {
    const welcome = await browser.get(redirectTo(app));
    assert.equal((await sendVoucher(browser, welcome, '00000-00000')).status, 422);
  }
  const slowed = await sendVoucher(browser, await browser.get(redirectTo(app)), code);
  assert.equal(slowed.status, 429);
  const other = createWebClient();
  const elsewhere = await other.get(redirectTo(app, { mac: '02-00-00-00-00-31' }));
  assert.equal((await sendVoucher(other, elsewhere, code)).status, 200, 'others are not held up');
});

test('the address of a printed voucher fills the code in, and takes nothing', async (t) => {
  const app = await openVoucherPortal(t, await sqliteFor());
  const [code = ''] = await makeVouchers(app);
  const printed = `${app.publicUrl}/p/linden?voucher=${code}`;
  const browser = createWebClient();
  const join = await browser.get(printed);
  assert.match(join.text, new RegExp(`Your voucher’s code.*${code}`), 'before there is a visit');
  await browser.get(redirectTo(app));
  const filled = await browser.get(printed);
  assert.equal(filled.value('voucher'), code);
  assert.match(filled.html, /<details class="other" open>/);
  assert.deepEqual(await storedVouchers(app), [{ usesLeft: 1, usedAt: null }]);
  assert.equal((await createWebClient().get(redirectTo(app, { voucher: code }))).value('voucher'), code);
  const script = await browser.get(`${app.publicUrl}/p/linden?voucher=%3Cscript%3E`);
  assert.doesNotMatch(script.html, /voucher’s code/);
});

test('where no vouchers are taken, there is no field and a code leads nowhere', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const [code = ''] = await makeVouchers(app);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app, { voucher: code }));
  assert.equal(welcome.value('voucher'), undefined);
  assert.equal((await sendVoucher(browser, welcome, code)).status, 404);
});

test('the same browser comes back within the voucher’s time, and not after it', async (t) => {
  const app = await openVoucherPortal(t, await sqliteFor());
  const [code = ''] = await makeVouchers(app);
  const browser = createWebClient();
  await sendVoucher(browser, await browser.get(redirectTo(app)), code);
  app.clock.advance(HOUR);
  assert.equal((await browser.once(redirectTo(app))).status, 303, 'straight on to the gateway');
  app.clock.advance(HOUR + 11 * MINUTE);
  assert.equal((await browser.once(redirectTo(app))).status, 200, 'the page with the ways in');
});

test('a code is read however it was typed, and look-alikes are the same', () => {
  const read = (typed: string) => {
    const code = readVoucherCode(typed);
    return code && writeVoucherCode(code);
  };
  assert.equal(read('o1lib-cdefg'), '0111B-CDEFG');
  assert.equal(read(' ABCDE – FGHJK\n'), 'ABCDE-FGHJK');
  assert.equal(read('ＡＢＣＤＥＦＧＨＪＫ'), 'ABCDE-FGHJK');
  assert.equal(read('abcde-fghju'), 'ABCDE-FGHJV');
  for (const wrong of ['', 'ABCDE-FGHJ', 'ABCDE-FGHJKM', 'ABCDE-FGHÄK', '-'.repeat(61)]) {
    assert.equal(read(wrong), undefined, wrong);
  }
});
