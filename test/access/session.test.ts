import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EndCause, type Usage, type UsageRecord, withRecord } from '../../src/access/session.js';

const OPENED: Usage = {
  startedAt: undefined,
  reportedAt: undefined,
  interims: 0,
  closedAt: undefined,
  endCause: undefined,
  seconds: 0,
  upBytes: 0,
  downBytes: 0,
};

function record(status: UsageRecord['status'], at: number, size: number): UsageRecord {
  const endCause: EndCause = 'user-request';
  return {
    status,
    at,
    seconds: size,
    upBytes: size * 10,
    downBytes: size * 100,
    hasGigawords: false,
    endCause,
  };
}

/** One session's records, numbered by the moment each reached us first. */
const RECORDS = [
  record('start', 1_000, 0),
  record('interim', 2_000, 1),
  record('interim', 3_000, 2),
  record('stop', 4_000, 3),
];

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    orders([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

test('in whatever order records come, the session ends the same', () => {
  const inOrder = RECORDS.reduce(withRecord, OPENED);
  assert.deepEqual(
    [inOrder.startedAt, inOrder.closedAt, inOrder.endCause, inOrder.seconds, inOrder.upBytes],
    [1_000, 4_000, 'user-request', 3, 30],
  );
  for (const order of orders(RECORDS)) assert.deepEqual(order.reduce(withRecord, OPENED), inOrder);
});

test('a record that comes twice changes nothing but the count of interims', () => {
  const once = RECORDS.reduce(withRecord, OPENED);
  for (const repeated of RECORDS) {
    const { interims: _, ...twice } = withRecord(once, repeated);
    const { interims: __, ...expected } = once;
    assert.deepEqual(twice, expected);
  }
});

test('nothing a gateway says makes a counter smaller, or opens a closed session', () => {
  let usage = RECORDS.reduce(withRecord, OPENED);
  for (const later of [record('start', 9_000, 0), record('interim', 9_000, 1), record('stop', 9_000, 2)]) {
    usage = withRecord(usage, later);
    assert.deepEqual([usage.closedAt, usage.seconds, usage.upBytes, usage.downBytes], [4_000, 3, 30, 300]);
  }
});

test('a late Stop corrects what we had concluded ourselves, once', () => {
  for (const concluded of [
    'silent',
    'deadline',
    'superseded',
    'disconnected',
    'accounting-on-off',
  ] as const) {
    const closed = { ...OPENED, closedAt: 5_000, endCause: concluded };
    const corrected = withRecord(closed, record('stop', 6_000, 3));
    assert.deepEqual([corrected.closedAt, corrected.endCause, corrected.seconds], [6_000, 'user-request', 3]);
    assert.equal(withRecord(corrected, record('stop', 7_000, 4)).closedAt, 6_000);
  }
});
