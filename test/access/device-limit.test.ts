import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { admitGuest } from '../../src/access/admit-guest.js';
import { type Attribute, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { missingPostgres, onEachDatabase, postgresFor, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, ticketFor, venueOf } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const PLANS = [
  { name: 'guest', devices: 2, rememberSeconds: 86_400 },
  { name: 'regular', devices: 4 },
  { name: 'single', devices: 1 },
  { name: 'unlimited' },
];

async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ plans: PLANS }));
  return { app, gateway: openGateway(t, app), guestId: await newGuest(app) };
}

function phoneNumber(number: number, visit = 0): readonly Attribute[] {
  return phone(`02-CC-00-00-00-0${number}`, `session-${number}-${visit}`);
}

function byAddress(number: number): readonly Attribute[] {
  const name = `02-CC-00-00-00-0${number}`;
  return [text(Attr.UserName, name), text(Attr.UserPassword, name), ...phoneNumber(number, 1)];
}

onEachDatabase('no more phones than the plan allows are online', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => ticketFor(app, guestId)));
  assert.ok(first && second && third);
  await gateway.access([...pap(first), ...phoneNumber(1)]);
  await gateway.access([...pap(second), ...phoneNumber(2)]);
  const tooMany = await gateway.access([...pap(third), ...phoneNumber(3)]);
  assert.equal(tooMany.code, Code.AccessReject);
  const admission = await admitGuest(
    { db: app.foundation.databases.main, tickets: app.domain.tickets, now: app.clock.now },
    { venue: venueOf(app), guestId, plan: 'guest', terminal: '02cc00000003' },
  );
  assert.deepEqual(admission, { kind: 'refused', reason: 'device-limit' }, 'told before a ticket exists');

  const again = await ticketFor(app, guestId, { terminal: '02cc00000001' });
  const sameAgain = await gateway.access([...pap(again), ...phoneNumber(1, 1)]);
  assert.equal(sameAgain.code, Code.AccessAccept, 'a phone that is online already is not one more');
  await gateway.account(report('stop', phoneNumber(2)));
  assert.equal((await gateway.access([...pap(third), ...phoneNumber(3)])).code, Code.AccessAccept);
});

onEachDatabase(
  'phones that sign in at the same moment are counted one after another',
  async (databases, t) => {
    const { app, gateway, guestId } = await openVenue(t, databases);
    const tickets = await Promise.all([1, 2, 3, 4, 5].map(() => ticketFor(app, guestId)));
    const answers = await Promise.all(
      tickets.map((ticket, index) => gateway.access([...pap(ticket), ...phoneNumber(index + 1)])),
    );
    assert.equal(answers.filter(({ code }) => code === Code.AccessAccept).length, 2);
    assert.equal((await sessionsOf(app, guestId)).length, 2);
  },
);

onEachDatabase('the phone unused for longest is forgotten for a new one', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  for (const number of [1, 2, 3]) {
    await gateway.access([...pap(await ticketFor(app, guestId)), ...phoneNumber(number)]);
    await gateway.account(report('stop', phoneNumber(number)));
    app.clock.advance(60_000);
  }
  const answers = await Promise.all([1, 2, 3].map((number) => gateway.access(byAddress(number))));
  assert.deepEqual(
    answers.map(({ code }) => code),
    [Code.AccessReject, Code.AccessAccept, Code.AccessAccept],
  );
});

onEachDatabase('a newer session of a phone closes its older one', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  for (const visit of [1, 2]) {
    await gateway.access([...pap(await ticketFor(app, guestId)), ...phoneNumber(1, visit)]);
  }
  const [newer, older] = await sessionsOf(app, guestId);
  assert.deepEqual([newer?.closedAt, older?.endCause], [undefined, 'superseded']);
});

onEachDatabase('a phone that nobody names counts as one more', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  const tickets = await Promise.all([1, 2, 3].map(() => ticketFor(app, guestId, { plan: 'single' })));
  const answers = await Promise.all(tickets.map((ticket) => gateway.access(pap(ticket))));
  assert.equal(answers.filter(({ code }) => code === Code.AccessReject).length, 2);
  await app.domain.counts.flush();
  const events = app.foundation.databases.main.read('access_point_events');
  assert.equal(Number((await events.where({ reason: 'device-limit' }).first())?.count), 2);
  await sessionOf(app, guestId);
});

for (const plan of ['single', 'unlimited']) {
  onEachDatabase(`a phone that only the redirect named is that phone (${plan})`, async (databases, t) => {
    const { app, gateway, guestId } = await openVenue(t, databases);
    const wanted = { plan, terminal: '02cc00000001' };
    const tickets = await Promise.all([1, 2, 3].map(() => ticketFor(app, guestId, wanted)));
    const answers = await Promise.all(tickets.map((ticket) => gateway.access(pap(ticket))));
    assert.deepEqual(new Set(answers.map(({ code }) => code)), new Set([Code.AccessAccept]));
    const sessions = await sessionsOf(app, guestId);
    assert.equal(sessions.filter(({ endCause }) => endCause === 'superseded').length, 2);
    assert.equal(sessions.filter(({ closedAt }) => closedAt === undefined).length, 1);
  });
}

test('two programs on one PostgreSQL let in no phone too many', { skip: missingPostgres() }, async (t) => {
  const databases = await postgresFor();
  const { app, gateway } = await openVenue(t, databases);
  const another = openGateway(t, await startApp(t, databases));
  const guests = await Promise.all(Array.from({ length: 8 }, () => newGuest(app)));
  const logins = await Promise.all(
    guests.flatMap((guestId, guest) =>
      [0, 1, 2, 3].map(async (number) => {
        const terminal = phone(`02-CC-00-00-0${guest}-0${number}`, `session-${guest}-${number}`);
        return {
          at: number % 2 === 0 ? gateway : another,
          said: [...pap(await ticketFor(app, guestId)), ...terminal],
        };
      }),
    ),
  );
  const answers = await Promise.all(logins.map(({ at, said }) => at.access(said)));
  assert.equal(answers.filter(({ code }) => code === Code.AccessAccept).length, 16);
  for (const guestId of guests) assert.equal((await sessionsOf(app, guestId)).length, 2);
});
