import assert from 'node:assert/strict';
import { HOUR } from '../../src/base/clock.js';
import { randomToken } from '../../src/base/secrets.js';
import { closeDatabases, type Databases, migrateDatabases, openDatabases } from '../../src/db/open.js';
import { createKeyRing } from '../../src/keys/key-ring.js';
import { newMasterKey } from '../../src/keys/master-key.js';
import { createSealer } from '../../src/keys/sealing.js';
import { createBreachStore } from '../../src/requests/breach-store.js';
import { breachContext } from '../../src/requests/breaches.js';
import { type Pass, resealAll } from '../../src/upkeep/reseal.js';
import { createResealingStore } from '../../src/upkeep/resealing-store.js';
import { SEALED_COLUMNS } from '../../src/upkeep/sealed-columns.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';

const [old, next] = [newMasterKey(), newMasterKey()];
const sealer = createKeyRing([old, next], createSealer(next.reveal()).keyId);
const underOld = createSealer(old.reveal());

const BREACHES = SEALED_COLUMNS.find(({ table }) => table === 'breaches');

async function withDatabases(
  settings: TestDatabases,
  work: (databases: Databases) => Promise<void>,
): Promise<void> {
  const databases = openDatabases(settings);
  try {
    await migrateDatabases(databases);
    await work(databases);
  } finally {
    await closeDatabases(databases);
  }
}

function pass(databases: Databases): Promise<Pass> {
  return resealAll({ databases, sealer, stopping: new AbortController().signal, onStep: () => undefined });
}

/** Stores what somebody sealed, rightly or not, and returns its id. */
async function store({ main }: Databases, seal: (context: string) => string): Promise<string> {
  const id = randomToken();
  const now = Date.now();
  await createBreachStore(main.write).add({
    id,
    reference: randomToken().slice(0, 16),
    sealed: seal(breachContext(id)),
    noticedAt: now,
    dueAt: now + 72 * HOUR,
    closedAt: undefined,
  });
  return id;
}

async function opened({ main }: Databases, id: string): Promise<string> {
  const [sealed = ''] = (await main.read('breaches').where({ id }).pluck('sealed')) as string[];
  return createSealer(next.reveal()).openText(breachContext(id), sealed);
}

onEachDatabase(
  'R27: what a straggler seals under the old key is found by the next pass',
  async (settings) => {
    await withDatabases(settings, async (databases) => {
      const early = await Promise.all(
        Array.from({ length: 250 }, () => store(databases, (context) => underOld.seal(context, 'early'))),
      );
      assert.deepEqual(await pass(databases), { resealed: 250, broken: 0 });
      for (const id of early) assert.equal(await opened(databases, id), 'early');
      const late = await store(databases, (context) => underOld.seal(context, 'late'));
      assert.deepEqual(await pass(databases), { resealed: 1, broken: 0 });
      assert.equal(await opened(databases, late), 'late');
      assert.deepEqual(await pass(databases), { resealed: 0, broken: 0 });
    });
  },
);

onEachDatabase('R27: a value that neither key opens is told of and left alone', async (settings) => {
  await withDatabases(settings, async (databases) => {
    await store(databases, () => underOld.seal('somewhere else', 'moved'));
    assert.deepEqual(await pass(databases), { resealed: 0, broken: 1 });
  });
});

onEachDatabase('R27: what somebody changed meanwhile is not written over', async (settings) => {
  await withDatabases(settings, async (databases) => {
    const id = await store(databases, (context) => sealer.seal(context, 'changed'));
    assert.ok(BREACHES);
    const stale = { of: id, before: underOld.seal(breachContext(id), 'before'), sealed: 'anew' };
    await databases.main.transaction((trx) => createResealingStore(trx, BREACHES).replace([stale]));
    assert.equal(await opened(databases, id), 'changed');
  });
});
