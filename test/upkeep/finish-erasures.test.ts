import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { finishErasures } from '../../src/upkeep/finish-erasures.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest } from '../support/guests.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

async function openVenue(t: TestContext, databases: TestDatabases, guests: number) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const ids: string[] = [];
  for (let made = 0; made < guests; made += 1) ids.push(await newGuest(app));
  return { app, ids };
}

function finish({ foundation, domain }: TestApp, stopping?: AbortSignal) {
  const { databases, clock } = foundation;
  return finishErasures({ ...domain, db: databases.main, now: clock.now }, databases, { stopping });
}

async function guestsOf({ foundation }: TestApp): Promise<readonly string[]> {
  return (await foundation.databases.main.read('guests').pluck('id')) as string[];
}

onEachDatabase('P5 P8: an erasure that ended between key and guest is finished', async (databases, t) => {
  const { app, ids } = await openVenue(t, databases, 3);
  const [first, second, third] = ids;
  assert.deepEqual(await finish(app), { kind: 'finished', erased: 0 });
  await app.domain.vault.destroyKey(second ?? '');
  assert.deepEqual(await finish(app), { kind: 'finished', erased: 1 });
  assert.deepEqual(new Set(await guestsOf(app)), new Set([first, third]));
});

onEachDatabase('a program that stops leaves erasures to its next start', async (databases, t) => {
  const { app, ids } = await openVenue(t, databases, 1);
  await app.domain.vault.destroyKey(ids[0] ?? '');
  assert.deepEqual(await finish(app, AbortSignal.abort()), { kind: 'stopped' });
  assert.deepEqual(await guestsOf(app), ids);
  assert.deepEqual(await finish(app), { kind: 'finished', erased: 1 });
});

onEachDatabase('with another key store than before, nobody is erased', async (databases, t) => {
  const { app, ids } = await openVenue(t, databases, 12);
  await app.foundation.databases.keys.write('guest_keys').delete();
  assert.deepEqual(await finish(app), { kind: 'refused', missing: 12 });
  assert.equal((await guestsOf(app)).length, ids.length);
});
