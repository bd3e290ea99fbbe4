import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { TestContext } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import { onEachDatabase, settingsOf, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { runCli } from '../support/run-cli.js';
import { sampleAccessPoint, sampleVenue, SECRET } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

/** Error-Cause 503 and 501 (RFC 5176 s.3.5). */
const SESSION_CONTEXT_NOT_FOUND = Buffer.from('6506000001f7', 'hex');
const ADMINISTRATIVELY_PROHIBITED = Buffer.from('6506000001f5', 'hex');

/** A guest online at an access point whose answers to Disconnect-Requests the test gives. */
async function guestOnline(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  const peer = await openPeer(t);
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: peer.port })] }));
  const guestId = await newGuest(app);
  const gateway = openGateway(t, app);
  await gateway.access([...pap(await ticketFor(app, guestId)), ...phone('02-00-5E-00-00-01')]);
  const { id } = await sessionOf(app, guestId);
  const ended = async () => (await sessionsOf(app, guestId))[0]?.endCause;
  return { peer, id, ended, env: settingsOf(databases) };
}

/** An answer with its Response Authenticator (RFC 5176 s.2.3). */
function answerTo(request: Buffer, code: number, attributes = Buffer.alloc(0)): Buffer {
  const head = Buffer.from([code, request.readUInt8(1), 0, 20 + attributes.length]);
  const signed = [head, request.subarray(4, 20), attributes, Buffer.from(SECRET)];
  const authenticator = createHash('md5').update(Buffer.concat(signed)).digest();
  return Buffer.concat([head, authenticator, attributes]);
}

onEachDatabase('R22: disconnect ends an open session at its access point', async (databases, t) => {
  const { peer, id, ended, env } = await guestOnline(t, databases);
  assert.match((await runCli(['show', 'sessions', 'linden'], { env })).said, new RegExp(`^${id} `));
  const running = runCli(['disconnect', 'linden', '--session', id], { env });
  const { bytes, port } = await peer.next();
  assert.equal(bytes[0], Code.DisconnectRequest);
  peer.send(answerTo(bytes, Code.DisconnectAck), port);
  assert.deepEqual(await running, { code: 0, said: `${id}: disconnected`, complained: '' });
  assert.equal(await ended(), 'disconnected');
});

onEachDatabase('a session its access point no longer knows is closed here', async (databases, t) => {
  const { peer, id, ended, env } = await guestOnline(t, databases);
  const running = runCli(['disconnect', 'linden', '--all'], { env });
  const { bytes, port } = await peer.next();
  peer.send(answerTo(bytes, Code.DisconnectNak, SESSION_CONTEXT_NOT_FOUND), port);
  const { code, said } = await running;
  assert.deepEqual([code, said], [0, `${id}: the access point knows no such session any more; closed here`]);
  assert.equal(await ended(), 'disconnected');
});

onEachDatabase('a refusal leaves the session open and is exit code 3', async (databases, t) => {
  const { peer, id, ended, env } = await guestOnline(t, databases);
  const running = runCli(['disconnect', 'linden', '--all'], { env });
  const { bytes, port } = await peer.next();
  peer.send(answerTo(bytes, Code.DisconnectNak, ADMINISTRATIVELY_PROHIBITED), port);
  const { code, said, complained } = await running;
  assert.deepEqual([code, said], [3, `${id}: the access point refused`]);
  assert.equal(complained, '1 of the sessions could not be ended.');
  assert.equal(await ended(), undefined);
});
