import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Asked,
  type Claim,
  createReplyCache,
  type ReplyCache,
  type ReplyCacheOptions,
} from '../../src/radius/reply-cache.js';

const REPLY = Buffer.from('the reply');

function build(limits: Partial<Omit<ReplyCacheOptions, 'now'>> = {}) {
  const clock = { now: 0 };
  const cache = createReplyCache({
    now: () => clock.now,
    lifeMs: 100,
    replies: 10,
    inProgress: 10,
    inProgressOfClient: 10,
    ...limits,
  });
  return { cache, clock };
}

function asked(key: string, authenticator = 'a', clientId = 'ap'): Asked {
  return { key, authenticator: Buffer.from(authenticator), clientId };
}

function claim(cache: ReplyCache, request: Asked): Claim {
  const found = cache.find(request);
  assert.equal(found.kind, 'new');
  return (found as { claim: Claim }).claim;
}

function answer(cache: ReplyCache, request: Asked): void {
  cache.settle(claim(cache, request), REPLY);
}

test('a reply is remembered for its life and not longer', () => {
  const { cache, clock } = build();
  answer(cache, asked('k'));
  clock.now = 99;
  assert.deepEqual(cache.find(asked('k')), { kind: 'answered', reply: REPLY });
  clock.now = 100;
  assert.equal(cache.find(asked('k')).kind, 'new');
});

test('a claim without reply leaves nothing behind', () => {
  const { cache } = build();
  cache.settle(claim(cache, asked('k')), undefined);
  assert.equal(cache.find(asked('k')).kind, 'new');
});

test('a newer request with the same key takes the place of an older one still in progress', () => {
  const { cache } = build();
  const older = claim(cache, asked('k', 'old'));
  const newer = claim(cache, asked('k', 'new'));
  cache.settle(older, REPLY);
  assert.equal(
    cache.find(asked('k', 'new')).kind,
    'in-progress',
    'the older one’s end does not end the newer',
  );
  cache.settle(newer, REPLY);
  assert.equal(cache.find(asked('k', 'new')).kind, 'answered');
});

test('the key is remembered with the authenticator as it was, not as a view of a buffer that is used again', () => {
  const { cache } = build();
  const request = asked('k');
  answer(cache, request);
  request.authenticator.fill(0);
  assert.equal(cache.find(asked('k')).kind, 'answered');
});

describe('memory is bounded', () => {
  test('past the limit of replies the oldest are forgotten, the latest half never', () => {
    const { cache } = build({ replies: 4 });
    const keys = ['1', '2', '3', '4', '5'];
    for (const key of keys) answer(cache, asked(key));
    const kept = keys.filter((key) => cache.find(asked(key)).kind === 'answered');
    assert.deepEqual(kept, ['3', '4', '5']);
  });

  test('in quiet hours too, what is past its life is not kept for long', () => {
    const { cache, clock } = build({ replies: 1_000 });
    for (const key of ['1', '2', '3', '4']) {
      clock.now += 100;
      answer(cache, asked(key));
    }
    clock.now = 50;
    assert.equal(cache.find(asked('1')).kind, 'new', 'forgotten, even when the clock would allow it');
  });

  test('past the limit of work in progress: overloaded, until something ends', () => {
    const { cache } = build({ inProgress: 2 });
    const first = claim(cache, asked('1', 'a', 'x'));
    claim(cache, asked('2', 'a', 'y'));
    assert.equal(cache.find(asked('3', 'a', 'z')).kind, 'overloaded');
    cache.settle(first, undefined);
    assert.equal(cache.find(asked('3', 'a', 'z')).kind, 'new');
  });

  test('one client holds no more than its part of it', () => {
    const { cache } = build({ inProgress: 4, inProgressOfClient: 2 });
    const held = [claim(cache, asked('1', 'a', 'x')), claim(cache, asked('2', 'a', 'x'))];
    assert.equal(cache.find(asked('3', 'a', 'x')).kind, 'overloaded');
    assert.equal(cache.find(asked('4', 'a', 'y')).kind, 'new');
    for (const each of held) cache.settle(each, undefined);
    assert.equal(cache.find(asked('5', 'a', 'x')).kind, 'new');
  });
});
