import { formatsFor } from '../../languages/formats.js';
import { isOverdue } from '../../requests/case-store.js';
import { lastDayOf } from '../../requests/request.js';
import { createRequestStore } from '../../requests/request-store.js';
import type { VenueScope } from '../scope.js';
import { overviewTexts } from '../texts/overview.js';
import type { Need } from '../venues/need.js';

const { need: t, see: links } = overviewTexts;

/** What an owner has to answer: what is overdue, else the next day something is due. */
export async function requestNeeds({ deps, venue, member, path }: VenueScope): Promise<readonly Need[]> {
  if (member.role !== 'owner') return [];
  const all = await createRequestStore(deps.db.read).all({ venue_id: venue.id });
  const open = all.filter(({ closedAt }) => closedAt === undefined);
  const [first] = open;
  if (!first) return [];
  const href = `${path}/requests`;
  const see = links.requests;
  const overdue = open.filter((one) => isOverdue(one, deps.now())).length;
  if (overdue > 0) return [{ text: t.overdue(overdue), href, see }];
  const day = formatsFor('en', venue.document.timeZone).date(lastDayOf(first.dueAt));
  return [{ text: t.requests(open.length, day), href, see }];
}
