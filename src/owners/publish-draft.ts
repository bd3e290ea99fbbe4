import { discardDraft, type Draft, readDraft } from '../venues/drafts.js';
import { createRevisionStore } from '../venues/revision-store.js';
import { type EditingDeps, type EditOutcome, editVenue, versionOf } from './edit-venue.js';

type PublishOutcome =
  | EditOutcome
  /** Somebody published other values of these parts since the draft was begun; nothing was done. */
  | { readonly kind: 'clash'; readonly parts: readonly string[] };

/**
 * Puts the draft in force, as any change of a venue: texts kept, a revision remembered, written down who did it.
 * `overrules`: also where somebody else published something else meanwhile.
 */
export async function publishDraft(
  deps: EditingDeps,
  by: { readonly venueId: string; readonly ownerId: string; readonly overrules: boolean },
): Promise<PublishOutcome> {
  const draft = await readDraft(deps.db.write, by.venueId);
  if (!draft) return { kind: 'stale' };
  if (draft.clashes.length > 0 && !by.overrules) return { kind: 'clash', parts: draft.clashes };
  const { venueId, ownerId } = by;
  const version = versionOf(draft.stored);
  const outcome = await editVenue(deps, { venueId, ownerId, version, change: () => draft.document });
  // What was drafted while this was published stays a draft.
  if (outcome.kind === 'changed' || outcome.kind === 'same') await discardDraft(deps, draft);
  return outcome;
}

/** Takes what is in force where it clashes with the draft. */
export function yielding(draft: Draft): object {
  const theirs = draft.clashes.map((part) => [part, draft.inForce[part as keyof Draft['inForce']]]);
  return { ...draft.document, ...Object.fromEntries(theirs) };
}

/** A venue's document as it was; undefined where that is not remembered. */
export async function earlierDocument(
  { db }: Pick<EditingDeps, 'db'>,
  venueId: string,
  number: number,
): Promise<object | undefined> {
  const revision = await createRevisionStore(db.read).byNumber(venueId, number);
  return revision && (JSON.parse(revision.document) as object);
}
