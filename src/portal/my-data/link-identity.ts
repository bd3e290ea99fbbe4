import { PublicError } from '../../base/errors.js';
import { keyedHash, randomToken, sameText, Secret } from '../../base/secrets.js';
import type { AuthorizationPurpose } from '../../guests/authorizations.js';
import { identityHash } from '../../guests/identity-hash.js';
import { createIdentityStore, IdentityTaken, type ProvenIdentity } from '../../guests/identity-store.js';
import { findGuestOfVisit } from '../../guests/known-guest.js';
import type { ProviderName } from '../../venues/providers.js';
import type { MyDataDone } from './page-models.js';
import type { ProviderButton } from '../page-parts.js';
import type { Scope } from '../scope.js';
import type { CameBack } from '../with-provider/came-back.js';
import { providerButtons, requireProvider } from '../with-provider/offered.js';
import { sendToProvider } from '../with-provider/send-to-provider.js';
import { holdUpProviders } from './hold-up-providers.js';
import { addressOf, type Proven, proveGuest } from './prove-guest.js';

/** The links to add a provider; by a cookie alone a foreign page could follow them, so each carries a proof of the page. */
export function linkButtons(proven: Proven): readonly ProviderButton[] {
  const step = (provider: ProviderName) => addressOf(proven, `/link/${provider}`);
  return providerButtons(proven.scope, (provider) => `${step(provider)}&page=${pageProof(proven, provider)}`);
}

function pageProof({ scope, known }: Proven, provider: ProviderName): string {
  return keyedHash(scope.venue.lookupKey, 'link an identity', `${provider} ${known.link.hash}`);
}

/** `GET …/link/<provider>`: to the provider, to be known to this guest by it from then on. */
export async function startLinking(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known, path } = proven;
  const offered = requireProvider(scope, scope.req.params.provider);
  const { page } = scope.req.query;
  if (typeof page !== 'string' || !sameText(page, pageProof(proven, offered.provider)))
    throw new PublicError('origin-refused');
  await holdUpProviders(scope);
  const purpose = { kind: 'link', guestId: known.guest.id, linkHash: known.link.hash, path } as const;
  await sendToProvider(scope, {
    offered: { ...offered, asking: { ...offered.asking, asksDemographics: false } },
    purpose,
    browser: browserOf(scope),
    again: () => back(scope, purpose, 'link-failed'),
  });
}

/** The visit this browser is on stays; without one the cookie holds a secret that leads nowhere. */
export function browserOf({ cookies }: Scope): Secret<string> {
  return new Secret(cookies.visit ?? randomToken());
}

type Linking = Extract<AuthorizationPurpose, { kind: 'link' }>;

/** Back from the provider: the identity is this guest's now, unless it is another's already. */
export async function finishLinking(scope: Scope, purpose: Linking, came: CameBack): Promise<void> {
  const found = await findGuestOfVisit(scope.deps.db.read, scope.venue, purpose);
  if (!found) throw new PublicError('link-unknown');
  if (came.kind !== 'identified') return back(scope, purpose, `link-${came.kind}`);
  const { provider, person } = came;
  const hash = identityHash(scope.venue, { provider, subject: person.reveal().subject });
  const isTheirs = await link(scope, purpose.guestId, { provider, hash });
  back(scope, purpose, isTheirs ? 'linked' : 'link-taken');
}

/** False where the identity is another guest's. */
async function link({ deps, venue }: Scope, guestId: string, identity: ProvenIdentity): Promise<boolean> {
  try {
    await createIdentityStore(deps.db.write).add(guestId, identity, deps.now());
    return true;
  } catch (error) {
    if (!(error instanceof IdentityTaken)) throw error;
    return (await createIdentityStore(deps.db.read).guestOf(venue.id, identity.hash)) === guestId;
  }
}

function back({ res, language }: Scope, { path }: Linking, done: MyDataDone): void {
  res.redirect(303, `${path}?lang=${language}&done=${done}`);
}
