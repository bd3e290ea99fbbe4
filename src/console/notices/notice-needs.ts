import { createNoticeReaderStore } from '../../owners/notice-reader-store.js';
import { createNoticeStore } from '../../owners/notice-store.js';
import { covers } from '../../owners/owner.js';
import type { VenueScope } from '../scope.js';
import { overviewTexts } from '../texts/overview.js';
import type { Need } from '../venues/need.js';
import { kindsFor } from './notice-board.js';
import { said } from './notice-words.js';

/** That the service ends, as long as that stands; and notices this member has not looked at yet. */
export async function noticeNeeds(scope: VenueScope): Promise<readonly Need[]> {
  const { deps, venue, owner, member, path } = scope;
  if (!covers(member.role, 'manager')) return [];
  const href = `${path}/notices`;
  const { notices: see } = overviewTexts.see;
  const store = createNoticeStore(deps.db.read);
  const kinds = kindsFor(member.role);
  const ends = kinds.includes('service-ending') ? await store.ofKind('service-ending') : [];
  const standing = ends.filter(({ overAt }) => overAt === undefined);
  const { seenAt } = await createNoticeReaderStore(deps.db.read).of(venue.id, owner.id);
  const count = await store.countAfter({ venueId: venue.id, kinds }, seenAt);
  return [
    ...standing.map(({ news }) => ({ text: said(scope, news).what, href, see })),
    ...(count === 0 ? [] : [{ text: overviewTexts.need.notices(count), href, see }]),
  ];
}
