import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE } from '../../../src/base/clock.js';
import { Code } from '../../../src/radius/codes.js';
import { ACCOUNTS, createAccount, signIn } from '../../support/accounts.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
} from '../../support/guest-portal.js';
import { openSocialPortal } from '../../support/providers/social-portal.js';
import {
  continuationOn,
  continueIn,
  openMinutes,
  PROVISIONAL,
  takeMinutes,
} from '../../support/provisional.js';
import { NEW_TERMS, sampleVenue } from '../../support/sample-venue.js';
import { openUamGateway, readQuery } from '../../support/uam-gateway.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type Page } from '../../support/web-client.js';

const OTHER_MAC = '02-CC-00-00-00-02';
const THIRD_MAC = '02-CC-00-00-00-03';
const ACCOUNT = { name: 'Ada Guest', password: 'sings quietly at night' };

onEachDatabase('R3: a provider signs in for the terminal that waits', async (databases, t) => {
  const { app, google } = await openSocialPortal(t, databases, { venue: PROVISIONAL });
  google.person = { sub: '1076' };
  const { address, gateway } = await openMinutes(t, app);
  const browser = createWebClient();
  const done = await browser.get(linkTo(await continueIn(browser, address), '/with/google/'));
  assert.match(done.text, /You’re signed in/);
  assert.ok(personalLinkOn(done));
  assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept, 'the terminal is remembered');
  const { guests, guest_identities } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual({ guests, guest_identities }, { guests: 1, guest_identities: 1 });
});

onEachDatabase(
  'of two browsers with one code, at once, one signs in for the terminal',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: PROVISIONAL });
    const { address } = await openMinutes(t, app);
    const browsers = [createWebClient(), createWebClient()];
    const ways: Page[] = [];
    for (const browser of browsers) ways.push(await continueIn(browser, address));
    const pages = await Promise.all(browsers.map((browser, at) => acceptTerms(browser, ways[at] as Page)));
    const late = pages.find(({ status }) => status === 410);
    assert.match(pages.find(({ status }) => status === 200)?.text ?? '', /You’re signed in/);
    assert.match(late?.text ?? '', /somebody has signed in for it already/);
    const { main, keys } = app.foundation.databases;
    const { guests, sessions } = await countRows(main.read);
    assert.deepEqual({ guests, sessions }, { guests: 1, sessions: 1 });
    assert.equal((await keys.read('guest_keys')).length, 1);
  },
);

test('a form sent thrice signs in once', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const { address } = await openMinutes(t, app);
  const browser = createWebClient();
  const ways = await continueIn(browser, address);
  const pages = await Promise.all([1, 2, 3].map(() => acceptTerms(browser, ways)));
  for (const page of pages) assert.match(page.text, /You’re signed in/);
});

test('T22: the address of the first page, handed on, leads to no code and no minutes of whoever followed it', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const { welcome } = await openMinutes(t, app);
  const attacker = createWebClient();
  const token = welcome.value('visit') ?? '';
  const page = await attacker.get(`${app.publicUrl}/p/linden/go/${token}`);
  assert.match(page.text, /Good to see you/);
  assert.doesNotMatch(page.text, /\/c\//);
});

onEachDatabase(
  'T22 P14: the window of a terminal proves nobody of who signed in for it',
  async (databases, t) => {
    const plans = [{ name: 'guest', rememberSeconds: 2_592_000 }, { name: 'regular' }];
    const app = await openPortal(t, databases, { venue: { ...PROVISIONAL, plans } });
    const { window, goOn, address } = await openMinutes(t, app);
    const browser = createWebClient();
    const theirs = await acceptTerms(browser, await continueIn(browser, address));
    const [guest] = await app.foundation.databases.main.read('guests');
    for (const path of ['/go/', '/on/', '/v/']) {
      const page = await window.once(`${goOn.url.replace('/go/', path)}?remember=yes`);
      assert.doesNotMatch(page.html, /\/my\//, path);
    }
    assert.deepEqual([...window.cookies.keys()], ['visit-linden'], 'no cookie of a guest');
    const first = await window.get(goOn.url.replace('/go/', '/v/'));
    const own = await acceptTerms(window, first);
    assert.notEqual(personalLinkOn(own), personalLinkOn(theirs));
    const guests = await app.foundation.databases.main.read('guests');
    assert.equal(guests.length, 2, 'who signs in there is somebody else');
    assert.ok(guests.some(({ id }) => id === guest?.id));
  },
);

onEachDatabase(
  'a guest with as many devices online as the plan allows gets no other',
  async (databases, t) => {
    const plans = [{ name: 'guest', devices: 1 }, { name: 'regular' }];
    const app = await openPortal(t, databases, { venue: { ...PROVISIONAL, plans } });
    const browser = createWebClient();
    const { gateway, address } = await openMinutes(t, app);
    const ready = await acceptTerms(browser, await browser.get(redirectTo(app, { mac: OTHER_MAC })));
    const { location = '' } = await browser.once(linkTo(ready, '/on/'));
    assert.equal((await gateway.logOn(location, { mac: OTHER_MAC })).code, Code.AccessAccept);
    const refused = await acceptTerms(browser, await continueIn(browser, address));
    assert.equal(refused.status, 409);
    assert.match(refused.text, /As many of your devices/);
    const { guests } = await countRows(app.foundation.databases.main.read);
    assert.equal(guests, 2, 'the minutes go on as they were');
    assert.match(
      (await createWebClient().get(address)).text,
      /Is this your device/,
      'and the code still works',
    );
  },
);

onEachDatabase('in the window itself another way in makes the minutes whole', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const { window, goOn, gateway, address } = await openMinutes(t, app);
  const ready = await acceptTerms(window, await window.get(goOn.url.replace('/go/', '/v/')));
  assert.ok(personalLinkOn(ready));
  const { guests, sessions } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual({ guests, sessions }, { guests: 1, sessions: 1 });
  assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept);
  assert.equal((await createWebClient().get(address)).status, 404);
});

onEachDatabase('when the minutes are over the window goes on as any other', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const { window, goOn, gateway, report } = await openMinutes(t, app);
  await report('start');
  app.clock.advance(16 * MINUTE);
  await report('stop');
  const over = await window.get(goOn.url);
  assert.match(over.text, /Your first minutes are over/);
  const ready = await acceptTerms(window, over);
  const userurl = readQuery(await handBackOf(window, ready)).get('userurl');
  const { location = '' } = await window.once(redirectTo(app, { userurl }));
  const accept = await gateway.logOn(location);
  assert.equal(accept.code, Code.AccessAccept);
});

onEachDatabase('a sign-in elsewhere while the terminal asks to be let in', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const gateway = openUamGateway(t, app);
  for (const number of [1, 2, 3, 4]) {
    const mac = `02-CC-00-00-01-0${number}`;
    const window = createWebClient();
    const goOn = await takeMinutes(window, await window.get(redirectTo(app, { mac })));
    const handBack = await handBackOf(window, goOn);
    const browser = createWebClient();
    const ways = await continueIn(browser, continuationOn(goOn));
    const [done, accept] = await Promise.all([acceptTerms(browser, ways), gateway.logOn(handBack, { mac })]);
    assert.match(done.text, /You’re signed in/);
    assert.equal(accept.code, Code.AccessAccept);
  }
  const { main } = app.foundation.databases;
  const { guests, sessions, devices } = await countRows(main.read);
  assert.deepEqual({ guests, sessions, devices }, { guests: 4, sessions: 4, devices: 4 });
  assert.deepEqual(await main.read('guests').whereNotNull('provisional_seconds'), []);
});

onEachDatabase(
  'an account signs in for the terminal, after agreeing to changed texts too',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: { ...ACCOUNTS, ...PROVISIONAL } });
    const before = createWebClient();
    await createAccount(before, await before.get(redirectTo(app, { mac: OTHER_MAC })), ACCOUNT);
    const other = await openMinutes(t, app, { mac: THIRD_MAC });
    const known = createWebClient();
    const at = await signIn(known, await continueIn(known, other.address), ACCOUNT);
    assert.match(at.text, /You’re signed in/);
    await app.applyVenue(sampleVenue({ ...ACCOUNTS, ...PROVISIONAL, ...NEW_TERMS }));
    const { address } = await openMinutes(t, app);
    const browser = createWebClient();
    const asked = await signIn(browser, await continueIn(browser, address), ACCOUNT);
    assert.match(asked.text, /Something has changed/);
    assert.equal((await countRows(app.foundation.databases.main.read)).guests, 2, 'not whole yet');
    const done = await browser.post(`${app.publicUrl}/p/linden/agree`, acceptanceOn(asked));
    assert.match(done.text, /You’re signed in/);
    assert.equal((await countRows(app.foundation.databases.main.read)).guests, 1);
  },
);
