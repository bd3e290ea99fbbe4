import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type Attribute, bytes, readEvery, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, type Packet } from '../../src/radius/packet.js';
import { onEachDatabase } from '../support/databases.js';
import { newGuest, sessionOf, type Ticket, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { msChap2, phone, signedRequest } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** All that an Accept can be asked to say, and the longest message. */
const TALKATIVE = {
  name: 'guest',
  sessionSeconds: 7200,
  idleSeconds: 900,
  downBitsPerSecond: 8_000_000,
  upBitsPerSecond: 2_000_000,
  volumeBytes: 2 ** 34,
  message: 'W'.repeat(253),
};

const FULL = bytes(Attr.ProxyState, Buffer.alloc(253, 0x5a));

function login(ticket: Ticket, states: readonly Attribute[]): readonly Attribute[] {
  return [...msChap2(ticket, { challenge: randomBytes(16) }), ...phone('02-CC-00-00-00-01'), ...states];
}

function echoed(packet: Packet): number {
  return readEvery(packet, Attr.ProxyState).length;
}

async function openVenue(t: Parameters<typeof startApp>[0], databases: Parameters<typeof startApp>[1]) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ plans: [TALKATIVE, { ...TALKATIVE, name: 'regular' }] }));
  const guest = await newGuest(app);
  return { app, guest, ticket: await ticketFor(app, guest), gateway: openGateway(t, app) };
}

async function dropsFor(app: TestApp, reason: string): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${app.opsPort}/metrics`)).text();
  return Number(
    new RegExp(`^portico_radius_drops_total\\{reason="${reason}"\\} (\\d+)$`, 'm').exec(metrics)?.[1],
  );
}

onEachDatabase('all Proxy-State comes back beside the longest Accept there is', async (databases, t) => {
  const { ticket, gateway } = await openVenue(t, databases);
  const accept = await gateway.access(
    login(
      ticket,
      Array.from({ length: 11 }, () => FULL),
    ),
  );
  assert.deepEqual([accept.code, echoed(accept)], [Code.AccessAccept, 11]);
});

onEachDatabase('more Proxy-State than an Accept has room for is dropped by name', async (databases, t) => {
  const { app, guest, ticket, gateway } = await openVenue(t, databases);
  const peer = await openPeer(t);
  const nas = text(Attr.NasIdentifier, 'rig-nas');
  const ask = (code: number, attributes: readonly Attribute[]) =>
    peer.send(
      signedRequest({
        code,
        identifier: code,
        authenticator: randomBytes(16),
        attributes: [nas, ...attributes],
      }),
      app.authPort,
    );
  ask(
    Code.AccessRequest,
    login(
      ticket,
      Array.from({ length: 15 }, () => FULL),
    ),
  );
  // Nothing of its own is in the answer, so as much as was sent comes back.
  ask(
    Code.StatusServer,
    Array.from({ length: 15 }, () => FULL),
  );
  const answer = decodePacket((await peer.next()).bytes);
  assert.deepEqual([answer.identifier, echoed(answer)], [Code.StatusServer, 15]);
  assert.equal(await dropsFor(app, 'proxy-state-too-long'), 1);
  assert.match(app.logLines().join('\n'), /"reason":"proxy-state-too-long"/);
  assert.doesNotMatch(app.logLines().join('\n'), /handler-failed/);

  await assert.rejects(sessionOf(app, guest), 'nothing was decided about it');
  assert.equal((await gateway.access(login(ticket, [FULL]))).code, Code.AccessAccept);
});
