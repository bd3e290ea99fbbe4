import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { reactivateAccount } from '../../owners/end-account.js';
import type { OwnerRow } from '../../owners/owner-store.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { goOn, startSession } from '../start-session.js';
import { removalTexts } from '../texts/removal.js';

const t = removalTexts.account.reactivate;

/** Whoever proved to be this owner is signed in; an account that was deactivated is first to be made active again. */
export async function enter(scope: Scope, owner: OwnerRow, next: unknown): Promise<void> {
  if (owner.deactivatedAt !== undefined) return askToReactivate(scope, owner);
  await startSession(scope, owner.id);
  goOn(scope, next);
}

async function askToReactivate(scope: Scope, { id }: OwnerRow): Promise<void> {
  const { tokens } = scope.deps.owners;
  const proof = await tokens.issue(scope.deps.db.write, { purpose: 'reactivate', ownerId: id });
  const page: FormPage = {
    view: 'form',
    title: t.title,
    lead: t.lead,
    form: {
      action: '/reactivate',
      fields: [],
      hidden: { proof: proof.reveal() },
      button: t.button,
      back: { label: t.back, href: '/sign-in' },
    },
  };
  await sendPage(scope, page);
}

/** `POST /reactivate` */
export async function reactivate(scope: Scope): Promise<void> {
  const { deps, req } = scope;
  const proof = await deps.owners.tokens.take(deps.db.write, 'reactivate', typedInto(formOf(req), 'proof'));
  if (proof?.ownerId === undefined) throw new PublicError('link-unknown');
  await reactivateAccount(deps, proof.ownerId);
  await startSession(scope, proof.ownerId);
  goOn(scope, undefined);
}
