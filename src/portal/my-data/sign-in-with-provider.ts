import { identityHash } from '../../guests/identity-hash.js';
import { createIdentityStore } from '../../guests/identity-store.js';
import type { Scope } from '../scope.js';
import type { CameBack } from '../with-provider/came-back.js';
import { requireProvider } from '../with-provider/offered.js';
import { sendToProvider } from '../with-provider/send-to-provider.js';
import { holdUpProviders } from './hold-up-providers.js';
import { browserOf } from './link-identity.js';
import { openFor } from './open-for.js';

/** `GET /p/<venue>/my/sign-in/<provider>`: to the provider, and from there to My data of whom it knows. */
export async function signInToMyDataWithProvider(scope: Scope): Promise<void> {
  const offered = requireProvider(scope, scope.req.params.provider);
  await holdUpProviders(scope);
  await sendToProvider(scope, {
    offered: { ...offered, asking: { ...offered.asking, asksDemographics: false } },
    purpose: { kind: 'my-data' },
    browser: browserOf(scope),
    again: () => back(scope, 'failed'),
  });
}

/** Back from the provider: the guest it knows, if any; nobody is made a guest by asking. */
export async function openMyDataOf(scope: Scope, came: CameBack): Promise<void> {
  if (came.kind !== 'identified') return back(scope, came.kind);
  const { provider, person } = came;
  const { subject } = person.reveal();
  const hash = identityHash(scope.venue, { provider, subject });
  const guestId = await createIdentityStore(scope.deps.db.read).guestOf(scope.venue.id, hash);
  if (guestId === undefined) return back(scope, 'unknown');
  await openFor(scope, guestId);
}

/** What the page to sign in on can be told to say by its address. */
export const TOLD = ['declined', 'failed', 'unknown'] as const;

function back({ res, path, language }: Scope, told: (typeof TOLD)[number]): void {
  res.redirect(303, `${path}/my?lang=${language}&told=${told}`);
}
