import type { Readable } from 'node:stream';
import { DAY } from '../../base/clock.js';
import { createVoucherBatchStore } from '../../guests/voucher-batch-store.js';
import type { Queryable } from '../../db/database.js';
import { type AuditPage, createAuditStore } from '../../owners/audit-store.js';
import { createInvitationStore } from '../../owners/invitation-store.js';
import { createMemberStore, type OwnVenue } from '../../owners/member-store.js';
import { createNoticeMuteStore } from '../../owners/notice-mute-store.js';
import { createOwnerSessionStore } from '../../owners/owner-session-store.js';
import { SESSION_IDLE } from '../../owners/sessions.js';
import { reportRows } from '../../tallies/report.js';
import { ADVERTISEMENTS, DEMOGRAPHICS, SURVEY, type TallyShape, USAGE } from '../../tallies/tally-shape.js';
import { createAccessPointStore } from '../../venues/access-point-store.js';
import { readDraft } from '../../venues/drafts.js';
import { createPictureStore } from '../../venues/picture-store.js';
import { createRevisionStore } from '../../venues/revision-store.js';
import { venueSchema } from '../../venues/venue.js';
import { createVenueStore } from '../../venues/venue-store.js';
import type { OwnerScope } from '../scope.js';
import { createArchive } from './archive.js';

const STEP = 500;
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '9999-12-30';

/**
 * What belongs to an account as a ZIP file of JSON: no password, secret or code, and nothing about a single guest. What
 * there may be much of is read while the file is being sent; where that fails, the stream breaks.
 */
export async function accountArchive(scope: OwnerScope): Promise<Readable> {
  const { deps, owner } = scope;
  const { read } = deps.db;
  const archive = createArchive(new Date(deps.now()));
  const { passwordHash: _hash, secondFactorSealed: _sealed, ...account } = owner;
  const since = deps.now() - SESSION_IDLE;
  archive.add('account.json', withTimes(account));
  archive.add('muted-notices.json', await createNoticeMuteStore(read).of(owner.id));
  archive.add('sessions.json', (await createOwnerSessionStore(read).ofOwner(owner.id, since)).map(withTimes));
  archive.addRows('activity.json', activityOf(scope));
  const own = await createMemberStore(read).venuesOf(owner.id);
  for (const venue of own.filter(({ role }) => role === 'owner')) {
    for (const [name, content] of Object.entries(await venueFiles(scope, venue)))
      archive.add(`venues/${venue.slug}/${name}.json`, content);
    archive.addRows(`venues/${venue.slug}/usage-counts.json`, countsOf(scope, venue, USAGE));
    archive.addRows(`venues/${venue.slug}/demographic-counts.json`, countsOf(scope, venue, DEMOGRAPHICS));
    archive.addRows(`venues/${venue.slug}/questionnaire-counts.json`, countsOf(scope, venue, SURVEY));
    archive.addRows(`venues/${venue.slug}/advertisement-counts.json`, countsOf(scope, venue, ADVERTISEMENTS));
    const pictures = createPictureStore(read);
    for (const { id } of await pictures.ofVenue(venue.id))
      archive.addContent(`venues/${venue.slug}/pictures/${id}.webp`, () =>
        pictures.content(venue.id, id, 'large'),
      );
  }
  return archive.end();
}

/** The latest first. */
async function* activityOf({ deps, owner }: OwnerScope): AsyncGenerator<object> {
  const store = createAuditStore(deps.db.read);
  let page: AuditPage = { most: STEP, before: deps.now() + DAY };
  for (;;) {
    const events = await store.ofOwner(owner.id, page);
    yield* events.map(withTimes);
    const last = events.at(-1);
    if (!last || events.length < STEP) return;
    page = { most: STEP, before: last.at, beforeId: last.id };
  }
}

async function* countsOf({ deps }: OwnerScope, { id }: OwnVenue, shape: TallyShape): AsyncGenerator<object> {
  const row = await createVenueStore(deps.db.read).byId(id);
  if (!row) return;
  const { collect } = venueSchema.parse(JSON.parse(row.document));
  const range = { from: FIRST_DAY, to: LAST_DAY };
  const rows = reportRows(deps.db.read, shape, { venueId: id, range, fewest: collect.showFrom });
  for await (const { counts, ...cell } of rows) {
    // How many people a count is about decides whether it is shown; of use it is told to nobody.
    const { fresh: _fresh, guests, ...rest } = counts;
    yield { ...cell, counts: shape.told === 'guests' ? { guests } : rest };
  }
}

async function venueFiles(
  { deps }: OwnerScope,
  { id }: OwnVenue,
): Promise<Readonly<Record<string, unknown>>> {
  const { read } = deps.db;
  const row = await createVenueStore(read).byId(id);
  const document = row && venueSchema.parse(JSON.parse(row.document));
  const draft = await readDraft(read, id);
  return {
    venue: document,
    'access-points': (await createAccessPointStore(read).ofVenue(id)).map(withoutSecrets),
    draft: draft?.kept ? draft.document : null,
    versions: await versionsOf(read, id),
    people: (await createMemberStore(read).ofVenue(id)).map(withTimes),
    invitations: (await createInvitationStore(read).ofVenue(id, deps.now())).map(withTimes),
    'voucher-batches': (await createVoucherBatchStore(read).countedOfVenue(id)).map(withTimes),
  };
}

/** What was in force, the latest first. */
async function versionsOf(read: Queryable, venueId: string): Promise<readonly object[]> {
  const store = createRevisionStore(read);
  const listed = await store.ofVenue(venueId);
  const whole = await Promise.all(listed.map(({ number }) => store.byNumber(venueId, number)));
  return whole.flatMap((one) => (one ? withTimes({ ...one, document: JSON.parse(one.document) }) : []));
}

function withoutSecrets(
  row: Awaited<ReturnType<ReturnType<typeof createAccessPointStore>['ofVenue']>>[number],
) {
  const { secretSealed: _secret, settingsSealed: _settings, ...rest } = row;
  return withTimes(rest);
}

const TIMES = /(?:At|^at|^since|^validFrom|^validUntil)$/;

/** Times as people and programs read them: ISO 8601. */
function withTimes(record: object): object {
  const entries = Object.entries(record) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      TIMES.test(name) && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );
}
