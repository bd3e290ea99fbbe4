import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIdentifiers } from '../../src/radius/identifiers.js';

test('all 256 are handed out, none twice', async () => {
  const identifiers = createIdentifiers();
  const taken = await Promise.all(Array.from({ length: 256 }, () => identifiers.take()));
  assert.deepEqual(
    taken.sort((a, b) => a - b),
    Array.from({ length: 256 }, (_, i) => i),
  );
});

test('past 256 the next waits in turn for one to come free', async () => {
  const identifiers = createIdentifiers();
  await Promise.all(Array.from({ length: 256 }, () => identifiers.take()));
  const order: string[] = [];
  const waiting = ['first', 'second'].map(async (name) => {
    order.push(`${name} ${await identifiers.take()}`);
  });
  identifiers.release(77);
  identifiers.release(3);
  await Promise.all(waiting);
  assert.deepEqual(order, ['first 77', 'second 3']);
});

test('a released identifier is not used again before the others', async () => {
  const identifiers = createIdentifiers();
  const first = await identifiers.take();
  identifiers.release(first);
  const next = await Promise.all(Array.from({ length: 255 }, () => identifiers.take()));
  assert.ok(!next.includes(first));
});

test('one that stays taken is passed over, round after round', async () => {
  const identifiers = createIdentifiers();
  const held = await identifiers.take();
  for (let round = 0; round < 600; round += 1) {
    const identifier = await identifiers.take();
    assert.notEqual(identifier, held);
    identifiers.release(identifier);
  }
});
