import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { address, type Attribute, bytes, integer, readBytes, text } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { type Gateway, openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

/** What CoovaChilli puts into Accounting-On and -Off beside the name of the gateway. */
const NOBODY = text(Attr.CallingStationId, '00-00-00-00-00-00');

/** Two gateways behind one entry, and one of an entry of its own. */
async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  const accessPoints = [
    { name: 'Everywhere', address: '127.0.0.0/8', nasIdentifier: undefined },
    { name: 'Quay', nasIdentifier: 'quay', secret: 'the secret of the quay' },
  ];
  await app.applyVenue(sampleVenue({ accessPoints: accessPoints.map(sampleAccessPoint) }));
  let phones = 0;

  async function online(gateway: Gateway) {
    phones += 1;
    const asPhone = phone(`02-CC-00-00-00-0${phones}`, `session-${phones}`);
    const guestId = await newGuest(app);
    const accept = await gateway.access([...pap(await ticketFor(app, guestId)), ...asPhone]);
    const named = [...asPhone, bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0))];
    await gateway.account(report('start', named));
    return { guestId, named, endCause: async () => (await sessionOf(app, guestId)).endCause };
  }
  const bar = openGateway(t, app, { nasIdentifier: 'bar' });
  const garden = openGateway(t, app, { nasIdentifier: 'garden' });
  const quay = openGateway(t, app, { nasIdentifier: 'quay', secret: 'the secret of the quay' });
  return { app, bar, garden, quay, online };
}

for (const status of ['on', 'off'] as const) {
  onEachDatabase(
    `F12: Accounting-${status} ends the sessions of that gateway alone`,
    async (databases, t) => {
      const { bar, garden, quay, online } = await openVenue(t, databases);
      const guests = [await online(bar), await online(bar), await online(garden), await online(quay)];
      await bar.account(report(status, [NOBODY]));
      const causes = await Promise.all(guests.map((guest) => guest.endCause()));
      assert.deepEqual(causes, ['accounting-on-off', 'accounting-on-off', undefined, undefined]);

      const back = await online(bar);
      assert.equal(await back.endCause(), undefined, 'sessions after it are new ones');
      const [first] = guests;
      assert.ok(first);
      await bar.account(report('stop', [...first.named, ...counters(60, 1, 2)]));
      assert.equal(await first.endCause(), 'stop', 'a Stop that comes after all corrects');
    },
  );
}

onEachDatabase('F12: an Accounting-On sent again late spares what was opened since', async (databases, t) => {
  const { app, bar, online } = await openVenue(t, databases);
  const late: Readonly<Record<string, Attribute>> = {
    // CoovaChilli sends the same octets for 50 s, with the time of the first.
    'Event-Timestamp': integer(Attr.EventTimestamp, Math.floor(app.clock.now() / 1000)),
    'Acct-Delay-Time': integer(Attr.AcctDelayTime, 30),
  };
  app.clock.advance(20_000);
  const guest = await online(bar);
  for (const [name, attribute] of Object.entries(late)) {
    await bar.account(report('on', [NOBODY, attribute]));
    assert.equal(await guest.endCause(), undefined, name);
  }
});

onEachDatabase(
  'an Accounting-On sent again within its second spares what was opened since',
  async (databases, t) => {
    const { app, bar, online } = await openVenue(t, databases);
    const second = Math.ceil(app.clock.now() / 1000);
    app.clock.advance(second * 1000 - app.clock.now() + 100);
    const guest = await online(bar);
    app.clock.advance(200);
    await bar.account(report('on', [NOBODY, integer(Attr.EventTimestamp, second)]));
    assert.equal(await guest.endCause(), undefined);
  },
);

onEachDatabase('a gateway without the right time is believed all the same', async (databases, t) => {
  const { app, bar, online } = await openVenue(t, databases);
  const now = Math.floor(app.clock.now() / 1000);
  for (const seconds of [0, now - 86_400, now + 86_400]) {
    const guest = await online(bar);
    await bar.account(report('on', [NOBODY, integer(Attr.EventTimestamp, seconds)]));
    assert.equal(await guest.endCause(), 'accounting-on-off', `Event-Timestamp ${seconds}`);
  }
});

onEachDatabase(
  'an Accounting-On without a name is of the NAS its entry names, and of no other’s',
  async (databases, t) => {
    const { app, bar, garden, quay, online } = await openVenue(t, databases);
    const guests = [await online(bar), await online(garden), await online(quay)];
    const restart = report('on', [NOBODY, address(Attr.NasIpAddress, '10.1.0.1')]);

    await openGateway(t, app, { nasIdentifier: null }).account(restart);
    const afterShared = await Promise.all(guests.map((guest) => guest.endCause()));
    assert.deepEqual(afterShared, [undefined, undefined, undefined], 'it may be any gateway of that entry');

    await openGateway(t, app, { nasIdentifier: null, secret: 'the secret of the quay' }).account(restart);
    const afterNamed = await Promise.all(guests.map((guest) => guest.endCause()));
    assert.deepEqual(afterNamed, [undefined, undefined, 'accounting-on-off']);
  },
);
