import { recordAction } from '../../owners/audit.js';
import { createOwnerStore } from '../../owners/owner-store.js';
import type { DocumentSection } from '../../venues/document-text.js';
import { doneOf } from '../done.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { OwnerScope, Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { signInTexts } from '../texts/sign-in.js';

interface TermsPage extends ConsolePage {
  readonly view: 'terms';
  readonly sections: readonly DocumentSection[];
  /** Where somebody who accepted others can accept these. */
  readonly accept: FormView | undefined;
}

/** `GET /terms`: what owners accept. */
export async function showTerms(scope: Scope): Promise<void> {
  const { title, sections } = scope.deps.terms;
  const isNew = scope.owner !== undefined && scope.owner.termsVersion !== scope.deps.terms.version;
  const accept = { action: '/terms', fields: [], button: signInTexts.acceptTerms };
  const page: TermsPage = {
    view: 'terms',
    title,
    sections,
    accept: isNew ? accept : undefined,
    ...doneOf(scope, { accepted: signInTexts.termsAccepted }),
  };
  await sendPage(scope, page);
}

/** `POST /terms`: the terms as they are now are accepted. */
export async function acceptTerms({ deps, owner, res }: OwnerScope): Promise<void> {
  await deps.db.transaction(async (trx) => {
    await createOwnerStore(trx).acceptTerms(owner.id, deps.terms.version, deps.now());
    await recordAction(trx, { ownerId: owner.id, action: 'terms-accepted', at: deps.now() });
  });
  res.redirect(303, '/terms?done=accepted');
}
