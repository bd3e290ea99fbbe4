import type { Databases } from '../db/open.js';
import type { KeyRing } from '../keys/key-ring.js';
import { SealBroken } from '../keys/sealing.js';
import { rest } from './in-steps.js';
import { createResealingStore, type Resealed, type SealedValue } from './resealing-store.js';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.js';

const STEP = 200;

/** What one pass over everything sealed did. `broken`: values that none of the keys opens; they are left alone. */
export interface Pass {
  readonly resealed: number;
  readonly broken: number;
}

export interface ResealDeps {
  readonly databases: Databases;
  readonly sealer: KeyRing;
  readonly stopping: AbortSignal;
  /** Called after each step with how many were sealed anew so far. */
  readonly onStep: (resealed: number) => void;
}

/**
 * Seals anew, under the key the ring seals under, whatever is sealed under another one. In steps of a few hundred values
 * with rests in between, so that packets pass. What is changed meanwhile is left to the
 * next pass. Throws where `stopping` is aborted; what was done stays done.
 */
export async function resealAll(deps: ResealDeps): Promise<Pass> {
  let [resealed, broken] = [0, 0];
  for (const column of SEALED_COLUMNS) {
    for (let from: string | undefined = ''; from !== undefined; ) {
      const step = await resealStep(deps, column, from);
      [resealed, broken, from] = [resealed + step.resealed, broken + step.broken, step.next];
      if (step.resealed > 0) deps.onStep(resealed);
    }
  }
  return { resealed, broken };
}

async function resealStep(
  { databases, sealer, stopping }: ResealDeps,
  column: SealedColumn,
  from: string,
): Promise<Pass & { readonly next: string | undefined }> {
  const db = databases[column.database];
  const values = await createResealingStore(db.read, column).valuesFrom(from, STEP);
  const stale = values.filter(({ sealed }) => !sealer.isCurrent(sealed));
  const anew = stale.flatMap((value) => sealedAnew(sealer, column, value) ?? []);
  if (anew.length > 0) {
    const begun = performance.now();
    await db.transaction((trx) => createResealingStore(trx, column).replace(anew));
    await rest(performance.now() - begun, stopping);
  }
  stopping.throwIfAborted();
  return {
    resealed: anew.length,
    broken: stale.length - anew.length,
    next: values.length < STEP ? undefined : values.at(-1)?.keys[0],
  };
}

function sealedAnew(sealer: KeyRing, column: SealedColumn, value: SealedValue): Resealed | undefined {
  const { keys, sealed: before } = value;
  const context = column.contextOf(...keys);
  try {
    return { of: keys[0] ?? '', before, sealed: sealer.seal(context, sealer.open(context, before)) };
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
