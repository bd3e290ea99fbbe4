import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import {
  type Attribute,
  address,
  integer,
  readInteger,
  text,
  vendorInteger,
} from '../../src/radius/attributes.js';
import { verifyResponse } from '../../src/radius/authenticators.js';
import { Code } from '../../src/radius/codes.js';
import { AcctTerminateCause, Attr } from '../../src/radius/dictionary.js';
import { decodePacket, encodeRequest, type Packet } from '../../src/radius/packet.js';
import { accept } from './radius-double.js';
import { chapLogon, redirectOf, type Rig, SECRET, startRig } from './rig.js';

interface Change {
  readonly code: number;
  readonly attributes: readonly Attribute[];
  readonly secret?: string;
}

/** Asks the access point one after the other from one port; the answer to the last comes back, or any earlier one. */
async function ask(rig: Rig, ...changes: readonly Change[]): Promise<Packet & { readonly answered: number }> {
  const socket = createSocket('udp4');
  const packets = changes.map(({ code, attributes, secret = SECRET }, identifier) =>
    encodeRequest({ code, identifier, secret: Buffer.from(secret), attributes }),
  );
  const reply = once(socket, 'message');
  for (const packet of packets) socket.send(packet, rig.addresses.coaPort, '127.0.0.1');
  const [bytes] = (await reply) as [Buffer];
  await new Promise<void>((closed) => socket.close(closed));
  const answer = decodePacket(bytes);
  const request = decodePacket(packets[answer.identifier] ?? Buffer.alloc(0));
  assert.ok(verifyResponse(answer, request, Buffer.from(SECRET)));
  assert.equal(bytes.length, 20);
  return { ...answer, answered: answer.identifier };
}

async function online(t: TestContext): Promise<Rig> {
  const rig = await startRig(t);
  rig.radius.decide = () => accept(integer(Attr.SessionTimeout, 3600));
  const names = ['alice', 'bob'];
  for (const [index, name] of names.entries()) {
    const terminal = rig.simulator.terminal(index + 1);
    await terminal.logon(chapLogon(name, 'wonderland', redirectOf(await terminal.join())));
  }
  return rig;
}

const alice = text(Attr.UserName, 'alice');
const stageOf = (rig: Rig, number: number) => rig.simulator.terminal(number).state().stage.kind;
const disconnect = (...attributes: Attribute[]): Change => ({ code: Code.DisconnectRequest, attributes });
const coa = (...attributes: Attribute[]): Change => ({ code: Code.CoaRequest, attributes });

const FOUND: Readonly<Record<string, readonly Attribute[]>> = {
  'User-Name': [alice],
  'User-Name and its Acct-Session-Id': [alice, text(Attr.AcctSessionId, '179536006100000001')],
  'User-Name and addresses, which count for nothing': [
    alice,
    address(Attr.NasIpAddress, '198.51.100.1'),
    text(Attr.NasIdentifier, 'other-nas'),
    text(Attr.CallingStationId, '02-CC-00-00-00-99'),
    address(Attr.FramedIpAddress, '10.1.0.99'),
  ],
};

for (const [name, attributes] of Object.entries(FOUND)) {
  test(`Disconnect by ${name}: ACK, and Stop with Admin-Reset for that session alone`, async (t) => {
    const rig = await online(t);
    const { code } = await ask(rig, disconnect(...attributes));
    assert.equal(code, Code.DisconnectAck);
    assert.deepEqual([stageOf(rig, 1), stageOf(rig, 2)], ['captured', 'online']);
    const reports = await Promise.all(
      Array.from({ length: 4 }, () => rig.radius.take(Code.AccountingRequest)),
    );
    assert.equal(
      readInteger(reports[3] ?? { attributes: [] }, Attr.AcctTerminateCause),
      AcctTerminateCause.AdminReset,
    );
  });
}

for (const [name, attributes] of Object.entries({
  'an unknown User-Name': [text(Attr.UserName, 'carol')],
  'a wrong Acct-Session-Id': [alice, text(Attr.AcctSessionId, '179536006100000009')],
})) {
  test(`Disconnect by ${name}: NAK without Error-Cause`, async (t) => {
    const rig = await online(t);
    assert.equal((await ask(rig, disconnect(...attributes))).code, Code.DisconnectNak);
    assert.equal(stageOf(rig, 1), 'online');
  });
}

for (const [name, change] of Object.entries({
  'by Acct-Session-Id alone': disconnect(text(Attr.AcctSessionId, '179536006100000001')),
  'by Calling-Station-Id alone': disconnect(text(Attr.CallingStationId, '02-CC-00-00-00-01')),
  'under a wrong secret': { ...disconnect(alice), secret: 'not the secret' },
})) {
  test(`Disconnect ${name}: silence`, async (t) => {
    const rig = await online(t);
    const { answered } = await ask(rig, change, disconnect(text(Attr.UserName, 'carol')));
    assert.equal(answered, 1, 'only the request after it is answered');
    assert.equal(stageOf(rig, 1), 'online');
  });
}

test('CoA with Session-Timeout: ACK, and the session ends by the new limit', async (t) => {
  const rig = await online(t);
  assert.equal((await ask(rig, coa(alice, integer(Attr.SessionTimeout, 60)))).code, Code.CoaAck);
  rig.timers.advance(59_999);
  assert.equal(stageOf(rig, 1), 'online');
  rig.timers.advance(1);
  assert.deepEqual([stageOf(rig, 1), stageOf(rig, 2)], ['captured', 'online']);
});

test('CoA with Session-State NotAuthorized ends the session', async (t) => {
  const rig = await online(t);
  assert.equal((await ask(rig, coa(alice, vendorInteger(14559, 15, 2)))).code, Code.CoaAck);
  assert.equal(stageOf(rig, 1), 'captured');
});

test('CoA for an unknown User-Name: NAK', async (t) => {
  const rig = await online(t);
  assert.equal((await ask(rig, coa(text(Attr.UserName, 'carol')))).code, Code.CoaNak);
});
