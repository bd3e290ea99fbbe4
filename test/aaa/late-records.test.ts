import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { MINUTE, SECOND } from '../../src/base/clock.js';
import { bytes, integer, readBytes, readText, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, report } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

/** One phone at a gateway that names its sessions only in accounting. */
const TERMINAL = text(Attr.CallingStationId, '02-CC-00-00-00-01');
const named = (sessionId: string) => [TERMINAL, text(Attr.AcctSessionId, sessionId)];

async function openVenue(t: TestContext, databases: TestDatabases, accessPoint: object = {}) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint(accessPoint)] }));
  const gateway = openGateway(t, app);

  /** Each time another guest, with the same phone. */
  async function online() {
    const guestId = await newGuest(app);
    const accept = await gateway.access([...pap(await ticketFor(app, guestId)), TERMINAL]);
    assert.equal(accept.code, Code.AccessAccept);
    const value = bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0));
    return { guestId, class: value, session: () => sessionOf(app, guestId) };
  }

  async function erase(guestId: string): Promise<void> {
    const { vault, disconnecter } = app.domain;
    await cancelGuest(
      { db: app.foundation.databases.main, vault, disconnecter, now: app.clock.now },
      guestId,
    );
  }
  return { app, gateway, online, erase };
}

onEachDatabase('records of an erased guest’s session are nobody else’s', async (databases, t) => {
  const { gateway, online, erase } = await openVenue(t, databases);
  const erased = await online();
  await erase(erased.guestId);
  const next = await online();
  const before = await next.session();
  for (const status of ['start', 'interim', 'stop'] as const) {
    const late = [...named('of the erased'), erased.class, ...counters(10, 5_000, 70_000)];
    const answer = await gateway.account(report(status, late));
    assert.equal(answer.code, Code.AccountingResponse);
    assert.deepEqual(await next.session(), before, status);
  }

  await gateway.account(report('stop', [...named('its own'), next.class, ...counters(20, 1, 2)]));
  const { endCause, seconds } = await next.session();
  assert.deepEqual([endCause, seconds], ['stop', 20]);
});

onEachDatabase('our Class is known among others; one that lost its form is none', async (databases, t) => {
  const { gateway, online } = await openVenue(t, databases);
  const others = ['of a proxy', '', 'of 16 characters'].map((value) => bytes(Attr.Class, Buffer.from(value)));
  const first = await online();
  await gateway.account(report('stop', [...named('a'), ...others, first.class, ...counters(10, 5, 7)]));
  assert.deepEqual([(await first.session()).endCause, (await first.session()).downBytes], ['stop', 7]);

  const second = await online();
  const asText = bytes(Attr.Class, Buffer.from(`0x${second.class.value.toString('hex')}`));
  await gateway.account(report('stop', [...named('b'), asText, ...counters(10, 5, 8)]));
  assert.deepEqual([(await second.session()).endCause, (await second.session()).downBytes], ['stop', 8]);
});

onEachDatabase(
  'F11: a late Stop of an id that came again ends the session it counts',
  async (databases, t) => {
    const { app, gateway, online } = await openVenue(t, databases);
    const first = await online();
    await gateway.account(report('start', named('again')));
    app.clock.advance(10 * MINUTE);
    const second = await online();
    await gateway.account(report('start', named('again')));
    app.clock.advance(30 * SECOND);
    await gateway.account(report('stop', [...named('again'), ...counters(590, 5_000, 70_000)]));
    const [ended, open] = [await first.session(), await second.session()];
    assert.deepEqual([ended.endCause, ended.seconds, ended.downBytes], ['stop', 590, 70_000]);
    assert.deepEqual([open.closedAt, open.seconds], [undefined, 0]);

    app.clock.advance(2 * MINUTE);
    const delayed = integer(Attr.AcctDelayTime, 90);
    await gateway.account(report('stop', [...named('again'), ...counters(60, 1, 2), delayed]));
    assert.equal((await second.session()).endCause, 'stop');
  },
);

onEachDatabase(
  'what a gateway calls a session only in accounting, a Disconnect names',
  async (databases, t) => {
    const nas = await openCoaPort(t);
    const { app, gateway, online } = await openVenue(t, databases, { coaPort: nas.port });
    const { session } = await online();
    await gateway.account(report('start', named('told late')));
    const ending = app.domain.disconnecter.disconnectNow(await session());
    const { packet, reply } = await nas.next();
    reply(answerTo(packet, Code.DisconnectAck));
    await ending;
    assert.equal(readText(packet, Attr.AcctSessionId), 'told late');
  },
);

onEachDatabase('F10: a Stop older than the open session is not taken for it', async (databases, t) => {
  const { app, gateway, online } = await openVenue(t, databases);
  const { session } = await online();
  const before = await session();
  app.clock.advance(30 * SECOND);
  const earlier = report('stop', [...named('an earlier one'), ...counters(600, 5_000, 70_000)]);
  assert.equal((await gateway.account(earlier)).code, Code.AccountingResponse);
  assert.deepEqual(await session(), before);

  app.clock.advance(10 * MINUTE);
  await gateway.account(report('stop', [...named('its own'), ...counters(620, 1, 2)]));
  const { endCause, seconds, upBytes } = await session();
  assert.deepEqual([endCause, seconds, upBytes], ['stop', 620, 1]);
});
