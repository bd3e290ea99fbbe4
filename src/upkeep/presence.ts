import { SECOND } from '../base/clock.js';
import type { Log } from '../base/log.js';
import { randomToken } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import { createDeploymentStore } from '../keys/deployment-store.js';
import type { KeyRing } from '../keys/key-ring.js';
import { type KeySource, readMasterKeys } from '../keys/master-key.js';
import { regularly } from './regularly.js';
import { createServingStore, type ServingProcess } from './serving-store.js';

/** Being known to the other processes and to commands as one that serves. */
export interface Presence {
  stop(): Promise<void>;
}

const LOOK_EVERY = 2 * SECOND;

interface PresenceDeps {
  readonly db: Database;
  readonly sealer: KeyRing;
  readonly source: KeySource;
  readonly log: Log;
  readonly now: () => number;
}

/**
 * Writes this process down as one that serves. From then on it looks every two seconds which master keys are in force,
 * goes by them, and answers roll calls; nothing is written as long as nobody asks.
 */
export async function announcePresence(
  deps: PresenceDeps,
  about: Pick<ServingProcess, 'name' | 'publicUrl' | 'region'>,
): Promise<Presence> {
  const { db, sealer, log } = deps;
  await warnOfOthers(deps, about);
  const own = { ...about, id: randomToken(), startedAt: deps.now() };
  let told = '';

  async function look(): Promise<void> {
    const { sealing, rollCall } = await createDeploymentStore(db.read).current();
    const keys = await readMasterKeys(deps.source);
    // A file that was taken away changes nothing before the next start.
    if (keys.length > 0) sealer.hold(keys, sealing);
    const state = { known: sealer.known(), sealing: sealer.sealing(), answered: rollCall };
    if (JSON.stringify(state) === told) return;
    if (!state.known.includes(state.sealing))
      log.error('The master key was replaced by one this process does not know: nothing can be sealed');
    await createServingStore(db.write).put({ ...own, ...state });
    told = JSON.stringify(state);
  }

  await look();
  const looking = regularly('master keys', { everyMs: LOOK_EVERY, work: look, log });
  return {
    async stop() {
      await looking.stop();
      await createServingStore(db.write).remove([own.id]);
    },
  };
}

/** Guests accepted a notice that names region and address: told another one, they would be asked at every turn. */
async function warnOfOthers(
  { db, log }: PresenceDeps,
  { region, publicUrl }: Pick<ServingProcess, 'publicUrl' | 'region'>,
): Promise<void> {
  const store = createServingStore(db.write);
  const serving = await store.all();
  // SQLite is for one process: any other was killed.
  if (db.kind === 'sqlite') return store.remove(serving.map(({ id }) => id));
  const others = serving.filter((one) => one.region !== region || one.publicUrl !== publicUrl);
  for (const { name } of others)
    log.error('Another process serves under another PORTICO_PUBLIC_URL or PORTICO_REGION', { name });
}
