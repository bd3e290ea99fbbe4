import type { VenueRemovalDeps } from '../access/remove-venues.js';
import type { ConsoleDeps } from './console-deps.js';

/** What removing venues works with. */
export function removalDeps({ db, vault, disconnecter, now }: ConsoleDeps): VenueRemovalDeps {
  return { db, vault, requestDisconnects: disconnecter.request, now };
}
