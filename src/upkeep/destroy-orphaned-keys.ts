import { DAY } from '../base/clock.js';
import type { Databases } from '../db/open.js';
import { createGuestKeyStore } from '../guests/guest-key-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { inSteps, rest } from './in-steps.js';

const STEP = 500;
/** As long as it may turn out that a later backup is to be restored. */
const KEPT = 7 * DAY;
/** Where most keys have no guest, it may be the wrong database; but nothing about anybody lives longer than this. */
const KEPT_AT_MOST = 90 * DAY;

/** How many keys have no guest now, and how many of them have gone. */
interface OrphansDestroyed {
  readonly orphaned: number;
  readonly destroyed: number;
}

/**
 * Destroys the data keys that have had no guest for a week. An older copy of the main database leaves them of those who
 * came after it, a crash of one who was never stored: other copies of what they said must not open for ever.
 */
export async function destroyOrphanedKeys(
  { main, keys }: Databases,
  { now, stopping }: { readonly now: number; readonly stopping?: AbortSignal },
): Promise<OrphansDestroyed> {
  const store = createGuestKeyStore(keys.write);
  const { orphaned, all } = await markOrphans({ main, keys }, now, stopping);
  const kept = orphaned > all / 2 ? KEPT_AT_MOST : KEPT;
  const destroyed = await inSteps(
    async (most) => {
      const ids = await store.orphanedBefore(now - kept, most);
      await store.destroy(ids);
      return ids.length;
    },
    { most: STEP, stopping },
  );
  if (destroyed > 0) await keys.forget();
  return { orphaned, destroyed };
}

async function markOrphans({ main, keys }: Databases, now: number, stopping: AbortSignal | undefined) {
  const store = createGuestKeyStore(keys.write);
  let [orphaned, all] = [0, 0];
  for (let after: string | undefined = ''; after !== undefined && !stopping?.aborted; ) {
    const began = performance.now();
    const ids: readonly string[] = await createGuestKeyStore(keys.read).guestsAfter(after, STEP);
    const present = await createGuestStore(main.read).among(ids);
    const orphans = ids.filter((id) => !present.has(id));
    if (orphans.length > 0) await store.markOrphaned(orphans, now);
    if (orphans.length < ids.length) await store.unmarkOrphaned([...present]);
    [orphaned, all] = [orphaned + orphans.length, all + ids.length];
    after = ids.length < STEP ? undefined : ids.at(-1);
    await rest(performance.now() - began, stopping);
  }
  return { orphaned, all };
}
