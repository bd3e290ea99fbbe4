import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { SECOND } from '../../src/base/clock.js';
import {
  type Attribute,
  bytes,
  integer,
  readBytes,
  text,
  vendorInteger,
} from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { AcctTerminateCause, Attr, Chilli, Vendor } from '../../src/radius/dictionary.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { accountingRequest, counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { walkTables } from '../support/walk-tables.js';

const PHONE = phone('02-CC-00-00-00-01');
const USER_REQUEST = integer(Attr.AcctTerminateCause, AcctTerminateCause.UserRequest);

async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);

  /** A new guest online with this phone. `account` reports on that session with its Class, as gateways do. */
  async function online(asPhone: readonly Attribute[] = PHONE, by = gateway) {
    const guestId = await newGuest(app);
    const accept = await by.access([...pap(await ticketFor(app, guestId)), ...asPhone]);
    const named = [...asPhone, bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0))];
    return {
      guestId,
      session: () => sessionOf(app, guestId),
      account: (status: 'start' | 'interim' | 'stop', ...more: readonly Attribute[]) =>
        by.account(report(status, [...named, ...more])),
    };
  }
  return { app, gateway, online };
}

onEachDatabase('Start, Interim-Update and Stop as a gateway sends them', async (databases, t) => {
  const { app, online } = await openVenue(t, databases);
  const { account, session } = await online();
  const before = await session();
  assert.deepEqual([before.startedAt, before.reportedAt, before.closedAt], [undefined, undefined, undefined]);

  assert.equal((await account('start')).code, Code.AccountingResponse);
  const startedAt = (await session()).startedAt ?? 0;
  assert.ok(startedAt >= before.openedAt && startedAt <= app.clock.now());

  app.clock.advance(600_000);
  await account('interim', ...counters(600, 5_000, 70_000));
  const during = await session();
  assert.deepEqual([during.seconds, during.upBytes, during.downBytes], [600, 5_000, 70_000]);
  assert.equal((during.reportedAt ?? 0) - startedAt >= 600_000, true);

  await account('stop', ...counters(700, 6_000, 80_000), USER_REQUEST);
  const after = await session();
  assert.deepEqual([after.seconds, after.upBytes, after.downBytes], [700, 6_000, 80_000]);
  assert.deepEqual([after.endCause, after.startedAt], ['user-request', startedAt]);
});

onEachDatabase('octets are turned round where the gateway counts as its client', async (databases, t) => {
  const { online } = await openVenue(t, databases);
  // The counters of a captured download of a megabyte by CoovaChilli 1.8.
  const download = counters(60, 1_036_448, 38_761);
  const viewPoint = (value: number) => vendorInteger(Vendor.Chilli, Chilli.AcctViewPoint, value);
  const views = [
    { more: [viewPoint(2)], up: 38_761, down: 1_036_448 },
    { more: [viewPoint(1)], up: 1_036_448, down: 38_761 },
    { more: [], up: 1_036_448, down: 38_761 },
  ];
  for (const [index, { more, up, down }] of views.entries()) {
    const { account, session } = await online(phone(`02-CC-00-00-01-0${index}`, `view-${index}`));
    await account('stop', ...download, ...more);
    const { upBytes, downBytes } = await session();
    assert.deepEqual([upBytes, downBytes], [up, down]);
  }
});

onEachDatabase('counters go past 4 GiB, and nonsense does no harm', async (databases, t) => {
  const { online } = await openVenue(t, databases);
  const gigawords = (input: number, output: number) => [
    integer(Attr.AcctInputGigawords, input),
    integer(Attr.AcctOutputGigawords, output),
  ];
  const { account, session } = await online();
  await account('interim', ...counters(1, 5, 7), ...gigawords(1, 3));
  assert.deepEqual([(await session()).upBytes, (await session()).downBytes], [2 ** 32 + 5, 3 * 2 ** 32 + 7]);
  const most = 2 ** 32 - 1;
  await account('interim', ...counters(most, most, most), ...gigawords(most, most));
  const { seconds, upBytes, downBytes } = await session();
  assert.deepEqual(
    [seconds, upBytes, downBytes],
    [2 ** 31 - 1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  );
});

onEachDatabase('octets of a gateway that counts no gigawords go on past 2^32', async (databases, t) => {
  const { online } = await openVenue(t, databases);
  const { account, session } = await online();
  const bytesNow = async () => [(await session()).upBytes, (await session()).downBytes];
  const before = counters(600, 1_000, 2 ** 32 - 10);
  await account('interim', ...before);
  await account('interim', ...counters(1_200, 2_000, 500));
  assert.deepEqual(await bytesNow(), [2_000, 2 ** 32 + 500]);
  await account('interim', ...before);
  await account('interim', ...counters(300, 10, 5));
  await account('interim', ...counters(1_200, 2_000, 500));
  assert.deepEqual(await bytesNow(), [2_000, 2 ** 32 + 500], 'neither a late report nor one again counts');
  await account('interim', ...counters(1_800, 3_000, 3_000_000_000));
  await account('interim', ...counters(2_400, 3_000, 7));
  assert.deepEqual(await bytesNow(), [3_000, 2 * 2 ** 32 + 7]);
  await account('stop', ...counters(3_000, 2_999, 2_900));
  assert.deepEqual(await bytesNow(), [3_000, 2 * 2 ** 32 + 2_900]);
});

onEachDatabase('what falls beside gigawords, or by little, is kept as it was', async (databases, t) => {
  const { online } = await openVenue(t, databases);
  const withGigawords = await online(phone('02-CC-00-00-02-00', 'gigawords'));
  const none = [integer(Attr.AcctInputGigawords, 0), integer(Attr.AcctOutputGigawords, 0)];
  await withGigawords.account('interim', ...counters(600, 5, 2 ** 32 - 10), ...none);
  await withGigawords.account('interim', ...counters(1_200, 6, 500), ...none);
  assert.equal((await withGigawords.session()).downBytes, 2 ** 32 - 10);

  const falling = await online(phone('02-CC-00-00-02-01', 'falling'));
  await falling.account('interim', ...counters(600, 5, 2_000_000_000));
  await falling.account('interim', ...counters(1_200, 6, 500));
  assert.equal((await falling.session()).downBytes, 2_000_000_000);

  const silent = await online(phone('02-CC-00-00-02-02', 'silent'));
  await silent.account('interim', ...counters(600, 5, 3_000_000_000));
  await silent.account('stop', integer(Attr.AcctSessionTime, 1_200));
  assert.equal((await silent.session()).downBytes, 3_000_000_000);
});

onEachDatabase('F9: the same record again, with the same and with new identifiers', async (databases, t) => {
  const { app, online } = await openVenue(t, databases);
  const { account, session } = await online();
  const interim = () => account('interim', ...counters(600, 5_000, 70_000));
  await Promise.all([account('start'), account('start'), interim(), interim()]);
  await interim();
  const before = await session();
  assert.deepEqual([before.seconds, before.upBytes, before.downBytes], [600, 5_000, 70_000]);

  const peer = await openPeer(t);
  const attributes = report('stop', [
    text(Attr.NasIdentifier, 'rig-nas'),
    ...PHONE,
    ...counters(700, 6_000, 80_000),
  ]);
  const raw = accountingRequest({ identifier: 9, attributes });
  peer.send(raw, app.acctPort);
  const first = await peer.next();
  const stopped = await session();
  app.clock.advance(20_000);
  peer.send(raw, app.acctPort);
  assert.deepEqual((await peer.next()).bytes, first.bytes);
  peer.send(accountingRequest({ identifier: 10, attributes }), app.acctPort);
  assert.equal((await peer.next()).bytes[0], Code.AccountingResponse);
  const { reportedAt: _, ...rest } = await session();
  const { reportedAt: __, ...expected } = stopped;
  assert.deepEqual(rest, expected);
});

onEachDatabase('F10: the Stop’s data stand, whatever came before or comes after it', async (databases, t) => {
  const { online } = await openVenue(t, databases);
  const { account, session } = await online();
  await account('stop', ...counters(700, 6_000, 80_000), USER_REQUEST);
  const { closedAt } = await session();
  await account('start');
  await account('interim', ...counters(600, 5_000, 70_000));
  await account('stop', ...counters(10, 60, 80));
  const after = await session();
  assert.deepEqual([after.seconds, after.upBytes, after.downBytes], [700, 6_000, 80_000], 'nothing shrinks');
  assert.deepEqual([after.closedAt, after.endCause], [closedAt, 'user-request'], 'and nothing opens again');
});

onEachDatabase(
  'F11: a session id used again after a Stop is told apart by Class, or by time',
  async (databases, t) => {
    const { app, gateway, online } = await openVenue(t, databases);
    const first = await online();
    await first.account('start');
    await first.account('stop', ...counters(10, 1, 2), USER_REQUEST);

    const second = await online();
    await second.account('start');
    await second.account('interim', ...counters(600, 3, 4));
    await first.account('stop', ...counters(11, 5, 6), USER_REQUEST);
    assert.deepEqual([(await first.session()).seconds, (await second.session()).seconds], [11, 600]);
    assert.equal((await second.session()).closedAt, undefined, 'a late Stop is the first one’s');
    await second.account('stop', ...counters(700, 7, 8), USER_REQUEST);

    app.clock.advance(700 * SECOND);
    const third = await online();
    await gateway.account(report('start', PHONE));
    app.clock.advance(20 * SECOND);
    await gateway.account(report('interim', [...PHONE, ...counters(20, 9, 10)]));
    app.clock.advance(10 * SECOND);
    await gateway.account(report('stop', [...PHONE, ...counters(30, 11, 12)]));
    assert.deepEqual([(await third.session()).seconds, (await third.session()).endCause], [30, 'stop']);
    assert.equal((await second.session()).seconds, 700);
  },
);

onEachDatabase('a gateway that names its session only in accounting is understood', async (databases, t) => {
  const { gateway, online } = await openVenue(t, databases);
  const terminal = text(Attr.CallingStationId, '02-CC-00-00-00-01');
  const { session } = await online([terminal]);
  const named = [terminal, text(Attr.AcctSessionId, 'told later')];
  await gateway.account(report('start', named));
  await gateway.account(report('interim', [...named, ...counters(5, 6, 7)]));
  await gateway.account(report('stop', [...named, ...counters(8, 9, 10)]));
  const { seconds, endCause, startedAt } = await session();
  assert.deepEqual([seconds, endCause, startedAt !== undefined], [8, 'stop', true]);
});

onEachDatabase('an empty Acct-Session-Id is none', async (databases, t) => {
  const { gateway, online } = await openVenue(t, databases);
  const terminal = text(Attr.CallingStationId, '02-CC-00-00-00-01');
  const { session } = await online([terminal, text(Attr.AcctSessionId, '')]);
  await gateway.account(report('stop', [terminal, text(Attr.AcctSessionId, 'told'), ...counters(8, 9, 10)]));
  assert.deepEqual([(await session()).seconds, (await session()).endCause], [8, 'stop']);
});

onEachDatabase('a session nobody opened is acknowledged and stored nowhere', async (databases, t) => {
  const { app, gateway, online } = await openVenue(t, databases);
  const { session } = await online();
  const before = await session();
  const strange = phone('02-CC-00-00-00-77', 'never seen');
  for (const status of ['start', 'interim', 'stop'] as const) {
    const answer = await gateway.account(report(status, [...strange, text(Attr.UserName, 'mallory')]));
    assert.equal(answer.code, Code.AccountingResponse);
  }
  const invented = [...PHONE.slice(0, 1), text(Attr.AcctSessionId, 'x'), bytes(Attr.Class, Buffer.alloc(16))];
  await gateway.account(report('stop', invented));
  assert.deepEqual(await session(), before);
  const { main } = app.foundation.databases;
  const stored = JSON.stringify([...(await walkTables(main.read))]);
  assert.equal(/never seen|mallory|02-?cc-?00-?00-?00/i.test(stored), false);
  assert.equal(/mallory|02-?cc-?00-?00-?00/i.test(app.logLines().join('\n')), false);
});

onEachDatabase('another venue’s access point cannot speak of this session', async (databases, t) => {
  const { app, online } = await openVenue(t, databases);
  const quay = { nasIdentifier: 'quay', secret: 'another secret of tests' };
  await app.applyVenue(sampleVenue({ venue: 'harbour', accessPoints: [sampleAccessPoint(quay)] }));
  const { session, account } = await online();
  await account('start');
  const before = await session();
  const foreign = openGateway(t, app, quay);
  await foreign.account(report('stop', [...PHONE, ...counters(1, 2, 3)]));
  assert.deepEqual(await session(), before);
});

onEachDatabase('what is not a report of a session gets the answer it needs', async (databases, t) => {
  const { app, gateway, online } = await openVenue(t, databases);
  const { guestId } = await online();
  const failed = [integer(Attr.AcctStatusType, 15), ...PHONE];
  assert.equal((await gateway.account(failed)).code, Code.AccountingResponse);
  assert.equal((await sessionsOf(app, guestId))[0]?.closedAt, undefined);
});
