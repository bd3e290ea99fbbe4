import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { formatsFor } from '../../languages/formats.js';
import { earlierDocument } from '../../owners/publish-draft.js';
import { createRevisionStore, type ListedRevision } from '../../venues/revision-store.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { historyTexts as t } from '../texts/page-forms.js';
import { change, draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { partsInWords } from './parts-in-words.js';

interface HistoryPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/history';
  readonly t: typeof t;
  readonly action: string;
  readonly timeZone: string;
  readonly revisions: readonly {
    readonly number: number;
    readonly name: string;
    readonly about: string;
    readonly restore: string | undefined;
  }[];
}

/** `GET /venues/<id>/page/history` */
export async function showHistory(scope: VenueScope): Promise<void> {
  const { deps, venue, path } = scope;
  const draft = await draftOf(scope);
  const revisions = await createRevisionStore(deps.db.read).ofVenue(venue.id);
  const content: HistoryPage = {
    view: 'page/history',
    t,
    action: `${path}/page/history`,
    timeZone: venue.document.timeZone,
    revisions: revisions.map((revision, index) => ({
      number: revision.number,
      name: t.number(revision.number),
      about: aboutOf(scope, revision),
      restore: index === 0 ? undefined : t.restoreNamed(revision.number),
    })),
  };
  await sendEditor(scope, draft, { ...content, tab: 'history', state: 'welcome' });
}

/** `POST` likewise: an earlier document becomes the draft. The venue's address stays what it is. */
export async function takeBack(scope: VenueScope): Promise<void> {
  const number = Number(typedInto(formOf(scope.req), 'number'));
  const earlier = Number.isInteger(number)
    ? await earlierDocument(scope.deps, scope.venue.id, number)
    : undefined;
  if (!earlier) throw new PublicError('not-found');
  const outcome = await change(scope, ({ venue }) => ({ ...earlier, venue }));
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/page?done=restored`);
}

function aboutOf({ venue }: VenueScope, { at, email, parts }: ListedRevision): string {
  const moment = formatsFor('en', venue.document.timeZone).moment(new Date(at));
  const what = parts.length === 0 ? t.first : t.changed(partsInWords(parts));
  return `${moment} · ${email ?? t.operator} · ${what}`;
}
