import { createOwnerSessionStore } from '../../owners/owner-session-store.js';
import { isSignedIn, type Scope } from '../scope.js';

/** `POST /sign-out`: ends this browser's session, if there is one. */
export async function signOut(scope: Scope): Promise<void> {
  const { deps, res } = scope;
  if (isSignedIn(scope)) await createOwnerSessionStore(deps.db.write).end(scope.owner.id, scope.session.id);
  deps.cookies.clearSession(res);
  res.redirect(303, '/sign-in?done=signed-out');
}
