import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { bytes, readBytes, readInteger, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const MAC = '02-CC-00-00-00-01';
const PHONE = phone(MAC);
const BY_MAC = [text(Attr.UserName, MAC), text(Attr.CallingStationId, MAC)];

/** A guest online, and a ticket of another. */
async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const guestId = await newGuest(app);
  const login = await gateway.access([...pap(await ticketFor(app, guestId)), ...PHONE]);
  const named = [...PHONE, bytes(Attr.Class, readBytes(login, Attr.Class) ?? Buffer.alloc(0))];
  await gateway.account(report('start', named));
  const waiting = await ticketFor(app, await newGuest(app));
  return { app, gateway, guestId, named, waiting, timeout: readInteger(login, Attr.SessionTimeout) ?? 0 };
}

onEachDatabase(
  'F8: the clock set back by an hour ends nothing and prolongs nothing for ever',
  async (databases, t) => {
    const { app, gateway, guestId, named, waiting, timeout } = await openVenue(t, databases);
    app.clock.advance(-HOUR);
    const later = await gateway.access([...pap(waiting), ...phone('02-CC-00-00-00-02')]);
    assert.equal(later.code, Code.AccessAccept);
    assert.ok((readInteger(later, Attr.SessionTimeout) ?? Infinity) <= timeout);
    await gateway.account(report('interim', [...named, ...counters(60, 1, 2)]));
    await gateway.account(report('stop', [...named, ...counters(120, 3, 4)]));
    const session = await sessionOf(app, guestId);
    assert.deepEqual([session.seconds, session.upBytes, session.endCause], [120, 3, 'stop']);
    const again = await gateway.access(BY_MAC);
    assert.equal(again.code, Code.AccessAccept);
    const most = timeout + HOUR / 1_000;
    assert.ok((readInteger(again, Attr.SessionTimeout) ?? Infinity) <= most);
  },
);

onEachDatabase(
  'F8: the clock set forward by a year ends what is over, with the usage reported',
  async (databases, t) => {
    const { app, gateway, guestId, named, waiting } = await openVenue(t, databases);
    await gateway.account(report('interim', [...named, ...counters(60, 1, 2)]));
    app.clock.advance(365 * DAY);
    const late = await gateway.access([...pap(waiting), ...phone('02-CC-00-00-00-02')]);
    assert.equal(late.code, Code.AccessReject);
    assert.equal((await gateway.access(BY_MAC)).code, Code.AccessReject);
    await sweep(app.foundation.databases.main, { now: app.clock.now(), reachableSince: app.clock.now() });
    const [session] = await sessionsOf(app, guestId);
    assert.deepEqual([session?.seconds, session?.endCause], [60, 'deadline']);
    app.clock.advance(-365 * DAY);
    assert.equal((await gateway.status(app.authPort)).code, Code.AccessAccept);
  },
);
