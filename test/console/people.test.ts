import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { createMemberStore } from '../../src/owners/member-store.js';
import { openConsole, PASSWORD, send, type TestConsole } from '../support/console.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { linkIn, openMailbox } from '../support/outbox.js';
import { createWebClient, type Page, type WebClient } from '../support/web-client.js';
import type { TestContext } from 'node:test';

const EMAIL = 'anna@linden.example';
const NEW = 'ben@linden.example';
const ANSWERS = { password: PASSWORD, 'customer-type': 'private', country: 'FR', terms: 'yes' };

async function open(
  t: TestContext,
  databases: TestDatabases,
  settings: Readonly<Record<string, string>> = {},
) {
  const console = await openConsole(t, databases, settings);
  const ownerId = await console.addOwner(EMAIL);
  const venueId = await console.addVenue('linden', { ownerId, role: 'owner' });
  return { console, venueId, browser: await console.signedIn(EMAIL), mailbox: openMailbox(console.app) };
}

async function inviteTo(
  { url }: TestConsole,
  venueId: string,
  {
    browser,
    ...fields
  }: {
    readonly browser: WebClient;
    readonly email: string;
    readonly role: string;
    readonly answers?: string;
  },
): Promise<Page> {
  const page = await browser.get(`${url}/venues/${venueId}/people`);
  return send(browser, page, { to: `/venues/${venueId}/people`, fields });
}

const memberOf = async ({ app }: TestConsole, venueId: string, email: string) => {
  const members = await createMemberStore(app.foundation.databases.main.read).ofVenue(venueId);
  return members.find((member) => member.email === email);
};

onEachDatabase(
  'somebody new is invited, makes an account by the mail, and works at that venue alone',
  async (databases, t) => {
    const { console, venueId, browser, mailbox } = await open(t, databases);
    const other = await console.addVenue('other');
    const sent = await inviteTo(console, venueId, { browser, email: NEW, role: 'manager', answers: 'yes' });
    assert.match(sent.text, /The invitation is made.*outbox.*ben@linden\.example/);
    const mail = await mailbox.next();
    assert.equal(mail.to, NEW);
    const link = linkIn(mail, '/invitations/');
    const guest = createWebClient();
    const page = await guest.get(link);
    assert.match(page.text, /Work on Café linden You are invited as: Manager/);
    const to = new URL(link).pathname;
    const joined = await send(guest, page, { to, fields: ANSWERS });
    assert.match(joined.url, new RegExp(`/venues/${venueId}$`), joined.text);
    const member = await memberOf(console, venueId, NEW);
    assert.deepEqual([member?.role, member?.readsAnswers], ['manager', true]);
    assert.equal((await guest.once(`${console.url}/venues/${other}`)).status, 404);
    assert.equal((await createWebClient().get(link)).status, 404, 'the invitation is used up');
    assert.match(
      (await browser.get(`${console.url}/venues/${venueId}/activity`)).text,
      /Joined ben@linden\.example/,
    );
  },
);

onEachDatabase(
  'who has an account joins with it; nobody else can, and not for ever',
  async (databases, t) => {
    const { console, venueId, browser, mailbox } = await open(t, databases);
    await console.addOwner(NEW);
    await console.addOwner('eve@elsewhere.example');
    await inviteTo(console, venueId, { browser, email: NEW, role: 'front-desk', answers: 'yes' });
    const link = linkIn(await mailbox.next(), '/invitations/');
    const to = new URL(link).pathname;
    const eve = await console.signedIn('eve@elsewhere.example');
    assert.match((await eve.get(link)).text, /Somebody else is signed in/);
    const token = (await eve.get(`${console.url}/account`)).value('form-token') ?? '';
    await eve.post(link, { 'form-token': token, ...ANSWERS });
    assert.equal(await memberOf(console, venueId, 'eve@elsewhere.example'), undefined);

    const stranger = await createWebClient().get(link);
    assert.match(stranger.url, /\/sign-in\?next=/, 'with an account there is nothing to make');
    const ben = await console.signedIn(NEW);
    await send(ben, await ben.get(link), { to });
    const member = await memberOf(console, venueId, NEW);
    assert.deepEqual(
      [member?.role, member?.readsAnswers],
      ['front-desk', false],
      'P13: the front desk never reads answers',
    );

    const again = await inviteTo(console, venueId, { browser, email: NEW, role: 'manager' });
    assert.match(again.text, /works here already/);
    await inviteTo(console, venueId, { browser, email: 'late@linden.example', role: 'manager' });
    const late = linkIn(await mailbox.next(), '/invitations/');
    console.app.clock.advance(7 * DAY);
    assert.equal((await createWebClient().get(late)).status, 404);
  },
);

onEachDatabase('an invitation is withdrawn, a member changed and removed, at once', async (databases, t) => {
  const { console, venueId, browser, mailbox } = await open(t, databases);
  await inviteTo(console, venueId, { browser, email: NEW, role: 'manager' });
  const link = linkIn(await mailbox.next(), '/invitations/');
  const people = await browser.get(`${console.url}/venues/${venueId}/people`);
  const [, withdraw = ''] = /action="([^"]+\/withdraw)"/.exec(people.html) ?? [];
  assert.match((await send(browser, people, { to: withdraw })).text, /The invitation is withdrawn/);
  assert.equal((await createWebClient().get(link)).status, 404);

  const benId = await console.addOwner(NEW);
  const since = console.app.clock.now();
  await createMemberStore(console.app.foundation.databases.main.write).put({
    venueId,
    ownerId: benId,
    role: 'front-desk',
    readsAnswers: false,
    since,
  });
  const ben = await console.signedIn(NEW);
  const settings = `${console.url}/venues/${venueId}/settings`;
  assert.equal((await ben.once(settings)).status, 404);
  const to = `/venues/${venueId}/people/${benId}`;
  await send(browser, await browser.get(console.url + to), { to, fields: { role: 'manager' } });
  assert.equal((await ben.once(settings)).status, 200);
  const own = await ben.get(`${console.url}/venues/${venueId}/people`);
  assert.doesNotMatch(own.html, /value="manager"/, 'a manager invites to the front desk alone');
  const forced = await send(ben, own, {
    to: `/venues/${venueId}/people`,
    fields: { email: 'x@linden.example', role: 'manager' },
  });
  assert.equal(forced.status, 422);
  const removal = await browser.get(`${console.url}${to}/remove`);
  assert.match(removal.text, /Remove ben@linden\.example\?/);
  await send(browser, removal, { to: `${to}/remove` });
  assert.equal((await ben.once(settings)).status, 404);
});

onEachDatabase('where accounts are closed an invitation makes none', async (databases, t) => {
  const { console, venueId, browser, mailbox } = await open(t, databases, { PORTICO_REGISTRATION: 'closed' });
  await inviteTo(console, venueId, { browser, email: NEW, role: 'manager' });
  const link = linkIn(await mailbox.next(), '/invitations/');
  const guest = createWebClient();
  const page = await guest.get(link);
  assert.match(page.text, /You need an account/);
  const token = (await guest.get(`${console.url}/sign-in`)).value('form-token') ?? '';
  assert.match((await guest.post(link, { ...ANSWERS, 'form-token': token })).text, /You need an account/);
  assert.equal(await memberOf(console, venueId, NEW), undefined);
});
