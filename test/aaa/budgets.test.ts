import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { admitGuest } from '../../src/access/admit-guest.js';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import {
  type Attribute,
  integer,
  readInteger,
  readVendorInteger,
  text,
} from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr, Chilli, Vendor } from '../../src/radius/dictionary.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, ticketFor, venueOf } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

/** At the venue it is Wednesday, 20:00, in summer time. */
const EVENING = '2030-06-05T18:00:00Z';

async function openVenue(t: TestContext, databases: TestDatabases, plan: object, venue: object = {}) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ plans: [{ name: 'guest', ...plan }, { name: 'regular' }], ...venue }));
  app.clock.reach(EVENING);
  const guestId = await newGuest(app);
  return {
    app,
    gateway: openGateway(t, app),
    ticket: () => ticketFor(app, guestId),
    admission: () =>
      admitGuest(
        { db: app.foundation.databases.main, tickets: app.domain.tickets, now: app.clock.now },
        { venue: venueOf(app), guestId, plan: 'guest', terminal: undefined },
      ),
    async counted(reason: string) {
      await app.domain.counts.flush();
      const row = await app.foundation.databases.main.read('access_point_events').where({ reason }).first();
      return Number(row?.count ?? 0);
    },
  };
}

const FIRST = phone('02-CC-00-00-00-01', 'session-1');
const SECOND = phone('02-CC-00-00-00-02', 'session-2');

function byAddress(name: string, sessionId: string): readonly Attribute[] {
  return [text(Attr.UserName, name), text(Attr.UserPassword, name), ...phone(name, sessionId)];
}

/** The machine may be slow: what is left of a time while a test runs is a little less. */
function assertAbout(actual: number | undefined, seconds: number): void {
  assert.ok(
    actual !== undefined && actual <= seconds && actual > seconds - 600,
    `${actual} is about ${seconds}`,
  );
}

onEachDatabase(
  'a day’s time is shared by all terminals, and comes back at midnight',
  async (databases, t) => {
    const { app, gateway, ticket, admission, counted } = await openVenue(t, databases, {
      perDay: { seconds: 2 * 3600 },
      rememberSeconds: 30 * 86_400,
    });
    const first = await gateway.access([...pap(await ticket()), ...FIRST]);
    assertAbout(readInteger(first, Attr.SessionTimeout), 7200);
    await gateway.account(report('start', FIRST));
    app.clock.advance(HOUR);
    await gateway.account([...report('stop', FIRST), ...counters(3600, 1000, 1000)]);
    const second = await gateway.access([...pap(await ticket()), ...SECOND]);
    assertAbout(readInteger(second, Attr.SessionTimeout), 3600);
    const spare = await ticket();
    app.clock.advance(HOUR);
    await gateway.account([...report('stop', SECOND), ...counters(3600, 1000, 1000)]);

    const later = await admission();
    assert.ok(later.kind === 'later' && later.reason === 'day-used-up');
    assert.equal(new Date(later.again).toISOString(), '2030-06-05T22:00:00.000Z');
    const byTicket = await gateway.access([...pap(spare), ...FIRST]);
    assert.equal(byTicket.code, Code.AccessReject);
    const byMac = await gateway.access(byAddress('02-CC-00-00-00-01', 'session-3'));
    assert.equal(byMac.code, Code.AccessReject);
    assert.equal(await counted('day-used-up'), 2, 'an old ticket is worth what its terminal is worth');

    app.clock.reach('2030-06-05T22:00:30Z');
    const tomorrow = await gateway.access(byAddress('02-CC-00-00-00-01', 'session-4'));
    assertAbout(readInteger(tomorrow, Attr.SessionTimeout), 7200);
  },
);

onEachDatabase('a month’s volume is what the Accept still allows, in 64 bits', async (databases, t) => {
  const { app, gateway, ticket, admission, counted } = await openVenue(t, databases, {
    perMonth: { volumeBytes: 6 * 2 ** 32 + 77 },
    volumeBytes: 5 * 2 ** 32,
  });
  const granted = async (attributes: readonly Attribute[]) => {
    const accept = await gateway.access([...pap(await ticket()), ...attributes]);
    const low = readVendorInteger(accept, Vendor.Chilli, Chilli.MaxTotalOctets) ?? 0;
    return low + (readVendorInteger(accept, Vendor.Chilli, Chilli.MaxTotalGigawords) ?? 0) * 2 ** 32;
  };
  assert.equal(await granted(FIRST), 5 * 2 ** 32, 'of one session');
  const high = [integer(Attr.AcctInputGigawords, 1), integer(Attr.AcctOutputGigawords, 1)];
  await gateway.account([...report('stop', FIRST), ...counters(60, 7, 70), ...high]);
  assert.equal(await granted(SECOND), 4 * 2 ** 32, 'of the month');
  const spare = await ticket();
  const rest = [integer(Attr.AcctInputGigawords, 3)];
  await gateway.account([...report('stop', SECOND), ...counters(60, 2 ** 32 - 1, 0), ...rest]);

  const later = await admission();
  assert.ok(later.kind === 'later' && later.reason === 'month-used-up');
  assert.equal((await gateway.access([...pap(spare), ...FIRST])).code, Code.AccessReject);
  assert.equal(await counted('month-used-up'), 1);
  assert.equal(new Date(later.again).toISOString(), '2030-06-30T22:00:00.000Z');
  app.clock.reach('2030-06-30T22:00:30Z');
  assert.equal(await granted(SECOND), 5 * 2 ** 32);
});

onEachDatabase('sessions end when the venue closes, and begin when it opens', async (databases, t) => {
  const openingHours = { week: { wednesday: ['18:00-01:00'], thursday: ['10:00-22:00'] } };
  const plan = { sessionSeconds: 12 * 3600, rememberSeconds: 86_400 };
  const { app, gateway, ticket, admission, counted } = await openVenue(t, databases, plan, { openingHours });
  const accept = await gateway.access([...pap(await ticket()), ...FIRST]);
  assertAbout(readInteger(accept, Attr.SessionTimeout), 5 * 3600);
  const spare = await ticket();

  app.clock.advance(5 * HOUR - MINUTE);
  await gateway.account([...report('stop', FIRST), ...counters(5 * 3600, 0, 0)]);
  app.clock.reach('2030-06-05T23:00:00Z');
  assert.equal((await gateway.access(byAddress('02-CC-00-00-00-01', 'session-2'))).code, Code.AccessReject);
  assert.equal((await gateway.access([...pap(spare), ...SECOND])).code, Code.AccessReject);
  assert.equal(await counted('closed'), 1);
  const later = await admission();
  assert.ok(later.kind === 'later' && later.reason === 'closed');
  assert.equal(new Date(later.again).toISOString(), '2030-06-06T08:00:00.000Z');

  app.clock.reach('2030-06-06T08:00:30Z');
  const open = await gateway.access(byAddress('02-CC-00-00-00-01', 'session-3'));
  assert.equal(open.code, Code.AccessAccept);
});
