import assert from 'node:assert/strict';
import { createSocket, type RemoteInfo, Socket } from 'node:dgram';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { integer, readInteger, text } from '../../src/radius/attributes.js';
import {
  signPacket,
  verifyMessageAuthenticator,
  verifyRequestAuthenticator,
} from '../../src/radius/authenticators.js';
import { createRadiusClient, readErrorCause, type Sending } from '../../src/radius/client.js';
import { Code } from '../../src/radius/codes.js';
import { Attr, ErrorCause } from '../../src/radius/dictionary.js';
import { decodePacket, encodePacket, encodeReply, type Packet } from '../../src/radius/packet.js';
import { SECRET } from './support/fake-access-point.js';

const QUICK = { initialMs: 20, longestMs: 20, giveUpMs: 200 };
const PATIENT = { initialMs: 20, longestMs: 20, giveUpMs: 20_000 };
const NOON = Date.UTC(2026, 10, 22, 12);

interface Asked {
  readonly bytes: Buffer;
  readonly packet: Packet;
  readonly from: RemoteInfo;
  readonly reply: (bytes: Buffer) => void;
}

/** An access point that answers requests as told, and a client to ask it. */
async function pair(onRequest: (asked: Asked) => void, address = '127.0.0.1') {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.bind(0, address);
  await once(socket, 'listening');
  socket.on('message', (bytes, from) => {
    const reply = (octets: Buffer) => socket.send(octets, from.port, from.address);
    onRequest({ bytes, packet: decodePacket(bytes), from, reply });
  });
  const client = createRadiusClient({ now: () => NOON, retransmission: PATIENT });
  const sending: Sending = {
    address,
    port: socket.address().port,
    secret: SECRET,
    code: Code.DisconnectRequest,
    attributes: [text(Attr.UserName, 'alice')],
  };
  return { client, sending, socket, close: () => closeBoth(socket, client.close()) };
}

async function closeBoth(socket: Socket, closing: Promise<void>): Promise<void> {
  socket.close();
  await closing;
}

function replyTo(request: Packet, code: number, attributes = [text(Attr.ReplyMessage, 'x')]): Buffer {
  return encodeReply({ code, request, secret: SECRET, attributes });
}

test('a Disconnect-Request is signed twice, dated, and answered by its NAK with the cause', async () => {
  const seen: Packet[] = [];
  const { client, sending, close } = await pair(({ packet, reply }) => {
    seen.push(packet);
    const cause = [integer(Attr.ErrorCause, ErrorCause.SessionContextNotFound)];
    reply(replyTo(packet, Code.DisconnectNak, cause));
  });
  const outcome = await client.send(sending);
  assert.ok(outcome.kind === 'answer');
  assert.equal(outcome.packet.code, Code.DisconnectNak);
  assert.equal(readErrorCause(outcome.packet), 503);
  const [request] = seen;
  assert.ok(request !== undefined);
  assert.ok(verifyRequestAuthenticator(request, SECRET));
  assert.ok(verifyMessageAuthenticator(request, SECRET));
  assert.equal(readInteger(request, Attr.EventTimestamp), NOON / 1_000);
  await close();
});

test('over IPv6 too, however the address is spelt', async () => {
  const { client, sending, close } = await pair(({ packet, reply }) => reply(replyTo(packet, 41)), '::1');
  assert.equal((await client.send({ ...sending, address: '0:0:0:0:0:0:0:1' })).kind, 'answer');
  await close();
});

test('a request is sent again with the same octets until it is answered', async () => {
  const copies: Buffer[] = [];
  const { client, sending, close } = await pair(({ bytes, packet, reply }) => {
    copies.push(bytes);
    if (copies.length === 3) reply(replyTo(packet, Code.DisconnectAck));
  });
  assert.equal((await client.send(sending)).kind, 'answer');
  assert.equal(copies.length, 3);
  assert.deepEqual(copies[1], copies[0]);
  assert.deepEqual(copies[2], copies[0]);
  await close();
});

test('silence ends in a timeout, not in an exception', async () => {
  const { client, sending, close } = await pair(() => {});
  assert.deepEqual(await client.send({ ...sending, retransmission: QUICK }), {
    kind: 'timeout',
    untrusted: false,
  });
  await close();
});

test('junk neither ends nor cancels a request; it is counted', async () => {
  const { client, sending, close } = await pair(({ packet, reply }) => {
    const good = replyTo(packet, Code.DisconnectAck);
    const forged = Buffer.from(good);
    forged[4] = forged.readUInt8(4) ^ 1;
    const otherRequest = { ...packet, authenticator: Buffer.alloc(16) };
    reply(forged);
    reply(good.subarray(0, 10));
    reply(Buffer.alloc(0));
    reply(replyTo(packet, Code.CoaAck));
    reply(replyTo({ ...packet, identifier: packet.identifier ^ 1 }, Code.DisconnectAck));
    reply(replyTo(otherRequest, Code.DisconnectAck));
    reply(good);
  });
  const outcome = await client.send(sending);
  assert.ok(outcome.kind === 'answer');
  assert.equal(outcome.packet.code, Code.DisconnectAck);
  assert.equal(client.junk(), 6);
  await close();
});

test('silence is told from answers that do not prove the secret', async () => {
  const { client, sending, close } = await pair(({ packet, reply }) => {
    const forged = replyTo(packet, Code.DisconnectNak);
    forged[4] = forged.readUInt8(4) ^ 1;
    reply(forged);
  });
  const outcome = await client.send({ ...sending, retransmission: QUICK });
  assert.deepEqual(outcome, { kind: 'timeout', untrusted: true });
  await close();
});

test('an authentic answer from another port than the one asked is junk', async () => {
  const stranger = createSocket('udp4');
  const { client, sending, close } = await pair(({ packet, from }) => {
    stranger.send(replyTo(packet, Code.DisconnectAck), from.port, from.address);
  });
  assert.deepEqual(await client.send({ ...sending, retransmission: QUICK }), {
    kind: 'timeout',
    untrusted: false,
  });
  assert.ok(client.junk() > 0);
  stranger.close();
  await close();
});

test('an Access-Accept without Message-Authenticator is junk, whatever its Response Authenticator', async () => {
  const { client, sending, close } = await pair(({ packet, reply }) => {
    const bare = encodePacket({ ...packet, code: Code.AccessAccept, attributes: [] });
    signPacket(bare, SECRET);
    reply(bare);
    reply(replyTo(packet, Code.AccessReject));
  });
  const outcome = await client.send({ ...sending, code: Code.AccessRequest });
  assert.ok(outcome.kind === 'answer');
  assert.equal(outcome.packet.code, Code.AccessReject);
  assert.equal(client.junk(), 1);
  await close();
});

test('more than 256 requests to one place at a time are all answered, each by its own answer', async () => {
  const { client, sending, close } = await pair(({ packet, reply }) => {
    reply(
      replyTo(packet, Code.DisconnectAck, [integer(Attr.NasPort, readInteger(packet, Attr.NasPort) ?? 0)]),
    );
  });
  const ports = Array.from({ length: 300 }, (_, i) => i);
  const outcomes = await Promise.all(
    ports.map((port) => client.send({ ...sending, attributes: [integer(Attr.NasPort, port)] })),
  );
  const answered = outcomes.map(
    (outcome) => outcome.kind === 'answer' && readInteger(outcome.packet, Attr.NasPort),
  );
  assert.deepEqual(answered, ports);
  await close();
});

test('abort and close end a request by an exception', async () => {
  const { client, sending, socket, close } = await pair(() => {});
  await assert.rejects(client.send({ ...sending, signal: AbortSignal.abort() }), { name: 'AbortError' });
  const abort = new AbortController();
  const aborted = client.send({ ...sending, signal: abort.signal });
  abort.abort();
  await assert.rejects(aborted, { name: 'AbortError' });
  const begun = client.send(sending);
  await once(socket, 'message');
  const under = assert.rejects(begun, /closed/);
  const closed = assert.rejects(client.send(sending), /closed/);
  await close();
  await Promise.all([under, closed]);
  await assert.rejects(client.send(sending), /closed/);
});

/** The system has no socket left, or no such network, for the next one that binds. */
function failNextBind(t: TestContext): void {
  const bind = t.mock.method(Socket.prototype, 'bind');
  bind.mock.mockImplementationOnce(function (this: Socket) {
    process.nextTick(() => this.emit('error', new Error('EAFNOSUPPORT')));
    return this;
  });
}

test('a socket that could not be opened fails its request and is tried again with the next', async (t) => {
  const { client, sending, close } = await pair(({ packet, reply }) => {
    reply(replyTo(packet, Code.DisconnectAck));
  });
  failNextBind(t);
  await assert.rejects(client.send(sending), /EAFNOSUPPORT/);
  assert.equal((await client.send(sending)).kind, 'answer');
  await close();
});

test('a socket that could not be opened keeps nobody from closing the others', async (t) => {
  const { client, sending, close } = await pair(({ packet, reply }) => {
    reply(replyTo(packet, Code.DisconnectAck));
  });
  await client.send(sending);
  failNextBind(t);
  await assert.rejects(client.send({ ...sending, address: '::1' }), /EAFNOSUPPORT/);
  await close();
});

test('what is no address is refused at once', async () => {
  const client = createRadiusClient({ now: () => NOON });
  const sending = { address: 'ap.example', port: 3799, secret: SECRET, code: 40, attributes: [] };
  await assert.rejects(client.send(sending), RangeError);
  await client.close();
});
