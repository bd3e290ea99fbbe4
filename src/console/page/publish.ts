import { formOf, typedInto } from '../../http/posted-form.js';
import { publishDraft, yielding } from '../../owners/publish-draft.js';
import { discardDraft } from '../../venues/drafts.js';
import { forgetUnnamedApplications } from '../../venues/named-applications.js';
import type { VenueScope } from '../scope.js';
import { editorTexts as t } from '../texts/page.js';
import { change, draftOf } from './draft.js';
import { PUBLISHED_FROM } from './publish-view.js';
import { sendBlocks } from './show-blocks.js';

/** `POST /venues/<id>/page/publish`: `do` says what is to become of the draft. */
export async function publish(scope: VenueScope): Promise<void> {
  const wanted = typedInto(formOf(scope.req), 'do');
  if (wanted === 'discard') {
    await discardDraft(scope.deps, await draftOf(scope));
    await forgetUnnamedApplications(scope.deps.db.write, scope.venue.id);
    return goOn(scope, 'discarded');
  }
  if (wanted === 'yield') {
    const draft = await draftOf(scope);
    await change(scope, () => yielding(draft));
    return goOn(scope, 'yielded');
  }
  return putInForce(scope, wanted === 'overrule');
}

async function putInForce(scope: VenueScope, overrules: boolean): Promise<void> {
  const { deps, venue, owner } = scope;
  const outcome = await publishDraft(deps, { venueId: venue.id, ownerId: owner.id, overrules });
  // Somebody published this very moment, or something different before: the page says what, and asks.
  if (outcome.kind === 'clash' || outcome.kind === 'stale')
    return sendBlocks(scope, await draftOf(scope), { status: 409 });
  if (outcome.kind === 'faults') {
    const problem = `${t.cannotPublish} ${outcome.faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`;
    return sendBlocks(scope, await draftOf(scope), { status: 422, problem });
  }
  await forgetUnnamedApplications(deps.db.write, venue.id);
  await deps.directory.refresh();
  goOn(scope, outcome.kind === 'same' ? 'same' : 'published');
}

/** Back to where it was pressed. */
function goOn({ req, res, path }: VenueScope, done: keyof typeof t.done): void {
  const from = typedInto(formOf(req), 'from');
  const place = PUBLISHED_FROM.find((one) => one === from) ?? 'page';
  res.redirect(303, `${path}/${place}?done=${done}`);
}
