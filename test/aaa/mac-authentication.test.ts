import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import { createDeviceStore } from '../../src/guests/device-store.js';
import { DAY, MINUTE } from '../../src/base/clock.js';
import { type Attribute, bytes, integer, readBytes, readInteger, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr, ServiceType } from '../../src/radius/dictionary.js';
import { decodePacket, type Packet } from '../../src/radius/packet.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { newGuest, sessionOf, sessionsOf, ticketFor, venueOf } from '../support/guests.js';
import { chapPassword, pap, phone, report, signedRequest } from '../support/radius-packets.js';
import { NEW_TERMS, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const PHONE = '02-CC-00-00-00-01';

/** A venue where one guest's phone signed in and left again, so that it is remembered. */
async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const guestId = await newGuest(app);
  const first = phone(PHONE);
  await gateway.access([...pap(await ticketFor(app, guestId)), ...first]);
  await gateway.account(report('stop', first));
  return { app, gateway, guestId };
}

/** As CoovaChilli asks: the terminal's address as name and password. */
function byAddress(terminal: string, name = terminal): readonly Attribute[] {
  return [
    text(Attr.UserName, name),
    text(Attr.UserPassword, name),
    integer(Attr.ServiceType, ServiceType.Framed),
  ].concat(phone(terminal, '179536058100000001'));
}

function classOf(accept: Packet): string {
  assert.equal(accept.code, Code.AccessAccept);
  return readBytes(accept, Attr.Class)?.toString('hex') ?? '';
}

onEachDatabase('a remembered phone is known in every customary notation', async (databases, t) => {
  const { gateway } = await openVenue(t, databases);
  const names = [
    '02-CC-00-00-00-01',
    '02-cc-00-00-00-01',
    '02:CC:00:00:00:01',
    '02.cc.00.00.00.01',
    '02cc.0000.0001',
    '02CC-0000-0001',
    '02cc:0000:0001',
    '02cc00-000001',
    '02CC00000001',
    '02cc00000001',
    '0-2-c-c-0-0-0-0-0-0-0-1',
    '02-CC-00-00-00-01@mac.test',
    '02cc00000001@mac.test',
  ];
  for (const name of names) {
    assert.equal((await gateway.access(byAddress(PHONE, name))).code, Code.AccessAccept, `name ${name}`);
    assert.equal(
      (await gateway.access(byAddress(name, '02cc00000001'))).code,
      Code.AccessAccept,
      `id ${name}`,
    );
  }
});

onEachDatabase('PAP, CHAP, a common password or none: the address counts', async (databases, t) => {
  const { gateway } = await openVenue(t, databases);
  const name = text(Attr.UserName, PHONE);
  const challenge = randomBytes(16);
  const proofs = [
    [text(Attr.UserPassword, PHONE)],
    [text(Attr.UserPassword, 'the same for all phones')],
    [text(Attr.UserPassword, '')],
    [],
    [bytes(Attr.ChapChallenge, challenge), bytes(Attr.ChapPassword, chapPassword(PHONE, challenge))],
  ];
  for (const proof of proofs) {
    const answer = await gateway.access([name, ...proof, ...phone(PHONE)]);
    assert.equal(answer.code, Code.AccessAccept);
  }
  const callCheck = integer(Attr.ServiceType, ServiceType.CallCheck);
  const alone = await gateway.access([name, text(Attr.UserPassword, PHONE), callCheck]);
  assert.equal(alone.code, Code.AccessAccept, 'Call-Check without Calling-Station-Id');
});

onEachDatabase('an address that is not the terminal’s own is no credential', async (databases, t) => {
  const { gateway } = await openVenue(t, databases);
  const asked = [text(Attr.UserName, PHONE), text(Attr.UserPassword, PHONE)];
  const answers = await Promise.all([
    gateway.access([...asked, ...phone('02-CC-00-00-00-02')]),
    gateway.access(asked),
    gateway.access([
      ...asked,
      integer(Attr.ServiceType, ServiceType.CallCheck),
      ...phone('02-CC-00-00-00-02'),
    ]),
  ]);
  assert.deepEqual(
    answers.map(({ code }) => code),
    [Code.AccessReject, Code.AccessReject, Code.AccessReject],
  );
});

onEachDatabase('a stranger is told at once, while a wrong password waits', async (databases, t) => {
  const { app } = await openVenue(t, databases);
  const ticket = await ticketFor(app, await newGuest(app));
  const wrong = [...pap({ ...ticket, password: 'aaaaaaaaaaaaaaaa' }), ...phone(PHONE)];
  const asked = [wrong, byAddress('02-CC-00-00-00-99'), [...pap(ticket), ...phone(PHONE)]];
  // The wrong password waits a second of the clock on the wall; a machine in trouble may need that for the others.
  for (let attempt = 1; ; attempt += 1) {
    const answers = await answersInOrder(t, app, asked);
    const [first, second, last] = answers.map(({ identifier }) => identifier);
    assert.equal(answers.find(({ identifier }) => identifier === 0)?.code, Code.AccessReject);
    if (last === 0) return assert.deepEqual(new Set([first, second]), new Set([1, 2]));
    assert.ok(attempt < 5, 'the wrong password never waits longer than the others');
  }
});

/** Sends these Access-Requests at once, with identifiers from 0; the answers as they come. */
async function answersInOrder(t: TestContext, app: TestApp, asked: readonly (readonly Attribute[])[]) {
  const peer = await openPeer(t);
  asked.forEach((attributes, identifier) => {
    const authenticator = randomBytes(16);
    const named = [text(Attr.NasIdentifier, 'rig-nas'), ...attributes];
    const request = signedRequest({ code: Code.AccessRequest, identifier, authenticator, attributes: named });
    peer.send(request, app.authPort);
  });
  const answers = [await peer.next(), await peer.next(), await peer.next()];
  return answers.map(({ bytes: raw }) => decodePacket(raw));
}

onEachDatabase('CoovaChilli’s two requests and two Starts are one session', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  const asked = byAddress(PHONE);
  const atDiscover = await gateway.access(asked);
  const atRequest = await gateway.access([...asked, bytes(Attr.FramedIpAddress, Buffer.of(10, 1, 0, 2))]);
  assert.equal(classOf(atRequest), classOf(atDiscover));

  const start = report('start', [
    ...phone(PHONE, '179536058100000001'),
    bytes(Attr.Class, readBytes(atRequest, Attr.Class) ?? Buffer.alloc(0)),
  ]);
  await gateway.account(start);
  await gateway.account(start);
  const [now, before, ...more] = await sessionsOf(app, guestId);
  assert.deepEqual([now?.closedAt, before?.endCause, more], [undefined, 'stop', []]);
});

onEachDatabase('both requests at the same moment, without Acct-Session-Id', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  const asked = [
    text(Attr.UserName, PHONE),
    text(Attr.UserPassword, PHONE),
    text(Attr.CallingStationId, PHONE),
  ];
  const accepts = await Promise.all([gateway.access(asked), gateway.access(asked)]);
  assert.equal(new Set(accepts.map(classOf)).size, 1);
  assert.equal((await sessionsOf(app, guestId)).length, 2, 'the sign-in and this one');
});

onEachDatabase(
  'a session whose time is over is no longer repeated, though no Stop came',
  async (databases, t) => {
    const { app, gateway, guestId } = await openVenue(t, databases);
    const before = classOf(await gateway.access(byAddress(PHONE)));
    const left = (await sessionsOf(app, guestId))[0]?.deadlineAt ?? 0;
    app.clock.advance(left - app.clock.now());
    const accept = await gateway.access(byAddress(PHONE));
    assert.notEqual(classOf(accept), before);
    assert.ok((readInteger(accept, Attr.SessionTimeout) ?? 0) > 60);
    const causes = (await sessionsOf(app, guestId)).map(({ endCause }) => endCause);
    assert.deepEqual(causes, [undefined, 'superseded', 'stop']);
  },
);

onEachDatabase('remembering ends, and the session of a returning phone with it', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  app.clock.advance(DAY - 30 * MINUTE);
  const late = await gateway.access(byAddress(PHONE));
  const left = readInteger(late, Attr.SessionTimeout) ?? 0;
  assert.ok(left > 1700 && left <= 1800, `${left} s until the phone is forgotten`);
  app.clock.advance(30 * MINUTE);
  assert.equal((await gateway.access(byAddress(PHONE))).code, Code.AccessReject);
});

onEachDatabase('new terms send a remembered phone back to the page', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  await app.applyVenue(sampleVenue(NEW_TERMS));
  assert.equal((await gateway.access(byAddress(PHONE))).code, Code.AccessReject);
  await sessionOf(app, guestId);
});

onEachDatabase('a phone belongs to whoever signed in with it last', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases);
  const buyer = await newGuest(app);
  await gateway.access([...pap(await ticketFor(app, buyer)), ...phone(PHONE)]);
  assert.equal((await createDeviceStore(app.foundation.databases.main.read).of(guestId)).length, 0);
  await gateway.account(report('stop', phone(PHONE)));
  assert.equal((await gateway.access(byAddress(PHONE))).code, Code.AccessAccept);
  assert.equal((await sessionsOf(app, buyer)).length, 2);
  assert.equal(venueOf(app).slug, 'linden');
});
