import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND } from '../base/clock.js';
import type { Database } from '../db/database.js';
import { createDeploymentStore } from '../keys/deployment-store.js';
import { createServingStore, type ServingProcess } from './serving-store.js';

const LOOK_EVERY = SECOND / 4;

/**
 * Asks who serves from this database and gives those that answer within `patience` (milliseconds). Who does not is
 * taken for one that was killed; should it come to again, it answers the next roll call.
 */
export async function callRoll(
  db: Database,
  { patience, stopping }: { readonly patience: number; readonly stopping: AbortSignal },
): Promise<readonly ServingProcess[]> {
  const [deployment, serving] = [createDeploymentStore(db.write), createServingStore(db.write)];
  if ((await serving.all()).length === 0) return [];
  await deployment.callRoll();
  const { rollCall } = await deployment.current();
  const answered = ({ answered: last }: ServingProcess) => last >= rollCall;
  for (let waited = 0; waited < patience; waited += LOOK_EVERY) {
    const all = await serving.all();
    if (all.every(answered)) return all;
    await sleep(LOOK_EVERY, undefined, { signal: stopping });
  }
  const all = await serving.all();
  await serving.remove(all.filter((one) => !answered(one)).map(({ id }) => id));
  return all.filter(answered);
}
