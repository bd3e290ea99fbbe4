import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import { LIMITS } from '../../src/guests/limiter.js';
import { Code } from '../../src/radius/codes.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
} from '../support/guest-portal.js';
import { ACCOUNTS, createAccount, signIn } from '../support/accounts.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { NEW_TERMS, sampleVenue } from '../support/sample-venue.js';
import { openUamGateway } from '../support/uam-gateway.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

const ANNA = { name: 'Anna Straße', password: 'a quiet place' };
const OTHER_PHONE = { mac: '02-CC-00-00-00-02' };

onEachDatabase(
  'R4 R5: a guest creates an account, and signs in with it on another phone',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: ACCOUNTS });
    const gateway = openUamGateway(t, app);
    const browser = createWebClient();
    const ready = await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
    assert.ok(personalLinkOn(ready));
    const accept = await gateway.logOn(await handBackOf(browser, ready));
    assert.equal(accept.code, Code.AccessAccept);

    const other = createWebClient();
    const arrived = await other.get(redirectTo(app, OTHER_PHONE));
    other.loseCookies();
    const { location } = await signIn(other, arrived, { ...ANNA, name: 'ANNA STRASSE ' });
    assert.ok(location, 'straight on to the access point');
    assert.equal((await gateway.logOn(location, OTHER_PHONE)).code, Code.AccessAccept);
    const { guests, devices } = await countRows(app.foundation.databases.main.read);
    assert.deepEqual({ guests, devices }, { guests: 1, devices: 2 });
  },
);

onEachDatabase('R5: the browser of an account comes back without a page', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
  const stranger = createWebClient();
  const { location } = await signIn(stranger, await stranger.get(redirectTo(app, OTHER_PHONE)), ANNA);
  assert.match(location ?? '', /^http:\/\/10\.1\.0\.1:3990\/logon/);
  app.clock.advance(HOUR);
  const again = await stranger.once(redirectTo(app, OTHER_PHONE));
  assert.match(again.location ?? '', /^http:\/\/10\.1\.0\.1:3990\/logon/);
  const plans = await app.foundation.databases.main.read('tickets').distinct('plan').pluck('plan');
  assert.deepEqual(plans, ['regular'], 'the plan of accounts, not of one click');
});

onEachDatabase('T17: a name is taken in every writing of it, and only at its venue', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
  for (const name of ['anna strasse', 'ANNA STRASSE', 'Ａｎｎａ Straße', '𝐀nna straſſe']) {
    const another = createWebClient();
    const page = await createAccount(another, await another.get(redirectTo(app)), { ...ANNA, name });
    assert.equal(page.status, 409, name);
    assert.match(page.text, /This user name is taken/);
    assert.equal(page.value('name'), name, 'what was typed stays');
  }
  const { guests } = await countRows(app.foundation.databases.main.read);
  const { guest_keys } = await countRows(app.foundation.databases.keys.read);
  assert.deepEqual({ guests, guest_keys }, { guests: 1, guest_keys: 1 }, 'nothing is left of the others');
});

onEachDatabase(
  'T17 T26: names and passwords that will not do are told beside their fields',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: ACCOUNTS });
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    const wrong = [
      [{ name: '' }, /at least 2 characters/],
      [{ name: 'x'.repeat(64) }, /shorter user name/],
      [{ name: 'anna ' }, /remove the blank/],
      [{ name: '\u00a0anna' }, /remove the blank/],
      [{ name: 'anna\0' }, /can’t be shown/],
      [{ name: 'anna\u202e' }, /can’t be shown/],
      [{ name: 'an\u00adna' }, /can’t be shown/],
      [{ name: 'maximilianmuster' }, /makes for itself/],
      [{ name: '02-CC-00-00-00-01' }, /makes for itself/],
      [{ name: '０２cc00000001' }, /makes for itself/],
      [{ password: '' }, /password of at least 8/],
      [{ password: 'seven77' }, /password of at least 8/],
      [{ password: 'x'.repeat(129) }, /shorter password/],
      [{ password: 'ü'.repeat(65) }, /shorter password/],
      [{ password: 'a quiet\0place' }, /can’t be typed everywhere/],
    ] as const;
    for (const [change, said] of wrong) {
      const page = await createAccount(browser, welcome, { ...ANNA, ...change });
      assert.equal(page.status, 422, JSON.stringify(change));
      assert.match(page.text, said);
      assert.doesNotMatch(page.html, /a quiet place/, 'a password is not sent back');
    }
    const twice = { ...acceptanceOn(welcome), name: ['anna', 'bert'], password: ANNA.password };
    assert.equal((await browser.post(`${app.publicUrl}/p/linden/create-account`, twice)).status, 422);
    const { accept: _accept, ...unaccepted } = acceptanceOn(welcome);
    const untold = await browser.post(`${app.publicUrl}/p/linden/create-account`, { ...unaccepted, ...ANNA });
    assert.match(untold.text, /tick the box/);
    const { guests } = await countRows(app.foundation.databases.main.read);
    assert.equal(guests, undefined);
  },
);

onEachDatabase('an unknown name and a wrong password get the same answer', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
  const stranger = createWebClient();
  const arrived = await stranger.get(redirectTo(app, OTHER_PHONE));
  const wrong = await signIn(stranger, arrived, { ...ANNA, password: 'a noisy place' });
  const unknown = await signIn(stranger, arrived, { name: 'Berta', password: 'a noisy place' });
  assert.deepEqual([wrong.status, unknown.status], [422, 422]);
  assert.match(wrong.text, /User name or password isn’t right/);
  assert.equal(unknown.text, wrong.text);
  assert.equal(wrong.value('name'), ANNA.name);
  assert.ok((await signIn(stranger, arrived, ANNA)).location);
});

onEachDatabase('R7: texts changed since are asked about after signing in', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
  await app.applyVenue(sampleVenue({ ...ACCOUNTS, ...NEW_TERMS }));
  const stranger = createWebClient();
  const asked = await signIn(stranger, await stranger.get(redirectTo(app, OTHER_PHONE)), ANNA);
  assert.match(asked.text, /have changed since you last agreed/);
  assert.match(asked.html, /action="\/p\/linden\/agree"/);
  const before = await stranger.once(`${app.publicUrl}/p/linden/on/${asked.value('visit')}`);
  assert.equal(before.location, undefined, 'no way around it');
  const stale = { visit: asked.value('visit') ?? '', accept: 'yes', terms: 'A'.repeat(16), notice: '' };
  assert.equal((await stranger.post(`${app.publicUrl}/p/linden/agree`, stale)).status, 409);
  const ready = await stranger.post(`${app.publicUrl}/p/linden/agree`, acceptanceOn(asked));
  assert.ok(await handBackOf(stranger, ready));
  const { guests, consents } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual({ guests, consents }, { guests: 1, consents: 3 }, 'the notice is as it was');
});

onEachDatabase('the form sent twice makes one account', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const pages = await Promise.all([1, 2, 3].map(() => createAccount(createWebClient(), welcome, ANNA)));
  // One that comes when another has been answered is a second account of that name, and refused.
  const links = pages.flatMap((page) => /\/my\/[\w-]{22}/.exec(page.text) ?? []);
  assert.equal(new Set(links).size, 1, 'one guest is shown a link');
  const { guests } = await countRows(app.foundation.databases.main.read);
  assert.equal(guests, 1);
});

onEachDatabase(
  'T34: an account is added to the guest, another one is another guest',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: ACCOUNTS });
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    await acceptTerms(browser, welcome);
    await createAccount(browser, welcome, ANNA);
    const rows = () => countRows(app.foundation.databases.main.read);
    assert.equal((await rows()).guests, 1);
    await createAccount(browser, welcome, { name: 'Berta', password: 'another place' });
    assert.equal((await rows()).guests, 2);
    const stranger = createWebClient();
    assert.ok((await signIn(stranger, await stranger.get(redirectTo(app)), ANNA)).location, 'still there');
  },
);

onEachDatabase('T10: guesses on the page and over RADIUS count together', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const owner = createWebClient();
  const welcome = await owner.get(redirectTo(app));
  await createAccount(owner, welcome, ANNA);
  const stranger = createWebClient();
  const arrived = await stranger.get(redirectTo(app, OTHER_PHONE));
  for (let count = 0; count < LIMITS['wrong-passwords-by-account'].most; count += 1)
    await signIn(stranger, arrived, { ...ANNA, password: `wrong guess ${count}` });
  const slowed = await signIn(stranger, arrived, ANNA);
  assert.equal(slowed.status, 429);
  assert.ok(Number(slowed.headers.get('retry-after')) > 0);
  const login = [...pap({ id: ANNA.name, password: ANNA.password }), ...phone(OTHER_PHONE.mac)];
  assert.equal((await openGateway(t, app).access(login)).code, Code.AccessReject);
  const own = await signIn(owner, welcome, ANNA);
  assert.ok(own.location, 'the browser of the account is not held up');
  app.clock.advance(16 * MINUTE);
  assert.ok((await signIn(stranger, arrived, ANNA)).location, 'the count has run out');
});

onEachDatabase('T8: too many passwords at once are for a moment later', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  const arrived = await browser.get(redirectTo(app));
  const { gate } = app.domain.passwords;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const full = Array.from({ length: 100 }, () => gate.enter(() => opened).catch(() => undefined));
  const busy = await createAccount(browser, arrived, ANNA);
  assert.equal(busy.status, 503);
  assert.equal(busy.value('name'), ANNA.name);
  assert.match(busy.text, /try again in a moment/);
  assert.equal((await signIn(browser, arrived, ANNA)).status, 503);
  open();
  await Promise.all(full);
  assert.ok(personalLinkOn(await createAccount(browser, arrived, ANNA)));
});

test('T25: where no accounts are offered, none is made and none signs in', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.doesNotMatch(welcome.html, /create-account|sign-in/);
  for (const path of ['create-account', 'sign-in', 'agree']) {
    const fields = { ...acceptanceOn(welcome), ...ANNA };
    assert.equal((await browser.post(`${app.publicUrl}/p/linden/${path}`, fields)).status, 404);
  }
});

test('the language chosen on a page of the account stays on that page', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  for (const [step, title] of [
    ['create-account', /Konto anlegen/],
    ['sign-in', /Willkommen zurück/],
  ] as const) {
    const page = await browser.get(linkTo(welcome, `/${step}/`));
    const chooser = createWebClient({ referer: page.url });
    const fields = { visit: page.value('visit') ?? '', language: 'de' };
    assert.match((await chooser.post(`${app.publicUrl}/p/linden/language`, fields)).text, title);
  }
  app.clock.advance(HOUR);
  assert.equal((await browser.get(linkTo(welcome, '/sign-in/'))).status, 410);
});
