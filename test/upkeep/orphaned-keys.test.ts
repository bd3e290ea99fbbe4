import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { randomToken } from '../../src/base/secrets.js';
import { destroyOrphanedKeys } from '../../src/upkeep/destroy-orphaned-keys.js';
import { onEachDatabase } from '../support/databases.js';
import { openPortal } from '../support/guest-portal.js';
import { newGuest } from '../support/guests.js';
import type { TestApp } from '../support/start-app.js';

function look({ foundation }: TestApp) {
  return destroyOrphanedKeys(foundation.databases, { now: foundation.clock.now() });
}

async function keysOf({ foundation }: TestApp): Promise<ReadonlySet<string>> {
  return new Set((await foundation.databases.keys.read('guest_keys').pluck('guest_id')) as string[]);
}

onEachDatabase('R24: a data key without a guest goes after a week', async (databases, t) => {
  const app = await openPortal(t, databases);
  const guests = [await newGuest(app), await newGuest(app)];
  const nobody = randomToken();
  await app.domain.vault.createKey(nobody);
  assert.deepEqual(await look(app), { orphaned: 1, destroyed: 0 });
  app.clock.advance(6 * DAY);
  assert.deepEqual(await look(app), { orphaned: 1, destroyed: 0 });
  app.clock.advance(2 * DAY);
  assert.deepEqual(await look(app), { orphaned: 1, destroyed: 1 });
  assert.deepEqual(await keysOf(app), new Set(guests));
});

onEachDatabase('a key whose guest is back meanwhile is kept', async (databases, t) => {
  const app = await openPortal(t, databases);
  const { main } = app.foundation.databases;
  const [guest] = [await newGuest(app), await newGuest(app), await newGuest(app)];
  const row = (await main.read('guests').where({ id: guest }).first()) as object;
  await main.write('guests').where({ id: guest }).delete();
  assert.deepEqual(await look(app), { orphaned: 1, destroyed: 0 });
  await main.write('guests').insert(row);
  app.clock.advance(8 * DAY);
  assert.deepEqual(await look(app), { orphaned: 0, destroyed: 0 });
  assert.ok((await keysOf(app)).has(guest ?? ''));
});

onEachDatabase(
  'where most keys have no guest they wait for somebody to look, ninety days',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    await app.domain.vault.createKey(randomToken());
    await look(app);
    app.clock.advance(80 * DAY);
    assert.deepEqual(await look(app), { orphaned: 1, destroyed: 0 });
    app.clock.advance(11 * DAY);
    assert.deepEqual(await look(app), { orphaned: 1, destroyed: 1 });
  },
);
