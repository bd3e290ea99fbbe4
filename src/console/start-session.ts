import { networkOf } from '../base/addresses.js';
import type { Queryable } from '../db/database.js';
import { recordAction } from '../owners/audit.js';
import { browserName } from './browser-name.js';
import { localPath } from './guard.js';
import type { Scope } from './scope.js';

/** Signs the browser in as this owner; a session it had before, of whomever, is not carried on. */
export async function startSession({ deps, req, res }: Scope, ownerId: string): Promise<void> {
  const browser = browserName(req.get('user-agent'));
  const network = networkOf(req.ip ?? '');
  const secret = await deps.db.transaction(async (trx: Queryable) => {
    await recordAction(trx, { ownerId, action: 'signed-in', object: browser, at: deps.now() });
    return deps.owners.sessions.open(trx, { ownerId, browser, network });
  });
  deps.cookies.setSession(res, secret.reveal());
}

/** Where somebody wanted to go before the question who it is, else the first page. */
export function goOn({ res }: Scope, next: unknown): void {
  res.redirect(303, localPath(next) ?? '/');
}
