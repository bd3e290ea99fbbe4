import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import type { TestContext } from 'node:test';
import { createSessionStore } from '../../src/access/session-store.js';
import { closeDatabases, openDatabases } from '../../src/db/open.js';
import { text } from '../../src/radius/attributes.js';
import { createRadiusClient, type RadiusClient } from '../../src/radius/client.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase, settingsOf, type TestDatabases } from '../support/databases.js';
import { LOCALHOST, openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue, SECRET } from '../support/sample-venue.js';
import { serveProcess } from '../support/serve-process.js';
import { startApp } from '../support/start-app.js';
import { type OpenSession, openSessions } from './open-sessions.js';

const SESSIONS = 24;
const ROUNDS = 3;

/** Octets of the last acknowledged record, by session. */
type Acknowledged = Map<string, number>;

/** Sessions opened by a program that ended since, and the program served anew in a process of its own. */
async function prepare(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const sessions = await openSessions(app, openGateway(t, app), SESSIONS);
  await app.app.stop();
  return { sessions, serve: () => serve(t, databases) };
}

async function serve(t: TestContext, databases: TestDatabases) {
  const served = serveProcess(t, { ...settingsOf(databases), PORTICO_LOG_LEVEL: 'silent' });
  const [, authPort, acctPort] =
    /authentication on UDP (\d+), accounting on UDP (\d+)/.exec(await served.ready()) ?? [];
  return { served, authPort: Number(authPort), acctPort: Number(acctPort) };
}

function newClient(t: TestContext): RadiusClient {
  const retransmission = { initialMs: 30_000, longestMs: 30_000, giveUpMs: 30_000 };
  const client = createRadiusClient({ now: Date.now, retransmission });
  t.after(() => client.close());
  return client;
}

/** Reports on one session as fast as it is answered, with ever larger counters, until the client is closed. */
async function reportForEver(options: {
  readonly client: RadiusClient;
  readonly port: number;
  readonly session: OpenSession;
  readonly onAnswer: (octets: number) => void;
  readonly from: number;
}): Promise<void> {
  const { client, port, session } = options;
  const to = { address: LOCALHOST, port, secret: Buffer.from(SECRET), code: Code.AccountingRequest };
  for (let octets = options.from + 1; ; octets += 1) {
    const record = [...session.named, ...counters(octets, octets, octets)];
    const attributes = report('interim', [text(Attr.NasIdentifier, 'rig-nas'), ...record]);
    const outcome = await client.send({ ...to, attributes }).catch(() => undefined);
    if (outcome?.kind !== 'answer') return;
    options.onAnswer(octets);
  }
}

async function assertStored(databases: TestDatabases, acknowledged: Acknowledged): Promise<void> {
  const opened = openDatabases(databases);
  try {
    const store = createSessionStore(opened.main.read);
    for (const [id, octets] of acknowledged) {
      const session = await store.byId(id);
      assert.ok(session && session.upBytes >= octets, `${session?.upBytes} stored, ${octets} acknowledged`);
    }
  } finally {
    await closeDatabases(opened);
  }
}

onEachDatabase('F1: killed again and again, it loses no acknowledged record', async (databases, t) => {
  const { sessions, serve: serveAnew } = await prepare(t, databases);
  const acknowledged: Acknowledged = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { served, acctPort } = await serveAnew();
    const client = newClient(t);
    let left = randomInt(SESSIONS, 600);
    const reporting = sessions.map((session) =>
      reportForEver({
        client,
        port: acctPort,
        session,
        from: acknowledged.get(session.id) ?? 0,
        onAnswer(octets) {
          acknowledged.set(session.id, octets);
          left -= 1;
          if (left === 0) served.process.kill('SIGKILL');
        },
      }),
    );
    await served.ended();
    await client.close();
    await Promise.all(reporting);
    await assertStored(databases, acknowledged);
  }
  assert.equal(acknowledged.size, SESSIONS);
});

onEachDatabase('F14: told to stop, it answers what is in flight and exits with 0', async (databases, t) => {
  const { sessions, serve: serveOnce } = await prepare(t, databases);
  const { served, authPort, acctPort } = await serveOnce();
  const acknowledged: Acknowledged = new Map();
  const client = newClient(t);
  const reporting: Promise<void>[] = [];
  await new Promise<void>((underLoad) => {
    for (const session of sessions) {
      const onAnswer = (octets: number) => {
        acknowledged.set(session.id, octets);
        if (acknowledged.size === SESSIONS) underLoad();
      };
      reporting.push(reportForEver({ client, port: acctPort, session, from: 0, onAnswer }));
    }
  });
  const to = { address: LOCALHOST, port: authPort, secret: Buffer.from(SECRET) };
  const named = text(Attr.NasIdentifier, 'rig-nas');
  const wrong = { id: 'aaaaaaaaaaaaaaaa', password: 'aaaaaaaaaaaaaaaa' };
  const login = [named, ...pap(wrong), ...phone('02-CC-00-00-00-01')];
  const delayed = client.send({ ...to, code: Code.AccessRequest, attributes: login });
  // Its answer shows that the login sent before it has arrived; the Reject is a second away.
  await client.send({ ...to, code: Code.StatusServer, attributes: [named] });
  served.process.kill('SIGTERM');

  assert.deepEqual(await served.ended(), { code: 0, complained: '' });
  const outcome = await Promise.race([delayed, client.close()]);
  assert.equal(outcome?.kind === 'answer' && outcome.packet.code, Code.AccessReject);
  await Promise.all(reporting);
  await assertStored(databases, acknowledged);
});
