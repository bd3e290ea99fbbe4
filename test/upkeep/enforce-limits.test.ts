import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { HOUR } from '../../src/base/clock.js';
import { type Attribute, integer, readInteger, readText, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const GIGAWORD = 2 ** 32;

/** At the venue it is Wednesday, 20:00, in summer time. */
const EVENING = '2030-06-05T18:00:00Z';

/** A gateway that ignores volumes, so that only Portico can hold them. */
async function openVenue(t: TestContext, databases: TestDatabases, plan: object, accessPoint: object = {}) {
  const nas = await openCoaPort(t);
  const app = await startApp(t, databases);
  const accessPoints = [sampleAccessPoint({ coaPort: nas.port, ...accessPoint })];
  const plans = [{ name: 'guest', rememberSeconds: 30 * 86_400, ...plan }, { name: 'regular' }];
  await app.applyVenue(sampleVenue({ plans, accessPoints }));
  app.clock.reach(EVENING);
  const gateway = openGateway(t, app);
  const guestId = await newGuest(app);

  async function online(number: number): Promise<readonly Attribute[]> {
    const named = phone(`02-CC-00-00-00-0${number}`, `session-${number}`);
    await gateway.access([...pap(await ticketFor(app, guestId)), ...named]);
    await gateway.account(report('start', named));
    return named;
  }
  const byAddress = (name: string) =>
    gateway.access([text(Attr.UserName, name), text(Attr.UserPassword, name), ...phone(name, 'another')]);
  async function counted(reason: string): Promise<number> {
    await app.domain.counts.flush();
    const row = await app.foundation.databases.main.read('access_point_events').where({ reason }).first();
    return Number(row?.count ?? 0);
  }
  return { app, nas, gateway, online, byAddress, counted };
}

onEachDatabase('who is past the volume of a session is disconnected, in 64 bits', async (databases, t) => {
  const { nas, gateway, online, counted } = await openVenue(t, databases, { volumeBytes: 3 * GIGAWORD });
  const first = await online(1);
  const below = [integer(Attr.AcctInputGigawords, 1), integer(Attr.AcctOutputGigawords, 1)];
  await gateway.account([...report('interim', first), ...counters(600, GIGAWORD - 2, 1), ...below]);
  const past = [integer(Attr.AcctInputGigawords, 1), integer(Attr.AcctOutputGigawords, 2)];
  await gateway.account([...report('interim', first), ...counters(1200, 0, 0), ...past]);
  const { packet, reply } = await nas.next();
  assert.equal(packet.code, Code.DisconnectRequest);
  assert.equal(readText(packet, Attr.AcctSessionId), 'session-1');
  reply(answerTo(packet, Code.DisconnectAck));
  assert.equal(await counted('disconnect-volume-used-up'), 1);
});

onEachDatabase(
  'a day’s volume used up on one terminal ends the other, until tomorrow',
  async (databases, t) => {
    const perDay = { volumeBytes: 2 * GIGAWORD };
    const { app, nas, gateway, online, byAddress } = await openVenue(t, databases, { perDay });
    const first = await online(1);
    const second = await online(2);
    const half = integer(Attr.AcctInputGigawords, 1);
    await gateway.account([...report('interim', first), ...counters(600, 0, 0), half]);
    const change = await nas.next();
    assert.equal(change.packet.code, Code.CoaRequest, 'the other terminal has but half of it left');
    change.reply(answerTo(change.packet, Code.CoaAck));
    await gateway.account([...report('stop', second), ...counters(600, 0, 0), half]);
    let next = await nas.next();
    // The same change comes again where its answer was not written down before somebody looked once more.
    for (; next.packet.code === Code.CoaRequest; next = await nas.next())
      next.reply(answerTo(next.packet, Code.CoaAck));
    const { packet, reply } = next;
    assert.equal(packet.code, Code.DisconnectRequest);
    assert.equal(readText(packet, Attr.AcctSessionId), 'session-1');
    reply(answerTo(packet, Code.DisconnectAck));
    for (const number of [1, 2]) {
      assert.equal((await byAddress(`02-CC-00-00-00-0${number}`)).code, Code.AccessReject);
    }
    app.clock.reach('2030-06-05T22:00:30Z');
    assert.equal((await byAddress('02-CC-00-00-00-02')).code, Code.AccessAccept);
  },
);

onEachDatabase('time that another terminal used is taken off, in place', async (databases, t) => {
  const perDay = { seconds: 3 * 3600 };
  const { app, nas, gateway, online } = await openVenue(t, databases, { perDay, sessionSeconds: 12 * 3600 });
  await online(1);
  const second = await online(2);
  app.clock.advance(HOUR);
  await gateway.account([...report('stop', second), ...counters(3600, 0, 0)]);
  const { packet, reply } = await nas.next();
  assert.equal(packet.code, Code.CoaRequest);
  assert.equal(readText(packet, Attr.AcctSessionId), 'session-1');
  const seconds = readInteger(packet, Attr.SessionTimeout) ?? 0;
  assert.ok(Math.abs(seconds - 7200) < 600, `two hours in all: ${seconds}`);
  reply(answerTo(packet, Code.CoaAck));
});

onEachDatabase('what no Disconnect can reach is counted', async (databases, t) => {
  const plan = { volumeBytes: 1_000_000 };
  const { gateway, online, counted } = await openVenue(t, databases, plan, { coaPort: null });
  const first = await online(1);
  while ((await counted('unenforced-volume-used-up')) === 0) {
    await gateway.account([...report('interim', first), ...counters(600, 2_000_000, 0)]);
  }
});
