import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { text as readAll } from 'node:stream/consumers';
import { describe, type TestContext, test } from 'node:test';
import { bytes, integer, readBytes, readText, text, vendorInteger } from '../../src/radius/attributes.js';
import { verifyMessageAuthenticator, verifyRequestAuthenticator } from '../../src/radius/authenticators.js';
import { verifyChap } from '../../src/radius/chap.js';
import { Code } from '../../src/radius/codes.js';
import { Attr, ErrorCause, Vendor, Wispr } from '../../src/radius/dictionary.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import { decodePacket, encodeReply, type Packet } from '../../src/radius/packet.js';
import type { Reply, Request } from '../../src/radius/responder.js';
import { listenUdp } from '../../src/radius/udp-listener.js';
import { bench, CLIENT } from './support/fake-access-point.js';

const SECRET = 'radclient and we share this';
const secret = Buffer.from(SECRET);
const LOCALHOST = '127.0.0.1';
const IS_MISSING = spawnSync('radclient', ['-v']).error !== undefined;
const skip = IS_MISSING && 'radclient (package freeradius-utils) is not installed';

/** What radclient printed; with `-x` it prints the answer it accepted, and nothing of one it did not. */
async function radclient(port: number, type: string, attributes: string): Promise<string> {
  const child = spawn('radclient', ['-x', '-r', '1', '-t', '5', `${LOCALHOST}:${port}`, type, SECRET]);
  child.stdin.end(attributes);
  const [out, err] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return out + err;
}

/** Serves one radclient run over real UDP by our responder. */
async function serve(t: TestContext, handle: (request: Request) => Reply): Promise<number> {
  const { responder } = bench({
    clientsFor: () => [{ ...CLIENT, secret }],
    handle: async (request) => handle(request),
  });
  const listener = await listenUdp({
    name: 'test',
    address: LOCALHOST,
    port: 0,
    answer: responder.answer,
    onError: (error) => assert.fail(error),
  });
  t.after(() => listener.close());
  return listener.port;
}

/** An access point that answers what radclient asks of port 3799. */
async function accessPoint(t: TestContext, answer: (request: Packet) => Reply): Promise<number> {
  const socket = createSocket('udp4').bind(0, LOCALHOST);
  await once(socket, 'listening');
  socket.on('message', (datagram, from) => {
    const request = decodePacket(datagram);
    assert.ok(verifyRequestAuthenticator(request, secret));
    socket.send(encodeReply({ ...answer(request), request, secret }), from.port, from.address);
  });
  t.after(() => socket.close());
  return socket.address().port;
}

function valueOf(packet: Packet, type: number): Buffer {
  return readBytes(packet, type) ?? Buffer.alloc(0);
}

describe('radclient of FreeRADIUS and we understand each other', { skip }, () => {
  test('PAP: it reads our Access-Accept with standard and vendor attributes', async (t) => {
    const words: (string | undefined)[] = [];
    const port = await serve(t, ({ packet }) => {
      const hidden = valueOf(packet, Attr.UserPassword);
      words.push(decryptUserPassword(hidden, packet.authenticator, secret)?.toString());
      const attributes = [
        text(Attr.ReplyMessage, 'Welcome'),
        integer(Attr.SessionTimeout, 3600),
        bytes(Attr.Class, Buffer.from('key')),
        vendorInteger(Vendor.Wispr, Wispr.BandwidthMaxDown, 8_000_000),
      ];
      return { code: Code.AccessAccept, attributes };
    });
    const word = 'seventeen octets!';
    const printed = await radclient(
      port,
      'auth',
      `User-Name=bob,User-Password="${word}",Message-Authenticator=0x00`,
    );
    assert.deepEqual(words, [word]);
    assert.match(printed, /Received Access-Accept/);
    assert.match(printed, /Session-Timeout = 3600/);
    assert.match(printed, /Class = 0x6b6579/);
    assert.match(printed, /WISPr-Bandwidth-Max-Down = 8000000/);
  });

  test('CHAP: it reads our Access-Reject, and its Proxy-State comes back', async (t) => {
    const port = await serve(t, ({ packet }) => {
      const chapPassword = valueOf(packet, Attr.ChapPassword);
      const challenge = readBytes(packet, Attr.ChapChallenge) ?? packet.authenticator;
      assert.ok(verifyChap({ chapPassword, challenge, password: 'wonderland' }));
      return { code: Code.AccessReject, attributes: [text(Attr.ReplyMessage, 'No')] };
    });
    const asked = 'User-Name=alice,CHAP-Password=wonderland,Proxy-State=0x0102,Message-Authenticator=0x00';
    const printed = await radclient(port, 'auth', asked);
    assert.match(printed, /Received Access-Reject/);
    assert.match(printed, /Proxy-State = 0x0102/);
  });

  test('Accounting: it accepts our Accounting-Response', async (t) => {
    const sessions: (string | undefined)[] = [];
    const port = await serve(t, ({ packet }) => {
      sessions.push(readText(packet, Attr.AcctSessionId));
      return { code: Code.AccountingResponse, attributes: [] };
    });
    const printed = await radclient(
      port,
      'acct',
      'Acct-Status-Type=Start,Acct-Session-Id=77,User-Name=alice',
    );
    assert.match(printed, /Received Accounting-Response/);
    assert.deepEqual(sessions, ['77']);
  });

  for (const code of [Code.AccessAccept, Code.AccountingResponse]) {
    test(`Status-Server: it accepts code ${code} with a Message-Authenticator`, async (t) => {
      const port = await serve(t, () => ({ code, attributes: [] }));
      const printed = await radclient(port, 'status', 'Message-Authenticator=0x00');
      assert.match(printed, /Received Acc/);
      assert.match(printed, /Message-Authenticator = 0x/);
    });
  }

  test('Disconnect and CoA: its requests verify, and it accepts our ACK and NAK', async (t) => {
    const port = await accessPoint(t, (request) => {
      if (request.code === Code.CoaRequest) return { code: Code.CoaAck, attributes: [] };
      assert.ok(verifyMessageAuthenticator(request, secret));
      const cause = integer(Attr.ErrorCause, ErrorCause.SessionContextNotFound);
      return { code: Code.DisconnectNak, attributes: [cause] };
    });
    const disconnect = 'User-Name=alice,Acct-Session-Id=77,Message-Authenticator=0x00';
    const nak = await radclient(port, 'disconnect', disconnect);
    assert.match(nak, /Received Disconnect-NAK/);
    assert.match(nak, /Error-Cause = Session-Context-Not-Found/);
    assert.match(await radclient(port, 'coa', 'User-Name=alice,Session-Timeout=60'), /Received CoA-ACK/);
  });
});
