import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { DAY, MINUTE } from '../../src/base/clock.js';
import { type Attribute, bytes, readBytes, readInteger, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import type { Packet } from '../../src/radius/packet.js';
import { LIMITS } from '../../src/guests/limiter.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../support/databases.js';
import { newAccount, newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { type Gateway, openGateway } from '../support/radius-gateway.js';
import { chap, pap, phone, report } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const ANNA = { name: 'Anna Straße', password: 'a quiet place' };
const PHONE = phone('02-CC-00-00-00-01');
const WAYS = { waysIn: { account: { plan: 'guest' } } };

async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue(WAYS));
  return { app, gateway: openGateway(t, app) };
}

function login(name: string = ANNA.name, password: string = ANNA.password): readonly Attribute[] {
  return pap({ id: name, password });
}

function classOf(accept: Packet): string {
  assert.equal(accept.code, Code.AccessAccept);
  return readBytes(accept, Attr.Class)?.toString('hex') ?? '';
}

/** How often each reason was counted at the access point. */
async function events({ foundation, domain }: TestApp): Promise<Record<string, number>> {
  await domain.counts.flush();
  const { read } = foundation.databases.main;
  const rows = (await read('access_point_events').select('reason', 'count')) as {
    reason: string;
    count: number;
  }[];
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, Number(count)]));
}

onEachDatabase(
  'R20: an account opens a session by PAP, with the limits of its plan',
  async (databases, t) => {
    const { app, gateway } = await openVenue(t, databases);
    const guestId = await newAccount(app, ANNA);
    const accept = await gateway.access([...login(), ...PHONE]);
    assert.equal(accept.code, Code.AccessAccept);
    const seconds = readInteger(accept, Attr.SessionTimeout) ?? 0;
    assert.ok(seconds > 7_000 && seconds <= 7_200, `${seconds} s`);
    const answered = await gateway.account([
      ...report('start', PHONE),
      bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0)),
    ]);
    assert.equal(answered.code, Code.AccountingResponse);
    assert.ok((await sessionOf(app, guestId)).startedAt);

    const returns = [text(Attr.UserName, '02-CC-00-00-00-01'), ...phone('02-CC-00-00-00-01', 'another')];
    assert.equal((await gateway.access(returns)).code, Code.AccessAccept, 'the phone is remembered');
  },
);

test('T17: every writing of a name is the same name', async (t) => {
  const { app, gateway } = await openVenue(t, await sqliteFor());
  await newAccount(app, ANNA);
  const writings = ['anna strasse', 'ANNA STRASSE', 'Ａｎｎａ Ｓｔｒａßｅ', 'anna straſſe'];
  for (const name of writings)
    assert.equal((await gateway.access([...login(name), ...PHONE])).code, Code.AccessAccept, name);
});

test('T17 T26: what only resembles name and password is rejected', async (t) => {
  const { app, gateway } = await openVenue(t, await sqliteFor());
  await newAccount(app, ANNA);
  const odd = [
    login('anna straße '),
    login(' anna straße'),
    login('anna straße\0'),
    login('anna straße\0evil'),
    login('anna\u200bstraße'),
    login('anna straße', 'A quiet place'),
    login('anna straße', 'a quiet place '),
    login('anna straße', ''),
    login('nobody'),
    [bytes(Attr.UserName, Buffer.from('anna stra\xdfe', 'latin1')), text(Attr.UserPassword, ANNA.password)],
    [text(Attr.UserName, ANNA.name), bytes(Attr.UserPassword, Buffer.from([0xff, 0xfe, 0xfd]))],
    [text(Attr.UserName, ANNA.name)],
  ];
  const answers = await Promise.all(odd.map((attributes) => gateway.access([...attributes, ...PHONE])));
  assert.deepEqual(new Set(answers.map(({ code }) => code)), new Set([Code.AccessReject]));
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessAccept);
});

test('CHAP for an account is rejected with its reason', async (t) => {
  const { app, gateway } = await openVenue(t, await sqliteFor());
  await newAccount(app, ANNA);
  const presented = chap({ id: ANNA.name, password: ANNA.password }, randomBytes(16));
  assert.equal((await gateway.access([...presented, ...PHONE])).code, Code.AccessReject);
  assert.deepEqual(await events(app), { 'chap-needs-ticket': 1 });
});

test('T25: where the venue offers no accounts, none is let in', async (t) => {
  const { app, gateway } = await openVenue(t, await sqliteFor());
  await newAccount(app, ANNA);
  await app.applyVenue(sampleVenue({ waysIn: { terms: { plan: 'guest' } } }));
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessReject);
  assert.deepEqual(await events(app), { 'user-unknown': 1 });
});

onEachDatabase('an account of another venue is unknown', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const quay = sampleAccessPoint({ nasIdentifier: 'quay', secret: 'another secret of tests' });
  await app.applyVenue(sampleVenue({ venue: 'harbour', accessPoints: [quay], ...WAYS }));
  await newAccount(app, { ...ANNA, venue: 'harbour' });
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessReject);
  await newAccount(app, { ...ANNA, password: 'the other venue’s own' });
  const own = login(ANNA.name, 'the other venue’s own');
  assert.equal((await gateway.access([...own, ...PHONE])).code, Code.AccessAccept);
});

onEachDatabase('a login repeated within five minutes is the same session', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const guestId = await newAccount(app, ANNA);
  const first = await gateway.access([...login(), ...PHONE]);
  app.clock.advance(2 * MINUTE);
  const again = await gateway.access([...login(), ...phone('02-CC-00-00-00-01', 'another')]);
  assert.equal(classOf(again), classOf(first));
  const together = await Promise.all([1, 2, 3].map(() => gateway.access([...login(), ...PHONE])));
  assert.deepEqual(new Set(together.map(classOf)), new Set([classOf(first)]));
  await sessionOf(app, guestId);

  app.clock.advance(10 * MINUTE);
  const later = await gateway.access([...login(), ...phone('02-CC-00-00-00-01', 'a third')]);
  assert.notEqual(classOf(later), classOf(first));
  const [open, closed] = await sessionsOf(app, guestId);
  assert.deepEqual([open?.endCause, closed?.endCause], [undefined, 'superseded']);
});

onEachDatabase('an account counts its terminals as its plan says', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  await newAccount(app, ANNA);
  const from = (last: number) => gateway.access([...login(), ...phone(`02-CC-00-00-00-0${last}`, `${last}`)]);
  const answers = await Promise.all([1, 2, 3].map(from));
  assert.equal(answers.filter(({ code }) => code === Code.AccessAccept).length, 2);
  assert.equal((await events(app))['device-limit'], 1);
});

onEachDatabase('R7: texts changed since are to be accepted on the page first', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  await newAccount(app, ANNA);
  await app.applyVenue(
    sampleVenue({ ...WAYS, languages: ['en', 'de'], terms: { en: 'Be kind.', de: 'Seien Sie freundlich.' } }),
  );
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessReject);
  assert.deepEqual(await events(app), { 'texts-changed': 1 });
});

onEachDatabase('R29: an erased account is unknown at the next packet', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const guestId = await newAccount(app, ANNA);
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessAccept);
  const { databases: opened, clock } = app.foundation;
  await cancelGuest({ ...app.domain, db: opened.main, now: clock.now }, guestId);
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessReject);
  await newAccount(app, ANNA);
});

onEachDatabase('T10: guessing at an account is slowed, and its own terminal is not', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  await newAccount(app, ANNA);
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessAccept);
  const guess = (count: number) =>
    gateway.access([...login(ANNA.name, `wrong guess ${count}`), ...phone(`02-CC-00-00-01-${10 + count}`)]);
  const { most } = LIMITS['wrong-passwords-by-account'];
  await Promise.all(Array.from({ length: most + 5 }, (_, count) => guess(count)));
  const counted = await events(app);
  assert.ok((counted['too-many-tries'] ?? 0) > 0, JSON.stringify(counted));

  const stranger = [...login(), ...phone('02-CC-00-00-00-02')];
  assert.equal((await gateway.access(stranger)).code, Code.AccessReject, 'right, but after too many');
  app.clock.advance(6 * MINUTE);
  const own = await gateway.access([...login(), ...phone('02-CC-00-00-00-01', 'again')]);
  assert.equal(own.code, Code.AccessAccept, 'the terminal of the account');
  app.clock.advance(10 * MINUTE);
  assert.equal((await gateway.access(stranger)).code, Code.AccessAccept, 'the count has run out');
});

onEachDatabase('T10: one terminal is slowed whichever names it tries', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  await newAccount(app, ANNA);
  const { most } = LIMITS['wrong-passwords-by-terminal'];
  const guesses = Array.from({ length: most + 2 }, (_, count) => login(`somebody ${count}`));
  await Promise.all(guesses.map((guess) => gateway.access([...guess, ...PHONE])));
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessReject);
  const other = await gateway.access([...login(), ...phone('02-CC-00-00-00-02')]);
  assert.equal(other.code, Code.AccessAccept, 'others are not');
  app.clock.advance(DAY);
  assert.equal((await gateway.access([...login(), ...PHONE])).code, Code.AccessAccept);
});

onEachDatabase('T8: tickets and terminals are answered while passwords flood in', async (databases, t) => {
  const { app } = await openVenue(t, databases);
  // A datagram may be lost in a flood; then it is sent again, as access points do.
  const gateway = openGateway(t, app, { retransmission: { initialMs: 2_000, giveUpMs: 30_000 } });
  const ticket = await ticketFor(app, await newGuest(app));
  const flood = openFlood(openGateway(t, app, { retransmission: { initialMs: 250, giveUpMs: 250 } }));
  const known = [text(Attr.UserName, '02-CC-00-00-00-01'), ...phone('02-CC-00-00-00-01', 'another')];
  assert.equal((await gateway.access([...pap(ticket), ...PHONE])).code, Code.AccessAccept);
  assert.equal((await gateway.access(known)).code, Code.AccessAccept);
  assert.ok((await flood.stop()) > 0, 'what was too much is for the access point to ask again');
});

/** More passwords than are let wait, each from another terminal for another name, until it is stopped. */
function openFlood(gateway: Gateway) {
  let isOver = false;
  let count = 0;
  let unanswered = 0;
  async function goOn(): Promise<void> {
    do {
      count += 1;
      const terminal = `02-CC-00-01-00-${String(count % 100).padStart(2, '0')}`;
      const attributes = [...login(`somebody ${count}`), ...phone(terminal)];
      await gateway.access(attributes).catch(() => (unanswered += 1));
    } while (!isOver);
  }
  const running = Array.from({ length: 100 }, goOn);
  return {
    /** How many were met with silence. */
    async stop(): Promise<number> {
      isOver = true;
      await Promise.all(running);
      return unanswered;
    },
  };
}
