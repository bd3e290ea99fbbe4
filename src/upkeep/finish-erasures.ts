import { type ErasureDeps, eraseGuests } from '../access/cancel-guest.js';
import type { Databases } from '../db/open.js';
import { createGuestKeyStore } from '../guests/guest-key-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { rest } from './in-steps.js';

const STEP = 500;
/** So many missing keys, and more than half, are not erasures: the key store is another one than it was. */
const SUSPICIOUS = 10;

/** `refused`: so many keys are missing that nothing was erased. `stopped`: the program ended before all were looked at. */
type ErasuresFinished =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'finished'; readonly erased: number }
  | { readonly kind: 'refused'; readonly missing: number };

interface Finishing {
  /** No step begins after this. */
  readonly stopping?: AbortSignal | undefined;
  /** Somebody has made sure that it is the right key store. */
  readonly evenMost?: boolean;
}

/**
 * Erases the guests whose data key is gone: what a crash between the two, or an older copy of the main database, left
 * of an erasure. A guest's key is made before the guest, so a guest without one has always had it destroyed.
 */
export async function finishErasures(
  deps: ErasureDeps,
  { main, keys }: Databases,
  { stopping, evenMost = false }: Finishing = {},
): Promise<ErasuresFinished> {
  const keyless: string[] = [];
  let seen = 0;
  for (let after = ''; ; ) {
    if (stopping?.aborted) return { kind: 'stopped' };
    const began = performance.now();
    const ids = await createGuestStore(main.read).idsAfter(after, STEP);
    const withKey = ids.length === 0 ? new Set() : await createGuestKeyStore(keys.read).among(ids);
    keyless.push(...ids.filter((id) => !withKey.has(id)));
    seen += ids.length;
    if (ids.length < STEP) break;
    after = ids.at(-1) ?? after;
    await rest(performance.now() - began, stopping);
  }
  if (!evenMost && keyless.length > SUSPICIOUS && keyless.length > seen / 2)
    return { kind: 'refused', missing: keyless.length };
  return { kind: 'finished', erased: keyless.length === 0 ? 0 : await eraseGuests(deps, keyless) };
}
