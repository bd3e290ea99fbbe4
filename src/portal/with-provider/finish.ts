import type { AuthorizationPurpose } from '../../guests/authorizations.js';
import { identityHash } from '../../guests/identity-hash.js';
import { finishSignIn } from '../finish-sign-in.js';
import { isRefused } from '../open-form.js';
import { requireVisit, type Scope } from '../scope.js';
import type { Said } from '../welcome.js';
import { backToVisit } from './back-to-visit.js';
import type { CameBack } from './came-back.js';
import { requireProvider } from './offered.js';

/** Somebody the provider knows goes online: the guest this identity is, or a new one. Everything else leads back. */
export async function signInWithProvider(
  scope: Scope,
  purpose: Extract<AuthorizationPurpose, { kind: 'sign-in' }>,
  came: CameBack,
): Promise<void> {
  const visit = await requireVisit(scope, scope.cookies.visit);
  const { provider } = came;
  if (came.kind !== 'identified') return backToVisit(scope, visit, came.kind);
  const { terms, notice, page } = purpose;
  const again = ({ problem }: Said) =>
    backToVisit(scope, visit, problem === 'welcome.too-many' ? 'too-many' : 'texts-changed');
  if (await isRefused(scope, visit, { form: { accept: 'yes', terms, notice }, errors: [], again })) return;
  const { plan, asking } = requireProvider(scope, provider);
  const { subject, ...counted } = came.person.reveal();
  const identity = { provider, hash: identityHash(scope.venue, { provider, subject }) };
  const statistics = asking.asksDemographics ? counted : undefined;
  const on = { visit, page, start: visit };
  await finishSignIn(scope, on, { way: provider, plan, answers: undefined, identity, statistics });
}
