import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import knex from 'knex';
import { createSessionStore } from '../../src/access/session-store.js';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket } from '../../src/radius/packet.js';
import { missingPostgres, postgresFor } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { accountingRequest, counters, pap, phone, report, signedRequest } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { untilFailed } from './drops.js';
import { openSessions } from './open-sessions.js';
import { openWay } from './postgres-way.js';

const NAS = text(Attr.NasIdentifier, 'rig-nas');

async function openVenue(t: TestContext, settings: Readonly<Record<string, string>> = {}) {
  const databases = await postgresFor();
  assert.ok(databases.databaseUrl);
  const way = await openWay(t, databases.databaseUrl);
  const app = await startApp(t, { ...databases, databaseUrl: way.url }, settings);
  await app.applyVenue(sampleVenue());
  const [session] = await openSessions(app, openGateway(t, app), 1);
  assert.ok(session);
  const guestId = await newGuest(app);
  const ticket = await ticketFor(app, guestId);
  const login = signedRequest({
    code: Code.AccessRequest,
    identifier: 1,
    authenticator: Buffer.alloc(16, 3),
    attributes: [NAS, ...pap(ticket), ...phone('02-CC-00-00-00-01')],
  });
  const record = accountingRequest({
    identifier: 2,
    attributes: report('interim', [NAS, ...session.named, ...counters(60, 1, 2)]),
  });
  const url = databases.databaseUrl;
  return { app, way, url, guestId, ticket, session, login, record, peer: await openPeer(t) };
}

const skip = missingPostgres();

test('F5: while PostgreSQL is away there is silence, no Reject; then all is served', { skip }, async (t) => {
  const { app, way, guestId, login, record, peer } = await openVenue(t);
  await way.cut();
  peer.send(login, app.authPort);
  await untilFailed(app, 0);
  peer.send(record, app.acctPort);
  await untilFailed(app, 1);
  const readiness = await fetch(`http://127.0.0.1:${app.opsPort}/readyz`);
  assert.equal(readiness.status, 503);

  await way.mend();
  peer.send(login, app.authPort);
  assert.equal(decodePacket((await peer.next()).bytes).code, Code.AccessAccept, 'the first answer there is');
  peer.send(record, app.acctPort);
  assert.equal(decodePacket((await peer.next()).bytes).code, Code.AccountingResponse);
  assert.equal((await sessionOf(app, guestId)).closedAt, undefined);
});

test('F5: connections PostgreSQL ended are replaced', { skip }, async (t) => {
  const { app, ticket, url } = await openVenue(t);
  const other = knex({ client: 'pg', connection: url.reveal() });
  t.after(() => other.destroy());
  const ended = await other.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  assert.ok(ended.rows.length > 0);
  // A connection may be found dead only when it is used: that is silence, and the gateway asks again.
  const gateway = openGateway(t, app, { retransmission: { initialMs: 200, longestMs: 1_000 } });
  const accept = await gateway.access([...pap(ticket), ...phone('02-CC-00-00-00-01')]);
  assert.equal(accept.code, Code.AccessAccept);
});

test('F5: a frozen PostgreSQL is given up, and served again when it goes on', { skip }, async (t) => {
  const { app, way, ticket, login, session, record, peer } = await openVenue(t, {
    PORTICO_DATABASE_TIMEOUT: '1',
  });
  way.freeze();
  peer.send(login, app.authPort);
  peer.send(record, app.acctPort);
  await untilFailed(app, 1);
  const readiness = await fetch(`http://127.0.0.1:${app.opsPort}/readyz`);
  assert.equal(readiness.status, 503);

  await way.mend();
  const retransmission = { initialMs: 200, longestMs: 1_000, giveUpMs: 60_000 };
  const gateway = openGateway(t, app, { retransmission });
  const accept = await gateway.access([...pap(ticket), ...phone('02-CC-00-00-00-01')]);
  assert.equal(accept.code, Code.AccessAccept);
  await gateway.account(report('interim', [...session.named, ...counters(60, 1, 2)]));
  assert.equal((await createSessionStore(app.foundation.databases.main.read).byId(session.id))?.seconds, 60);
});
