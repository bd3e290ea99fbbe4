import { daysLeft } from '../../requests/request.js';
import type { StoredRequest } from '../../requests/request-store.js';
import type { StatusView } from '../page-models.js';
import { requestTexts as t } from '../texts/requests.js';

const SOON_DAYS = 7;

/** How much time is left to answer. */
export function stateOf({ closedAt, dueAt }: StoredRequest, now: number): StatusView {
  if (closedAt !== undefined) return { tone: 'quiet', word: t.closed };
  const left = daysLeft(dueAt, now);
  if (left < 0) return { tone: 'bad', word: t.overdue(-left) };
  return { tone: left <= SOON_DAYS ? 'warning' : 'good', word: t.left(left) };
}
