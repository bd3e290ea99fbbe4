import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createArchive } from '../../src/console/account/archive.js';

test('what fails before anybody reads an archive breaks it off, and nothing else', async () => {
  const archive = createArchive(new Date());
  const failure = new Error('no such table');
  let reading = (): void => {};
  const begun = new Promise<void>((resolve) => {
    reading = resolve;
  });
  archive.addRows('rows.json', {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        reading();
        return Promise.reject(failure);
      },
    }),
  });
  await begun;
  await turn();
  const whole = archive.end();
  if (!whole.destroyed) await once(whole, 'close');
  assert.equal(whole.errored, failure);
});
