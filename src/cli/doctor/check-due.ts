import type { Database } from '../../db/database.js';
import { createBreachStore } from '../../requests/breach-store.js';
import { isOverdue } from '../../requests/case-store.js';
import { createRequestStore } from '../../requests/request-store.js';
import { type Finding, ok, warning } from './finding.js';

const CHECK = 'requests and breaches';

/** Whether something that the law gives a time is past it. */
export async function checkDue({ read }: Database, now: () => number): Promise<Finding> {
  const cases = [...(await createRequestStore(read).all()), ...(await createBreachStore(read).all())];
  const open = cases.filter(({ closedAt }) => closedAt === undefined).length;
  const overdue = cases.filter((one) => isOverdue(one, now())).length;
  const says = `Open: ${open}, overdue: ${overdue}.`;
  return overdue === 0 ? ok(CHECK, says) : warning(CHECK, says, 'See: portico requests');
}
