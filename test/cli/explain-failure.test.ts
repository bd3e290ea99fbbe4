import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { OperatorError } from '../../src/base/errors.js';
import { explainFailure } from '../../src/cli/explain-failure.js';

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => assert.fail('nothing failed'),
    (error: unknown) => error,
  );
}

test('a port in use names the port and where it is', async (t) => {
  const first = createServer().listen(0, '127.0.0.1');
  await once(first, 'listening');
  t.after(() => first.close());
  const { port } = first.address() as { port: number };
  const error = await failureOf(() => once(createServer().listen(port, '127.0.0.1'), 'listening'));
  const explained = explainFailure(error);
  assert.equal(explained?.exitCode, 3);
  assert.match(explained?.message ?? '', new RegExp(`already uses port ${port} of 127\\.0\\.0\\.1;`));
});

test('a missing folder is named', async () => {
  const error = await failureOf(() => readdir('/no/such/folder'));
  assert.equal(explainFailure(error)?.message, '/no/such/folder does not exist.');
});

test('the reason is found inside causes and aggregates', () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', address: '::1', port: 5432 });
  const wrapped = new Error('cannot start', { cause: new AggregateError([new Error('other'), refused]) });
  assert.equal(
    explainFailure(wrapped)?.message,
    'Nothing answers on port 5432 of ::1: is the database running?',
  );
});

test('an operator error stays what it is', () => {
  const error = new OperatorError('No such venue.', 4);
  assert.equal(explainFailure(error), error);
});

test('a fault of the program is not explained away', () => {
  assert.equal(explainFailure(new TypeError('x is undefined')), undefined);
  assert.equal(explainFailure('text'), undefined);
});
