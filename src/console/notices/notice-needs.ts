import { createNoticeReaderStore } from '../../owners/notice-reader-store.js';
import { createNoticeStore } from '../../owners/notice-store.js';
import { covers } from '../../owners/owner.js';
import type { VenueScope } from '../scope.js';
import { overviewTexts } from '../texts/overview.js';
import type { Need } from '../venues/need.js';
import { kindsFor } from './notice-board.js';

/** Notices this member has not looked at yet. */
export async function noticeNeeds({
  deps,
  venue,
  owner,
  member,
  path,
}: VenueScope): Promise<readonly Need[]> {
  if (!covers(member.role, 'manager')) return [];
  const board = { venueId: venue.id, kinds: kindsFor(member.role) };
  const { seenAt } = await createNoticeReaderStore(deps.db.read).of(venue.id, owner.id);
  const count = await createNoticeStore(deps.db.read).countAfter(board, seenAt);
  return count === 0 ? [] : [{ text: overviewTexts.need.notices(count), href: `${path}/notices` }];
}
