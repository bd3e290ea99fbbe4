import { PublicError } from '../../base/errors.js';
import { createIdentityStore, type Identity } from '../../guests/identity-store.js';
import { PROVIDER_LABELS } from '../../venues/providers.js';
import type { IdentityView } from './page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { addressOf, type Proven, proveGuest } from './prove-guest.js';

/** The providers the guest is known by, the first one first. */
export async function identitiesOf(proven: Proven): Promise<readonly IdentityView[]> {
  const identities = await createIdentityStore(proven.scope.deps.db.read).of(proven.known.guest.id);
  return identities.map((identity) => viewOf(proven, identity));
}

function viewOf(proven: Proven, { id, provider, createdAt }: Identity): IdentityView {
  return {
    provider: PROVIDER_LABELS[provider],
    since: new Date(createdAt),
    removeUrl: addressOf(proven, `/identities/${id}`),
  };
}

/** `GET …/identities/<identity>`: says what parting from a provider does, and asks. */
export async function askToUnlink(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { id, provider } = await identityOf(proven);
  sendPage(proven.scope, {
    view: 'unlink',
    provider: PROVIDER_LABELS[provider],
    action: addressOf(proven, `/identities/${id}/remove`),
    back: addressOf(proven),
  });
}

/** `POST …/identities/<identity>/remove`: the guest stays, with the personal link; the provider's hash goes. */
export async function unlink(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const { id } = await identityOf(proven);
  await createIdentityStore(scope.deps.db.write).remove(known.guest.id, id);
  await scope.deps.db.forget();
  scope.res.redirect(303, `${addressOf(proven)}&done=unlinked`);
}

/** Throws `PublicError` `not-found` where it is not one of this guest's (any more). */
async function identityOf({ scope, known }: Proven): Promise<Identity> {
  const identities = await createIdentityStore(scope.deps.db.read).of(known.guest.id);
  const identity = identities.find(({ id }) => id === scope.req.params.identity);
  if (!identity) throw new PublicError('not-found');
  return identity;
}
