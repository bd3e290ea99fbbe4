import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSessionStore } from '../../src/access/session-store.js';
import type { Database } from '../../src/db/database.js';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { sqliteFor } from '../support/databases.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { accountingRequest, counters, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { dropsFor, untilFailed } from './drops.js';
import { openSessions } from './open-sessions.js';

const SESSIONS = 40;
/** Far more than is free within the file's pages. */
const FILLING = 100_000;
const UNLIMITED = 2 ** 30;

/** A record changes a row in its place; with this each makes the file grow, as many records do sooner or later. */
async function makeWritingTakeRoom({ write }: Database): Promise<void> {
  await write.schema.createTable('filling', (table) => table.binary('content'));
  await write.raw(
    `create trigger fill after update on sessions begin insert into filling values (zeroblob(${FILLING})); end`,
  );
}

test('F4: with a full disk nothing is acknowledged, and no restart is needed after it', async (t) => {
  const app = await startApp(t, await sqliteFor());
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const sessions = await openSessions(app, gateway, SESSIONS);
  const { main } = app.foundation.databases;
  const limit = (pages: number) => main.write.raw(`pragma max_page_count = ${pages}`);
  await makeWritingTakeRoom(main);
  // The least it takes is the size the file has now.
  await limit(1);

  const peer = await openPeer(t);
  const requests = sessions.map(({ named }, identifier) => {
    const record = [...named, ...counters(2 ** 31 - 1, 2 ** 32 - 1, 2 ** 32 - 1)];
    const attributes = report('stop', [text(Attr.NasIdentifier, 'rig-nas'), ...record]);
    return accountingRequest({ identifier, attributes });
  });
  for (const raw of requests) peer.send(raw, app.acctPort);
  await untilFailed(app, 0);
  const stranger = '02-DD-00-00-00-01';
  const rejected = await gateway.access([text(Attr.UserName, stranger), ...phone(stranger)]);
  assert.equal(rejected.code, Code.AccessReject, 'authentication that writes nothing goes on');

  await limit(UNLIMITED);
  const acknowledged = new Set<number>();
  while (acknowledged.size < SESSIONS) {
    requests.forEach((raw, identifier) => {
      if (!acknowledged.has(identifier)) peer.send(raw, app.acctPort);
    });
    const { bytes: answer } = await peer.next();
    assert.equal(answer[0], Code.AccountingResponse);
    acknowledged.add(answer.readUInt8(1));
  }
  assert.ok((await dropsFor(app, 'handler-failed')) > 0);
  for (const { id } of sessions) {
    assert.equal((await createSessionStore(main.read).byId(id))?.upBytes, 2 ** 32 - 1);
  }
});
