import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeVenues } from '../../src/access/remove-venues.js';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { randomToken } from '../../src/base/secrets.js';
import { createGuestStore } from '../../src/guests/guest-store.js';
import { readText } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { missingPostgres, onEachDatabase, postgresFor, sqliteFor } from '../support/databases.js';
import { openPortal } from '../support/guest-portal.js';
import { type GuestsApp, newGuest, ticketFor, venueOf } from '../support/guests.js';
import { untilSomebodyWaits } from '../support/lock-waits.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { brokenReferences, countRows, referencesBy, rowsWith } from '../support/walk-tables.js';
import { openVenue, SESSION_ID } from './rig.js';

function depsOf({ foundation, domain }: GuestsApp) {
  const { vault, disconnecter } = domain;
  const db = foundation.databases.main;
  return { db, vault, requestDisconnects: disconnecter.request, now: foundation.clock.now };
}

for (const hasCancelled of [false, true]) {
  const who = hasCancelled ? 'who cancelled just before' : 'who is online';
  onEachDatabase(`P5: ${who} at a venue that is removed is disconnected`, async (databases, t) => {
    const nas = await openCoaPort(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    const deps = depsOf(venue);
    const { disconnecter } = venue.domain;
    if (hasCancelled) await cancelGuest({ ...deps, disconnecter }, venue.guest.guestId);
    const removed = await removeVenues(deps, [venueOf(venue).id]);
    const counted = hasCancelled ? 0 : 1;
    assert.deepEqual(removed, { venues: 1, guests: counted, disconnecting: counted, staying: 0 });
    await venue.foundation.directory.refresh();
    assert.deepEqual(venue.foundation.directory.venues(), []);
    assert.deepEqual(await countRows(venue.foundation.databases.keys.read), {});
    await venue.delivery.beginDue();
    const { packet, reply } = await nas.next();
    assert.equal(packet.code, Code.DisconnectRequest);
    assert.equal(readText(packet, Attr.AcctSessionId), SESSION_ID);
    reply(answerTo(packet, Code.DisconnectAck));
    await venue.delivery.settled();
    assert.deepEqual(await venue.waiting(), []);
  });
}

async function newGuests(app: TestApp, slug: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await newGuest(app, slug);
}

/** Rows as a large venue has, without the time it takes to register them. */
async function manyGuests({ foundation }: TestApp, venueId: string, count: number): Promise<void> {
  const { main, keys } = foundation.databases;
  const ids = Array.from({ length: count }, (_, index) => `many${String(index).padStart(18, '0')}`);
  const guests = ids.map((id) => ({ id, venue_id: venueId, created_at: 1, last_seen_at: 1 }));
  await main.write.batchInsert('guests', guests, 100);
  await keys.write.batchInsert(
    'guest_keys',
    ids.map((id) => ({ guest_id: id, sealed: 'x' })),
    100,
  );
}

onEachDatabase('several venues go in one transaction, in steps, and others stay', async (databases, t) => {
  const app = await openPortal(t, databases);
  for (const venue of ['other', 'third']) await app.applyVenue(sampleVenue({ venue, accessPoints: [] }));
  for (const slug of ['linden', 'other', 'third']) await newGuests(app, slug, 2);
  await manyGuests(app, venueOf(app).id, 1_100);
  const ids = [venueOf(app).id, venueOf(app, 'other').id];
  const removed = await removeVenues(depsOf(app), ids);
  assert.deepEqual(removed, { venues: 2, guests: 1_104, disconnecting: 0, staying: 0 });
  await app.foundation.directory.refresh();
  assert.deepEqual(
    app.foundation.directory.venues().map(({ slug }) => slug),
    ['third'],
  );
  const { main, keys } = app.foundation.databases;
  assert.equal((await countRows(main.read)).guests, 2);
  assert.deepEqual(await countRows(keys.read), { guest_keys: 2 });
  assert.deepEqual(await brokenReferences(main.read), []);
});

onEachDatabase(
  'a removal that is undone leaves the rows and no key, and is finished when it is done again',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    await newGuests(app, 'linden', 3);
    const deps = depsOf(app);
    const { main, keys } = app.foundation.databases;
    const undone = removeVenues(deps, [venueOf(app).id], () =>
      Promise.reject(new Error('Something else of the transaction fails')),
    );
    await assert.rejects(undone, /Something else/);
    assert.equal((await countRows(main.read)).guests, 3);
    assert.deepEqual(await countRows(keys.read), {});
    assert.equal((await removeVenues(deps, [venueOf(app).id])).guests, 3);
    assert.equal((await removeVenues(deps, [venueOf(app).id])).venues, 0, 'it is gone already');
  },
);

/** A gateway that gives up soon: where its venue goes, silence is the right answer. */
const HASTY = { initialMs: 1_000, giveUpMs: 3_000 };

onEachDatabase(
  'a venue goes while its guests register and log in, and none is left behind',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const { id } = venueOf(app);
    const gateway = openGateway(t, app, { retransmission: HASTY });
    const arrive = async (number: number): Promise<void> => {
      const ticket = await ticketFor(app, await newGuest(app));
      await gateway.access([...pap(ticket), ...phone(`02-CC-00-00-00-${10 + number}`, `session-${number}`)]);
    };
    await Promise.all(Array.from({ length: 20 }, (_, number) => arrive(number)));
    const late = Array.from({ length: 40 }, (_, number) => arrive(20 + number).catch(() => undefined));
    const removed = await removeVenues(depsOf(app), [id]);
    await Promise.all(late);
    assert.ok(removed.guests >= 20, `${removed.guests} guests`);
    const { main, keys } = app.foundation.databases;
    assert.deepEqual(await rowsWith(main.read, new Set([id])), []);
    assert.deepEqual(await countRows(keys.read), {});
    const { guests, sessions, devices } = await countRows(main.read);
    assert.deepEqual([guests, sessions, devices], [undefined, undefined, undefined]);
  },
);

test('who registers while the venue goes is waited for, and leaves no key', {
  skip: missingPostgres(),
}, async (t) => {
  const app = await openPortal(t, await postgresFor());
  const { id } = venueOf(app);
  const { main, keys } = app.foundation.databases;
  const registering = await main.write.transaction();
  t.after(() => registering.isCompleted() || registering.rollback());
  const guestId = randomToken();
  await app.domain.vault.createKey(guestId);
  const now = app.clock.now();
  const guest = { vault: undefined, createdAt: now, lastSeenAt: now, expiresAt: undefined };
  await createGuestStore(registering).add({ id: guestId, venueId: id, ...guest });
  const removing = removeVenues(depsOf(app), [id]);
  removing.catch(() => undefined);
  await untilSomebodyWaits(main.read);
  await registering.commit();
  assert.equal((await removing).guests, 1);
  assert.deepEqual(await countRows(keys.read), {});
});

test('P5: every row that names a venue or a guest goes with it', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { read } = app.foundation.databases.main;
  for (const [column, target] of [
    ['venue_id', 'venues'],
    ['guest_id', 'guests'],
  ] as const) {
    const references = await referencesBy(read, column);
    assert.ok(references.length >= 7, `${references.length} tables`);
    for (const { table, ...reference } of references)
      assert.deepEqual(reference, { column, target, onDelete: 'CASCADE' }, table);
  }
});
