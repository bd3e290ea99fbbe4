import type { Queryable } from '../db/database.js';
import type { KeyId } from './sealing.js';

const TABLE = 'deployment';

/** What all processes on this database go by. */
interface Deployment {
  /** The master key new values are sealed under; undefined until it is replaced for the first time. */
  readonly sealing: KeyId | undefined;
  /** The key that is being replaced, as long as values sealed under it may be left. */
  readonly leaving: KeyId | undefined;
  /** Grows with every roll call; each process answers it (`ServingStore`). */
  readonly rollCall: number;
}

export function createDeploymentStore(db: Queryable) {
  return {
    async current(): Promise<Deployment> {
      const row = await db(TABLE).where({ id: 1 }).first('sealing_key', 'leaving_key', 'roll_call');
      return {
        sealing: row?.sealing_key ?? undefined,
        leaving: row?.leaving_key ?? undefined,
        rollCall: Number(row?.roll_call ?? 0),
      };
    },

    async setKeys({ sealing, leaving }: Pick<Deployment, 'sealing' | 'leaving'>): Promise<void> {
      await db(TABLE)
        .where({ id: 1 })
        .update({ sealing_key: sealing ?? null, leaving_key: leaving ?? null });
    },

    /** Asks every process to answer anew. */
    async callRoll(): Promise<void> {
      await db(TABLE).where({ id: 1 }).increment('roll_call', 1);
    },
  };
}
