import type { Queryable } from '../../db/database.js';
import { createGuestKeyStore, type Decline } from '../../guests/guest-key-store.js';
import { createMarketingStore } from '../../guests/marketing-store.js';

const STEP = 500;

/**
 * Says no once more for those guests who took a yes to marketing back after the backup was made, as their keys tell, in
 * the caller's transaction on the main database. Returns how many there were.
 */
export async function repeatDeclines(trx: Queryable, keys: Queryable): Promise<number> {
  let repeated = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const declines: readonly Decline[] = await createGuestKeyStore(keys).declinesAfter(after, STEP);
    for (const decline of declines) if (await repeatDecline(trx, decline)) repeated += 1;
    after = declines.length < STEP ? undefined : declines.at(-1)?.guestId;
  }
  return repeated;
}

async function repeatDecline(trx: Queryable, { guestId, at }: Decline): Promise<boolean> {
  const store = createMarketingStore(trx);
  const last = (await store.of(guestId)).at(-1);
  if (last?.answer !== 'yes' || last.saidAt > at) return false;
  await store.add(guestId, { ...last, answer: 'no', method: 'restored', saidAt: at });
  return true;
}
