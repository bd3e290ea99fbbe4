import { randomToken } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import { formatsFor } from '../languages/formats.js';
import type { Postman } from '../mail/postman.js';
import { mailOwner, ownerMails } from '../owners/mails.js';
import { createNoticeReaderStore } from '../owners/notice-reader-store.js';
import { createNoticeStore, type NoticeKind } from '../owners/notice-store.js';
import { createSilenceStore, type Silence } from '../owners/silence-store.js';
import type { Directory } from '../venues/directory.js';

interface WatchDeps {
  readonly db: Database;
  readonly directory: Pick<Directory, 'venueById'>;
  readonly postman: Postman;
  readonly now: () => number;
}

/**
 * Tells a venue's people that an access point with guests online went silent, and that it is back: once each, on the
 * notice board and by mail to who wants it. One without guests has nothing to say, so its silence is none.
 */
export async function watchAccessPoints(deps: WatchDeps, reachableSince: number): Promise<void> {
  const at = deps.now();
  const store = createSilenceStore(deps.db.read);
  for (const silence of await store.ended()) await tell(deps, { silence, kind: 'access-point-back', at });
  for (const silence of await store.begun({ at, reachableSince }))
    await tell(deps, { silence, kind: 'access-point-silent', at });
}

const MAILS = {
  'access-point-silent': ownerMails.accessPointSilent,
  'access-point-back': ownerMails.accessPointBack,
} as const;

async function tell(
  deps: WatchDeps,
  { silence, kind, at }: { readonly silence: Silence; readonly kind: NoticeKind; readonly at: number },
): Promise<void> {
  const { accessPointId, venueId, name } = silence;
  const isFirst = await deps.db.transaction(async (trx) => {
    const store = createSilenceStore(trx);
    const isNews = kind === 'access-point-back' ? store.end(accessPointId) : store.begin(accessPointId, at);
    if (!(await isNews)) return false;
    await createNoticeStore(trx).add({ id: randomToken(), venueId, kind, subject: name, at });
    return true;
  });
  const venue = deps.directory.venueById(venueId);
  if (!isFirst || !venue) return;
  const { name: venueName, timeZone } = venue.document;
  const moment = formatsFor('en', timeZone).moment(new Date(at));
  const message = MAILS[kind]({ name, venue: venueName, moment });
  for (const address of await createNoticeReaderStore(deps.db.read).addresses(venueId))
    mailOwner(deps.postman, address, message);
}
