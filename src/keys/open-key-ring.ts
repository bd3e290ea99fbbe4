import { OperatorError } from '../base/errors.js';
import type { Database } from '../db/database.js';
import { createDeploymentStore } from './deployment-store.js';
import { createKeyRing, type KeyRing } from './key-ring.js';
import { type KeySource, loadMasterKeys, wrongMasterKey } from './master-key.js';

/** The master keys, made on first start. Throws `OperatorError` where one that is in force is not among them. */
export async function openKeyRing(source: KeySource, db: Database): Promise<KeyRing> {
  const { sealing, leaving } = await createDeploymentStore(db.read).current();
  const ring = createKeyRing(await loadMasterKeys(source), sealing);
  const known = ring.known();
  if (!known.includes(ring.sealing())) throw wrongMasterKey();
  if (leaving === undefined || known.includes(leaving)) return ring;
  throw new OperatorError(
    'The master key is being replaced and the one before is missing: give both until `portico rotate-key` has ended.',
    3,
  );
}
