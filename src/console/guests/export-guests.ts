import { createGuestListStore } from '../../access/guest-list-store.js';
import { PublicError } from '../../base/errors.js';
import { versionsOf } from '../../guests/accepted-texts.js';
import { findGuest } from '../../guests/known-guest.js';
import { marketingStanding } from '../../guests/marketing.js';
import { createMarketingStore } from '../../guests/marketing-store.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { editableVenue, editVenue } from '../../owners/edit-venue.js';
import { doneOf } from '../done.js';
import { tickField } from '../forms/fields.js';
import { fieldViews, type Typed } from '../forms/form.js';
import { postedVersion, versionOf } from '../forms/meanwhile.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';
import { sendCsv } from '../send-csv.js';
import { sendPage } from '../send-page.js';
import { guestsTexts } from '../texts/guests.js';
import { answerInWords, labelOf, questionsOf } from './answers-in-words.js';

const t = guestsTexts.exporting;
const SPEC = { allow: tickField({ label: t.allow, help: t.allowHelp }) };
const STEP = 100;

interface ExportPage extends ConsolePage {
  readonly view: 'guests/export';
  readonly t: typeof t;
  readonly allow: FormView;
  readonly action: string;
  /** Undefined where nothing may be exported. */
  readonly count: string | undefined;
}

/** `GET /venues/<id>/guests/export` */
export async function showExport(scope: VenueScope): Promise<void> {
  await sendExport(scope);
}

/** `POST /venues/<id>/guests/export/allow`: whether answers may be exported, which the privacy notice tells. */
export async function allowExport(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, req, res, path } = scope;
  const form = formOf(req);
  const guestExport = typedInto(form, 'allow') === 'yes';
  const outcome = await editVenue(deps, {
    venueId: venue.id,
    ownerId: owner.id,
    version: postedVersion(form),
    versionOf: (document) => versionOf(held(document)),
    change: (document) => ({ ...document, guestExport: guestExport ? true : undefined }),
  });
  if (outcome.kind === 'stale') return sendExport(scope, { problem: t.stale, status: 409 });
  if (outcome.kind === 'faults') throw new Error('A venue contradicts itself because of its export');
  await deps.directory.refresh();
  res.redirect(303, `${path}/guests/export?done=${guestExport ? 'saved' : 'withdrawn'}`);
}

/**
 * `POST /venues/<id>/guests/export`: the answers of those who accepted the notice that tells of it, as CSV, one guest's
 * key at a time.
 */
export async function exportGuests(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, res } = scope;
  if (!venue.document.guestExport) throw new PublicError('not-found');
  const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
  await recordAction(deps.db.write, { ...audited, action: 'guests-exported' });
  const { registered, seen, marketing } = t.columns;
  const labels = questionsOf(venue.document).map((field) => labelOf(field, venue.document));
  const columns = [registered, seen, marketing, ...labels];
  await sendCsv(res, { name: `${venue.slug}-guests.csv`, columns, rows: rowsOf(scope) });
}

async function* rowsOf(scope: VenueScope): AsyncGenerator<readonly string[]> {
  const { deps, venue } = scope;
  const { document } = venue;
  for await (const { guest } of exportable(scope)) {
    const answers = guest.vault === undefined ? undefined : await deps.vault.open(guest.id, guest.vault);
    // Cancelled while the file was being written.
    if (!answers) continue;
    const said = await createMarketingStore(deps.db.read).of(guest.id);
    const held = answers.reveal();
    yield [
      new Date(guest.createdAt).toISOString(),
      new Date(guest.lastSeenAt).toISOString(),
      marketingStanding(venue, said) === 'agreed' ? guestsTexts.one.yes : guestsTexts.one.no,
      ...questionsOf(document).map((field) => answerInWords(field, held, document)),
    ];
  }
}

/** Guests with answers who accepted the texts in force, and so the notice that tells of the export. */
async function* exportable({ deps, venue }: VenueScope) {
  const store = createGuestListStore(deps.db.read);
  let after = '';
  for (;;) {
    const ids = await store.withAnswers(venue.id, after, STEP);
    for (const id of ids) {
      const found = await findGuest(deps.db.read, venue, id);
      if (found?.isUpToDate) yield found;
    }
    after = ids.at(-1) ?? '';
    if (ids.length < STEP) return;
  }
}

function held({ guestExport }: VenueDocument): Typed {
  return { allow: guestExport ? 'yes' : '' };
}

async function sendExport(
  scope: VenueScope,
  said: { readonly problem?: string; readonly status?: number } = {},
): Promise<void> {
  const stored = await editableVenue(scope.deps, scope.venue.id);
  if (!stored) throw new PublicError('not-found');
  const { document } = stored;
  const isAllowed = document.guestExport === true;
  const path = `${scope.path}/guests/export`;
  const page: ExportPage = {
    view: 'guests/export',
    title: t.title,
    section: 'guests',
    t,
    ...doneOf(scope, { saved: t.saved, withdrawn: t.withdrawn }),
    ...(said.problem !== undefined && { problem: said.problem }),
    allow: {
      action: `${path}/allow`,
      fields: fieldViews(SPEC, { typed: held(document) }),
      hidden: { version: versionOf(held(document)) },
      button: t.save,
    },
    action: path,
    count: isAllowed ? await countOf(scope) : undefined,
  };
  await sendPage(scope, page, said.status);
}

async function countOf({ deps, venue }: VenueScope): Promise<string> {
  const store = createGuestListStore(deps.db.read);
  const inForce = versionsOf(venue.texts);
  return t.count(await store.countAccepting(venue.id, inForce), await store.countWithAnswers(venue.id));
}
