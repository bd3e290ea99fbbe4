import { versionsOf } from '../../guests/accepted-texts.js';
import { createConsentStore } from '../../guests/consent-store.js';
import type { Draft } from '../../venues/drafts.js';
import { type AcceptedTexts, acceptedTexts } from '../../venues/open-venue.js';
import type { VenueScope } from '../scope.js';
import { editorTexts as t } from '../texts/page.js';
import { partsInWords } from './parts-in-words.js';

/** From where somebody publishes, and where they are afterwards. */
export const PUBLISHED_FROM = ['page', 'ways-in'] as const;
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];

/** What stands on top of everything that is drafted: whether guests see it, and what publishing does. */
export interface PublishView {
  readonly action: string;
  readonly from: PublishedFrom;
  /** In words; undefined where there is nothing to publish. */
  readonly changes: string | undefined;
  /** In words, what somebody else published differently. */
  readonly clash: string | undefined;
  /** In words, what guests are asked anew; undefined where nothing is. */
  readonly effect: string | undefined;
}

export async function publishView(
  { deps, venue, path }: VenueScope,
  draft: Draft,
  from: PublishedFrom,
): Promise<PublishView> {
  const before = acceptedTexts(draft.inForce, deps.facts);
  const after = acceptedTexts(draft.document, deps.facts);
  const anew = textsChanged(before, after);
  const texts = { inForce: versionsOf(before), after: versionsOf(after) };
  const consents = createConsentStore(deps.db.read);
  const count = anew.length === 0 ? 0 : await consents.countOutdated(venue.id, texts, deps.now());
  return {
    action: `${path}/page/publish`,
    from,
    changes: draft.parts.length === 0 ? undefined : partsInWords(draft.parts),
    clash: draft.clashes.length === 0 ? undefined : t.clash(partsInWords(draft.clashes)),
    effect: anew.length === 0 ? undefined : t.askedAnew(anew, count),
  };
}

type Texts = ReturnType<typeof acceptedTexts>;

/** The texts guests have accepted and will have to accept again, in whichever language. */
function textsChanged(before: Texts, after: Texts): readonly ('terms' | 'notice')[] {
  const differs = (which: 'terms' | 'notice') =>
    [...after].some(([language, texts]) => versionIn(before.get(language), which) !== texts[which].version);
  return (['terms', 'notice'] as const).filter(differs);
}

function versionIn(texts: AcceptedTexts | undefined, which: 'terms' | 'notice'): string | undefined {
  return texts?.[which].version;
}
