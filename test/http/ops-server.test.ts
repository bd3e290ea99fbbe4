import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Registry } from 'prom-client';
import { createOpsServer, type OpsServerOptions } from '../../src/http/ops-server.js';

async function started(t: TestContext, options: Partial<OpsServerOptions> = {}) {
  const server = createOpsServer({
    host: '127.0.0.1',
    port: 0,
    checks: {},
    metrics: new Registry(),
    ...options,
  });
  const { port } = await server.start();
  t.after(() => server.stop());
  return async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: await response.text() };
  };
}

const ok = () => Promise.resolve();
const failing = () => Promise.reject(new Error('down'));

test('a running process is healthy even when it is not ready', async (t) => {
  const get = await started(t, { checks: { database: failing } });
  assert.deepEqual(await get('/healthz'), { status: 200, body: 'alive\n' });
  assert.deepEqual(await get('/readyz'), { status: 503, body: 'not ready: database\n' });
});

test('readiness asks anew each time', async (t) => {
  const answers = [ok, failing, ok];
  const get = await started(t, { checks: { database: () => answers.shift()?.() ?? ok() } });
  const statuses = [await get('/readyz'), await get('/readyz'), await get('/readyz')].map(
    ({ status }) => status,
  );
  assert.deepEqual(statuses, [200, 503, 200]);
});

test('a check that never answers counts as failed', async (t) => {
  const stuck = () => new Promise<void>(() => {});
  const get = await started(t, { checks: { database: stuck, radius: ok }, checkTimeoutMs: 1 });
  assert.deepEqual(await get('/readyz'), { status: 503, body: 'not ready: database\n' });
});

test('metrics are what the registry says', async (t) => {
  const metrics = { contentType: 'text/plain; version=0.0.4', metrics: () => Promise.resolve('up 1\n') };
  const get = await started(t, { metrics });
  assert.deepEqual(await get('/metrics'), { status: 200, body: 'up 1\n' });
});

test('metrics that cannot be read are a 503, not the end of the process', async (t) => {
  const get = await started(t, {
    metrics: { contentType: 'text/plain', metrics: () => Promise.reject(new Error()) },
  });
  assert.equal((await get('/metrics')).status, 503);
  assert.equal((await get('/healthz')).status, 200);
});

test('nothing else is there', async (t) => {
  const get = await started(t);
  for (const path of ['/', '/healthz/', '/metrics?x', '/p/demo'])
    assert.equal((await get(path)).status, 404, path);
});

test('a port in use is told', async (t) => {
  const first = createOpsServer({ host: '127.0.0.1', port: 0, checks: {}, metrics: new Registry() });
  const { port } = await first.start();
  t.after(() => first.stop());
  const second = createOpsServer({ host: '127.0.0.1', port, checks: {}, metrics: new Registry() });
  await assert.rejects(second.start(), { code: 'EADDRINUSE', port });
  await second.stop();
});

test('stopping does not wait for idle connections', async () => {
  const server = createOpsServer({ host: '127.0.0.1', port: 0, checks: {}, metrics: new Registry() });
  const { port } = await server.start();
  await (await fetch(`http://127.0.0.1:${port}/healthz`)).text();
  await server.stop();
  await assert.rejects(fetch(`http://127.0.0.1:${port}/healthz`));
});
