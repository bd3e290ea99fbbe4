import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { createSessionStore } from '../../src/access/session-store.js';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase } from '../support/databases.js';
import { LOCALHOST, openGateway } from '../support/radius-gateway.js';
import { accountingRequest, counters, phone, report, signedRequest } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { dropsFor } from './drops.js';
import { openSessions } from './open-sessions.js';

const SESSIONS = 20;
const REPORTS = 5;
const STRANGERS = '127.0.0.2';
const NAS = text(Attr.NasIdentifier, 'rig-nas');

/** One of each kind of junk that a network brings. */
function junkFor(duplicate: Buffer): readonly Buffer[] {
  const stranger = '02-DD-00-00-00-01';
  const named = [NAS, text(Attr.UserName, stranger), ...phone(stranger)];
  const login = {
    code: Code.AccessRequest,
    identifier: 9,
    authenticator: Buffer.alloc(16, 9),
    attributes: named,
  };
  return [
    signedRequest({ ...login, secret: 'not-the-secret-of-the-venue' }),
    accountingRequest({ identifier: 9, attributes: report('start', named), secret: 'not-the-secret-either' }),
    signedRequest(login).subarray(0, 60),
    Buffer.alloc(1_400, 0xff),
    Buffer.alloc(0),
    duplicate,
  ];
}

/** Sends without pause, a few at a time, until it is told to stop; returns how many it sent. */
async function pour(
  t: TestContext,
  from: string,
  options: { packets: readonly Buffer[]; ports: readonly number[] },
) {
  const socket = createSocket('udp4').bind(0, from);
  await once(socket, 'listening');
  let isStopped = false;
  t.after(() => {
    isStopped = true;
  });

  async function pourOn(): Promise<number> {
    let sent = 0;
    while (!isStopped) {
      for (const packet of options.packets) {
        for (const port of options.ports) socket.send(packet, port, LOCALHOST);
        sent += options.ports.length;
      }
      // Room for the program, which shares this process.
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.close();
    return sent;
  }

  const poured = pourOn();
  return {
    stop() {
      isStopped = true;
      return poured;
    },
  };
}

onEachDatabase('F6: in a flood of junk every valid request is answered', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  // What the sockets' buffers have no room for is lost, and sent again as gateways do.
  const gateway = openGateway(t, app, {
    retransmission: { initialMs: 500, longestMs: 1_000, giveUpMs: 60_000 },
  });
  const sessions = await openSessions(app, gateway, SESSIONS);
  const status = signedRequest({
    code: Code.StatusServer,
    identifier: 1,
    authenticator: Buffer.alloc(16, 1),
    attributes: [NAS],
  });
  const flood = { packets: junkFor(status), ports: [app.authPort, app.acctPort] };
  const floods = [await pour(t, STRANGERS, flood), await pour(t, LOCALHOST, flood)];

  for (let round = 1; round <= REPORTS; round += 1) {
    const records = sessions.map(({ named }) =>
      gateway.account(report('interim', [...named, ...counters(round, round, round)])),
    );
    const newcomer = `02-DD-00-00-00-0${round}`;
    const refused = await gateway.access([text(Attr.UserName, newcomer), ...phone(newcomer)]);
    assert.equal(refused.code, Code.AccessReject);
    await Promise.all(records);
  }
  for (const poured of floods) assert.ok((await poured.stop()) > SESSIONS * REPORTS);

  for (const { id } of sessions) {
    const session = await createSessionStore(app.foundation.databases.main.read).byId(id);
    assert.equal(session?.seconds, REPORTS);
  }
  for (const reason of ['unknown-client', 'malformed', 'not-authentic']) {
    assert.ok((await dropsFor(app, reason)) > 0, reason);
  }
  const lines = app.logLines().filter((line) => line.includes('RADIUS packet dropped'));
  assert.ok(lines.length > 0 && lines.length < 20, `${lines.length} lines`);
});
