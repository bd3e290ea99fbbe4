import assert from 'node:assert/strict';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { DAY } from '../../src/base/clock.js';
import type { Finding } from '../../src/cli/doctor/finding.js';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { makeCertificate } from '../support/certificate.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase, settingsOf, sqliteFor, type TestDatabases } from '../support/databases.js';
import { FREE_PORTS, freePort } from '../support/free-port.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { signedRequest } from '../support/radius-packets.js';
import { runCli } from '../support/run-cli.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Examined {
  readonly code: number;
  readonly findings: readonly Finding[];
  /** The finding of this check. */
  of(check: string): Finding;
}

async function examine(env: Readonly<Record<string, string>>): Promise<Examined> {
  const { code, said } = await runCli(['doctor', '--json'], { env });
  const findings = JSON.parse(said) as Finding[];
  return {
    code,
    findings,
    of(check) {
      const found = findings.find((finding) => finding.check === check);
      assert.ok(found, `${check} in ${said}`);
      return found;
    },
  };
}

/** The settings under which this program runs, for the doctor. */
function settingsOfRunning(databases: TestDatabases, app: TestApp): Record<string, string> {
  return {
    ...settingsOf(databases),
    PORTICO_PUBLIC_URL: app.publicUrl,
    PORTICO_HTTP_HOST: '127.0.0.1',
    PORTICO_HTTP_PORT: String(app.httpPort),
    PORTICO_RADIUS_HOST: '127.0.0.1',
    PORTICO_RADIUS_AUTH_PORT: String(app.authPort),
    PORTICO_RADIUS_ACCT_PORT: String(app.acctPort),
    PORTICO_OPS_PORT: String(app.opsPort),
  };
}

/** The program with an access point whose CoA port is the test's. */
async function openVenue(t: TestContext, databases: TestDatabases, coaPort: number | null) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort })] }));
  return { app, env: settingsOfRunning(databases, app) };
}

/** Nothing wrong with program or data; the machine's disk and buffers are its own affair. */
const OF_THE_MACHINE = ['disk', 'receive buffer', 'database safety', 'key store safety'];

function faultsIn({ findings }: Examined): readonly Finding[] {
  return findings.filter(({ level, check }) => level === 'fault' && !OF_THE_MACHINE.includes(check));
}

onEachDatabase('doctor looks at a running program and finds it well', async (databases, t) => {
  const { app, env } = await openVenue(t, databases, await freePort());
  await openGateway(t, app).status(app.authPort);
  await app.domain.counts.flush();
  const examined = await examine(env);
  assert.deepEqual(faultsIn(examined), []);
  for (const check of [
    'service',
    'database',
    'key store',
    'master key',
    'sealed keys',
    'clock',
    'public address',
  ]) {
    assert.equal(examined.of(check).level, 'ok', check);
  }
  assert.match(examined.of('RADIUS accounting port').says, /held by the running Portico/);
  assert.match(examined.of('access point "Bar"').says, /^Last heard of /);
  const silent = examined.of('Disconnect to "Bar"');
  assert.equal(silent.level, 'warning');
  assert.match(silent.says, /^No answer from UDP \d+/);
});

onEachDatabase('doctor says why an access point is not understood', async (databases, t) => {
  const { app, env } = await openVenue(t, databases, null);
  const peer = await openPeer(t);
  const attributes = [text(Attr.NasIdentifier, 'rig-nas')];
  const login = { code: Code.AccessRequest, identifier: 1, authenticator: Buffer.alloc(16, 1), attributes };
  peer.send(signedRequest({ ...login, secret: 'another-secret-than-ours' }), app.authPort);
  // Its answer shows that what was sent before it has arrived.
  await openGateway(t, app).status(app.authPort);
  await app.domain.counts.flush();
  const { findings } = await examine(env);
  const told = findings.find(({ says }) => says === 'Packets dropped within a day: 1 not-authentic.');
  assert.equal(told?.level, 'warning');
  assert.match(told?.advice ?? '', /shared secret differs/);
});

onEachDatabase('doctor tells of an access point that calls itself something else', async (databases, t) => {
  const { app, env } = await openVenue(t, databases, null);
  const peer = await openPeer(t);
  const attributes = [text(Attr.NasIdentifier, 'rig-nas-2')];
  const login = { code: Code.AccessRequest, identifier: 1, authenticator: Buffer.alloc(16, 1), attributes };
  peer.send(signedRequest(login), app.authPort);
  await openGateway(t, app).status(app.authPort);
  await app.domain.counts.flush();
  const { findings } = await examine(env);
  const told = findings.find(({ says }) => says === 'Packets dropped within a day: 1 other-nas.');
  assert.equal(told?.level, 'warning');
  assert.match(told?.advice ?? '', /NAS-Identifier/);
});

onEachDatabase('doctor tells of Disconnects that are answered under another secret', async (databases, t) => {
  const coaPort = await openCoaPort(t);
  const { env } = await openVenue(t, databases, coaPort.port);
  const [examined] = await Promise.all([
    examine(env),
    coaPort
      .next()
      .then(({ packet, reply }) =>
        reply(answerTo(packet, Code.DisconnectNak, { secret: 'of somebody else' })),
      ),
  ]);
  const { level, says, advice } = examined.of('Disconnect to "Bar"');
  assert.deepEqual([level, says], ['warning', 'It answers, but not with the shared secret.']);
  assert.match(advice ?? '', /secret/);
});

test('doctor ends with 1 where the master key is gone or open to others', async (t) => {
  const databases = await sqliteFor();
  const { app } = await openVenue(t, databases, null);
  await app.app.stop();
  const env = { ...settingsOf(databases), ...HERE };
  const file = join(databases.dataDir, 'master.key');
  await chmod(file, 0o644);
  const open = await examine(env);
  assert.deepEqual([open.code, open.of('master key').advice], [1, `Run: chmod 600 ${file}`]);
  await rename(file, `${file}.away`);
  const gone = await examine(env);
  assert.deepEqual([gone.code, gone.of('master key').says], [1, `${file} is not there.`]);
  const other = await examine({ ...env, PORTICO_MASTER_KEY: 'a'.repeat(64) });
  assert.match(other.of('sealed keys').advice ?? '', /right key/);
});

test('doctor looks before the first start, and makes nothing', async () => {
  const { dataDir } = await sqliteFor();
  const examined = await examine({ PORTICO_DATA_DIR: join(dataDir, 'new'), ...HERE });
  assert.deepEqual(faultsIn(examined), []);
  assert.equal(examined.of('service').level, 'warning');
  assert.match(examined.of('data directory').says, /does not exist yet/);
  const again = await examine({ PORTICO_DATA_DIR: join(dataDir, 'new'), ...HERE });
  assert.match(again.of('data directory').says, /does not exist yet/);
});

test('doctor tells a port that another program holds', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  const { dataDir } = await sqliteFor();
  const env = { PORTICO_DATA_DIR: dataDir, ...HERE, PORTICO_HTTP_PORT: String(port) };
  const examined = await examine(env);
  assert.equal(examined.code, 1);
  assert.match(examined.of('portal port').says, new RegExp(`already uses port ${port} of 127\\.0\\.0\\.1`));
});

test('doctor reads the certificate, and meets it where Portico serves', async (t) => {
  const databases = await sqliteFor();
  const files = {
    PORTICO_TLS_CERT: join(databases.dataDir, 'cert.pem'),
    PORTICO_TLS_KEY: join(databases.dataDir, 'key.pem'),
  };
  const keep = async ({ cert, key }: { readonly cert: string; readonly key: string }) => {
    await writeFile(files.PORTICO_TLS_CERT, cert);
    await writeFile(files.PORTICO_TLS_KEY, key);
  };
  await keep(makeCertificate());
  const port = String(await freePort());
  const at = { ...files, PORTICO_HTTP_PORT: port, PORTICO_PUBLIC_URL: `https://localhost:${port}` };
  const app = await startApp(t, databases, at);
  const running = await examine({ ...settingsOfRunning(databases, app), ...at });
  for (const check of ['public address', 'certificate', 'certificate files'])
    assert.equal(running.of(check).level, 'ok', check);
  await app.app.stop();

  const env = { ...settingsOf(databases), ...HERE, ...at };
  const levelOf = async () => (await examine(env)).of('certificate files');
  await keep(makeCertificate({ until: new Date(Date.now() + 10 * DAY) }));
  assert.equal((await levelOf()).level, 'warning');
  await keep(makeCertificate({ until: new Date(Date.now() - DAY) }));
  assert.match((await levelOf()).advice ?? '', /^Renew it/);
  await keep({ ...makeCertificate(), key: makeCertificate().key });
  assert.match((await levelOf()).says, /^mismatch: /);
  await keep(makeCertificate());
  const elsewhere = await examine({ ...env, PORTICO_PUBLIC_URL: 'https://127.0.0.2' });
  assert.equal(elsewhere.of('certificate files').says, 'It is not for 127.0.0.2.');
});

test('doctor tells wrong settings, and that nothing else could be looked at', async () => {
  const { code, findings } = await examine({ PORTICO_HTTP_PORT: 'x' });
  assert.equal(code, 1);
  assert.deepEqual(
    findings.map(({ check, level }) => [check, level]),
    [['settings', 'fault']],
  );
});

test('doctor prints a line for each check, and how many are wrong', async () => {
  const { dataDir } = await sqliteFor();
  const env = { PORTICO_DATA_DIR: dataDir, ...HERE, PORTICO_PUBLIC_URL: 'http://nowhere.invalid' };
  const { code, said, complained } = await runCli(['doctor'], { env });
  assert.equal(code, 1);
  for (const line of said.split('\n')) assert.match(line, /^(?:ok {5}|warning|fault {2}) {2}[^:]+: \S/);
  assert.match(said, /^fault {4}public address: nowhere\.invalid has no address\. Check /m);
  assert.match(complained, /^(?:One fault|\d faults)\.$/);
});

const HERE = { ...FREE_PORTS, PORTICO_PUBLIC_URL: 'http://127.0.0.1' };

onEachDatabase('R25: doctor tells whether the notice says where the data is kept', async (databases, t) => {
  const { env } = await openVenue(t, databases, null);
  const unnamed = (await examine(env)).of('region');
  assert.equal(unnamed.level, 'warning');
  assert.match(unnamed.advice ?? '', /Set PORTICO_REGION/);
  const named = await examine({ ...env, PORTICO_REGION: 'Iceland' });
  assert.deepEqual(named.of('region').says, 'The privacy notice names Iceland.');
  assert.equal(named.of('processes').level, 'fault', 'the one that serves names no region');
});
