import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import { createAccessPointStore } from '../../src/venues/access-point-store.js';
import { type Attribute, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket } from '../../src/radius/packet.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer, type Peer } from '../support/radius-gateway.js';
import { pap, phone, type RawRequest, signedRequest, unsignedRequest } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const PHONE = phone('02-CC-00-00-00-01');
const NAS = text(Attr.NasIdentifier, 'rig-nas');

async function openVenue(t: TestContext, databases: TestDatabases, ...accessPoints: readonly object[]) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ accessPoints: accessPoints.map(sampleAccessPoint) }));
  return { app, peer: await openPeer(t) };
}

let identifier = 0;

function request(attributes: readonly Attribute[], secret?: string): RawRequest {
  identifier = (identifier + 1) % 256;
  const asked = { code: Code.AccessRequest, identifier, authenticator: randomBytes(16), attributes };
  return secret === undefined ? asked : { ...asked, secret };
}

/** The code of the answer, or `silence` where the packet had been dropped by the time a Status-Server was answered. */
async function answerTo(
  asked: { readonly app: TestApp; readonly peer: Peer },
  raw: Buffer,
): Promise<number | 'silence'> {
  const before = await dropsOf(asked.app);
  asked.peer.send(raw, asked.app.authPort);
  asked.peer.send(
    signedRequest({ ...request([NAS]), code: Code.StatusServer, identifier: 255 }),
    asked.app.authPort,
  );
  const first = decodePacket((await asked.peer.next()).bytes);
  if (first.identifier === 255 && (await dropsOf(asked.app)).length > before.length) return 'silence';
  const second = decodePacket((await asked.peer.next()).bytes);
  return first.identifier === 255 ? second.code : first.code;
}

/** The reason of each packet dropped so far, from the program's own counts. */
async function dropsOf(app: TestApp): Promise<string[]> {
  const metrics = await (await fetch(`http://127.0.0.1:${app.opsPort}/metrics`)).text();
  const counts = metrics.matchAll(/^portico_radius_drops_total\{reason="([\w-]+)"\} (\d+)$/gm);
  return [...counts].flatMap(([, reason = '', count]) => Array.from({ length: Number(count) }, () => reason));
}

async function seenAt(app: TestApp): Promise<readonly (number | null)[]> {
  await app.domain.counts.flush();
  const stored = await createAccessPointStore(app.foundation.databases.main.read).all();
  return stored.map(({ lastSeenAt }) => lastSeenAt);
}

async function ticketLogin(app: TestApp): Promise<readonly Attribute[]> {
  return [NAS, ...pap(await ticketFor(app, await newGuest(app))), ...PHONE];
}

onEachDatabase('required: without Message-Authenticator there is silence', async (databases, t) => {
  const rig = await openVenue(t, databases, {});
  const login = await ticketLogin(rig.app);
  assert.equal(await answerTo(rig, unsignedRequest(request(login))), 'silence');
  assert.deepEqual(await dropsOf(rig.app), ['message-authenticator-missing']);
  assert.equal(await answerTo(rig, signedRequest(request(login))), Code.AccessAccept);

  const forged = signedRequest(request(login));
  forged.writeUInt8(forged.readUInt8(forged.length - 1) ^ 1, forged.length - 1);
  assert.equal(await answerTo(rig, forged), 'silence');
  assert.equal(await answerTo(rig, signedRequest(request(login, 'a secret of somebody else'))), 'silence');
  assert.deepEqual(await dropsOf(rig.app), [
    'message-authenticator-missing',
    'not-authentic',
    'not-authentic',
  ]);
});

onEachDatabase('off: accepted without, but never with Proxy-State', async (databases, t) => {
  const rig = await openVenue(t, databases, { messageAuthenticator: 'off' });
  const login = await ticketLogin(rig.app);
  const proxied = [...login, text(Attr.ProxyState, 'collision')];
  assert.equal(await answerTo(rig, unsignedRequest(request(proxied))), 'silence');
  assert.deepEqual(await dropsOf(rig.app), ['proxy-state-unprotected']);
  assert.equal(await answerTo(rig, unsignedRequest(request(login))), Code.AccessAccept);
  assert.equal(await answerTo(rig, signedRequest(request(proxied))), Code.AccessAccept);
});

onEachDatabase('auto: once signed, always signed, also after a restart', async (databases, t) => {
  const rig = await openVenue(t, databases, { messageAuthenticator: 'auto' });
  const login = await ticketLogin(rig.app);
  assert.equal(await answerTo(rig, unsignedRequest(request(login))), Code.AccessAccept);
  rig.peer.send(signedRequest(request(login)), rig.app.authPort);
  assert.equal(decodePacket((await rig.peer.next()).bytes).code, Code.AccessAccept);
  assert.equal(await answerTo(rig, unsignedRequest(request(login))), 'silence');

  await rig.app.app.stop();
  const restarted = { app: await startApp(t, databases), peer: rig.peer };
  assert.equal(await answerTo(restarted, unsignedRequest(request(login))), 'silence');
  assert.equal(await answerTo(restarted, signedRequest(request(login))), Code.AccessAccept);
});

onEachDatabase('auto: a Status-Server tightens nothing', async (databases, t) => {
  const rig = await openVenue(t, databases, { messageAuthenticator: 'auto' });
  await openGateway(t, rig.app).status(rig.app.authPort);
  const login = await ticketLogin(rig.app);
  assert.equal(await answerTo(rig, unsignedRequest(request(login))), Code.AccessAccept);
  const [stored] = await createAccessPointStore(rig.app.foundation.databases.main.read).all();
  assert.equal(stored?.messageAuthenticatorSeen, false);
});

onEachDatabase('overlapping networks are told apart by secret', async (databases, t) => {
  const app = await startApp(t, databases);
  const entries = [
    { name: 'Bar', address: '127.0.0.0/8', nasIdentifier: undefined },
    { name: 'Quay', address: '127.0.0.1', nasIdentifier: undefined, secret: 'the secret of the quay' },
  ];
  await app.applyVenue(sampleVenue({ accessPoints: entries.map(sampleAccessPoint) }));
  const names = new Map(
    (await createAccessPointStore(app.foundation.databases.main.read).all()).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  for (const [name, options] of [
    ['Bar', {}],
    ['Quay', { secret: 'the secret of the quay' }],
  ] as const) {
    const guestId = await newGuest(app);
    const gateway = openGateway(t, app, options);
    await gateway.access([...pap(await ticketFor(app, guestId)), ...PHONE]);
    assert.equal(names.get((await sessionOf(app, guestId)).accessPointId ?? ''), name);
  }
});

onEachDatabase('behind one address and secret NAS-Identifier decides', async (databases, t) => {
  const rig = await openVenue(
    t,
    databases,
    { name: 'Bar', nasIdentifier: 'bar' },
    { name: 'Quay', nasIdentifier: 'quay', calledStationId: '02-AA-00-00-00-01' },
  );
  const [, ...login] = await ticketLogin(rig.app);
  const from = (...named: Attribute[]) => signedRequest(request([...named, ...login]));
  const called = (station: string) => text(Attr.CalledStationId, station);
  const quay = text(Attr.NasIdentifier, 'quay');
  // The answer to the next request ends the wait.
  rig.peer.send(from(), rig.app.authPort);
  rig.peer.send(from(text(Attr.NasIdentifier, 'elsewhere')), rig.app.authPort);
  rig.peer.send(from(quay, called('02-AA-00-00-00-02:rig-ssid')), rig.app.authPort);
  for (const station of ['02-AA-00-00-00-01:rig-ssid', '02aa.0000.0001', '02:aa:00:00:00:01']) {
    rig.peer.send(from(quay, called(station)), rig.app.authPort);
    const answer = decodePacket((await rig.peer.next()).bytes);
    assert.deepEqual([answer.code, answer.identifier], [Code.AccessAccept, identifier], station);
  }
  rig.peer.send(from(quay), rig.app.authPort);
  assert.equal(
    decodePacket((await rig.peer.next()).bytes).code,
    Code.AccessAccept,
    'not every packet names it',
  );
  assert.deepEqual(await dropsOf(rig.app), ['ambiguous-client', 'other-nas', 'other-nas']);
});

onEachDatabase(
  'a proxy that asks whether the server lives is answered, and makes no access point look alive',
  async (databases, t) => {
    const { app, peer } = await openVenue(
      t,
      databases,
      { name: 'Bar', nasIdentifier: 'bar' },
      { name: 'Quay', nasIdentifier: 'quay' },
    );
    // FreeRADIUS sends this until it is answered, and nothing else meanwhile.
    const check = [text(Attr.NasIdentifier, 'Status Check 0. Are you alive?')];
    for (const names of [check, []]) {
      peer.send(signedRequest({ ...request(names), code: Code.StatusServer }), app.authPort);
      assert.equal(decodePacket((await peer.next()).bytes).code, Code.AccessAccept);
    }
    assert.deepEqual(await seenAt(app), [null, null]);
    peer.send(
      signedRequest({ ...request([text(Attr.NasIdentifier, 'bar')]), code: Code.StatusServer }),
      app.authPort,
    );
    await peer.next();
    assert.equal((await seenAt(app)).filter((at) => at !== null).length, 1);
  },
);

onEachDatabase(
  'a registered NAS-Identifier holds, also where the secret alone would decide',
  async (databases, t) => {
    const rig = await openVenue(t, databases, { nasIdentifier: 'bar' });
    const [, ...login] = await ticketLogin(rig.app);
    rig.peer.send(signedRequest(request([NAS, ...login])), rig.app.authPort);
    rig.peer.send(signedRequest(request([text(Attr.NasIdentifier, 'bar'), ...login])), rig.app.authPort);
    const answer = decodePacket((await rig.peer.next()).bytes);
    assert.deepEqual([answer.code, answer.identifier], [Code.AccessAccept, identifier]);
    assert.deepEqual(await dropsOf(rig.app), ['other-nas']);
  },
);

onEachDatabase(
  'an access point nobody bound meets silence, one bound later is served',
  async (databases, t) => {
    const app = await startApp(t, databases);
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ address: '192.0.2.10' })] }));
    const peer = await openPeer(t);
    const login = [NAS, ...pap(await ticketFor(app, await newGuest(app))), ...PHONE];
    const raw = signedRequest(request(login));
    peer.send(raw, app.authPort);
    const bound = [sampleAccessPoint()];
    while ((await dropsOf(app)).length === 0);
    await app.applyVenue(sampleVenue({ accessPoints: bound }));
    peer.send(raw, app.authPort);
    assert.equal(decodePacket((await peer.next()).bytes).code, Code.AccessAccept);
    assert.deepEqual(await dropsOf(app), ['unknown-client']);

    await app.applyVenue(
      sampleVenue({ accessPoints: [sampleAccessPoint({ secret: 'changed at midnight' })] }),
    );
    const oldSecret = signedRequest(request(login));
    const newSecret = signedRequest(request(login, 'changed at midnight'));
    peer.send(oldSecret, app.authPort);
    peer.send(newSecret, app.authPort);
    const answer = decodePacket((await peer.next()).bytes);
    assert.equal(answer.identifier, decodePacket(newSecret).identifier);
  },
);
