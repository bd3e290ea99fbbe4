import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import knex, { type Knex } from 'knex';
import { createSessionStore } from '../../src/access/session-store.js';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionsOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { accountingRequest, counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { dropsFor, untilFailed } from './drops.js';
import { openSessions } from './open-sessions.js';

/** Somebody else's connection to the program's database. */
function otherProcess(t: TestContext, databases: TestDatabases): Knex {
  const { databaseUrl, dataDir } = databases;
  const other = knex(
    databaseUrl
      ? { client: 'pg', connection: databaseUrl.reveal() }
      : {
          client: 'sqlite3',
          connection: { filename: join(dataDir, 'portico.sqlite') },
          useNullAsDefault: true,
        },
  );
  t.after(() => other.destroy());
  return other;
}

/** Keeps every other writer from the sessions until it is released. */
async function lockSessions(other: Knex, databases: TestDatabases): Promise<() => Promise<unknown>> {
  const lock = await other.transaction();
  await lock.raw(
    databases.kind === 'SQLite'
      ? 'update sessions set id = id where 0'
      : 'lock table sessions in exclusive mode',
  );
  return () => lock.commit();
}

onEachDatabase('F3: locked by another writer, it waits with its answer', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const [session] = await openSessions(app, gateway, 1);
  assert.ok(session);
  const guestId = await newGuest(app);
  const ticket = await ticketFor(app, guestId);
  const release = await lockSessions(otherProcess(t, databases), databases);

  let answered = 0;
  const count = () => (answered += 1);
  const accounted = gateway.account(report('interim', [...session.named, ...counters(60, 1, 2)])).then(count);
  const stranger = '02-DD-00-00-00-01';
  const rejected = await gateway.access([text(Attr.UserName, stranger), ...phone(stranger)]);
  assert.equal(rejected.code, Code.AccessReject, 'what needs no writing is answered');
  const accepted = gateway.access([...pap(ticket), ...phone('02-CC-00-00-00-01')]);
  const another = await gateway.status(app.authPort);
  assert.equal(another.code, Code.AccessAccept);
  assert.deepEqual([answered, await sessionsOf(app, guestId)], [0, []]);

  await release();
  await accounted;
  assert.equal((await accepted).code, Code.AccessAccept);
  assert.equal((await createSessionStore(app.foundation.databases.main.read).byId(session.id))?.seconds, 60);
});

onEachDatabase(
  'F3: locked for too long, it is silent and serves the retransmission',
  async (databases, t) => {
    const app = await startApp(t, databases);
    await app.applyVenue(sampleVenue());
    const [session] = await openSessions(app, openGateway(t, app), 1);
    assert.ok(session);
    const patience = databases.kind === 'SQLite' ? 'pragma busy_timeout = 20' : "set lock_timeout = '20ms'";
    const { main } = app.foundation.databases;
    for (let connection = 0; connection < 10; connection += 1) await main.write.raw(patience);
    const release = await lockSessions(otherProcess(t, databases), databases);

    const peer = await openPeer(t);
    const attributes = report('interim', [
      text(Attr.NasIdentifier, 'rig-nas'),
      ...session.named,
      ...counters(60, 1, 2),
    ]);
    const raw = accountingRequest({ identifier: 1, attributes });
    peer.send(raw, app.acctPort);
    await untilFailed(app, 0);
    await release();
    peer.send(raw, app.acctPort);
    assert.equal((await peer.next()).bytes[0], Code.AccountingResponse);
    assert.equal((await createSessionStore(main.read).byId(session.id))?.seconds, 60);
    assert.equal(await dropsFor(app, 'handler-failed'), 1);
    const failures = app.logLines().filter((line) => line.includes('RADIUS request failed'));
    assert.equal(failures.length, 1);
    assert.equal(failures.join().includes(session.id), false, 'no bound value in the log');
  },
);
