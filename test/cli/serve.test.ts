import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { createSocket } from 'node:dgram';
import { join } from 'node:path';
import { test } from 'node:test';
import { settingsOf, sqliteFor } from '../support/databases.js';
import { freePort } from '../support/free-port.js';
import { serveProcess } from '../support/serve-process.js';

test('serve says where to look and last that it is ready', async (t) => {
  const store = await sqliteFor();
  const served = serveProcess(t, settingsOf(store));
  const said = await served.ready();
  const ops = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  assert.equal((await fetch(`${ops}/readyz`)).status, 200);
  assert.match(said, new RegExp(`Keep a copy of ${store.dataDir}/master\\.key`));
});

test('what serve makes is for its own account alone', async (t) => {
  const { dataDir, ...rest } = await sqliteFor();
  const made = join(dataDir, 'made');
  const served = serveProcess(t, settingsOf({ ...rest, dataDir: made }));
  await served.ready();
  const files = await readdir(made);
  assert.ok(files.includes('portico.sqlite') && files.includes('keys.sqlite-wal'), files.join());
  for (const file of files) assert.equal((await stat(join(made, file))).mode & 0o777, 0o600, file);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`F14: ${signal} ends it with exit code 0, held connections or not`, async (t) => {
    const portalPort = await freePort();
    const served = serveProcess(t, {
      ...settingsOf(await sqliteFor()),
      PORTICO_HTTP_PORT: String(portalPort),
    });
    const ops = /http:\/\/127\.0\.0\.1:\d+/.exec(await served.ready())?.[0];
    await (await fetch(`${ops}/healthz`)).text();
    const held = connect(portalPort);
    t.after(() => held.destroy());
    held.on('error', () => held.destroy());
    // Its answer shows that the connection is the portal's, which keeps it open for the next request.
    held.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(held, 'data');
    served.process.kill(signal);
    assert.deepEqual(await served.ended(), { code: 0, complained: '' });
  });
}

test('a second signal ends it at once', async (t) => {
  const served = serveProcess(t, settingsOf(await sqliteFor()));
  await served.ready();
  served.process.kill('SIGTERM');
  served.process.kill('SIGINT');
  assert.equal((await served.ended()).code, 1);
});

test('a TCP port in use is one sentence with its number', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  for (const name of ['PORTICO_HTTP_PORT', 'PORTICO_OPS_PORT']) {
    const served = serveProcess(t, { ...settingsOf(await sqliteFor()), [name]: String(port) });
    const sentence = `Another program already uses port ${port} of 127.0.0.1; choose another one.`;
    assert.deepEqual(await served.ended(), { code: 3, complained: sentence }, name);
  }
});

test('a UDP port in use is one sentence with its number', async (t) => {
  const taken = createSocket('udp4').bind(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address();
  const served = serveProcess(t, {
    ...settingsOf(await sqliteFor()),
    PORTICO_RADIUS_ACCT_PORT: String(port),
  });
  const { code, complained } = await served.ended();
  assert.equal(code, 3);
  assert.match(
    complained,
    new RegExp(`^Another program already uses port ${port} of 127\\.0\\.0\\.1;[^\n]*$`),
  );
});

test('wrong settings end it with exit code 2 and all faults', async (t) => {
  const served = serveProcess(t, {
    ...settingsOf(await sqliteFor()),
    PORTICO_HTTP_PORT: 'x',
    PORTICO_HTPP_HOST: 'y',
  });
  const { code, complained } = await served.ended();
  assert.equal(code, 2);
  assert.equal(complained.split('\n').length, 3);
});
