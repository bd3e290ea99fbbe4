import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { DAY } from '../../base/clock.js';
import { createVoucherBatchStore } from '../../guests/voucher-batch-store.js';
import type { Queryable } from '../../db/database.js';
import { createAuditStore } from '../../owners/audit-store.js';
import { createInvitationStore } from '../../owners/invitation-store.js';
import { createMemberStore, type OwnVenue } from '../../owners/member-store.js';
import { createNoticeMuteStore } from '../../owners/notice-mute-store.js';
import { createOwnerSessionStore } from '../../owners/owner-session-store.js';
import { SESSION_IDLE } from '../../owners/sessions.js';
import { report } from '../../tallies/report.js';
import { DEMOGRAPHICS, type TallyShape, USAGE } from '../../tallies/tally-shape.js';
import { createAccessPointStore } from '../../venues/access-point-store.js';
import { readDraft } from '../../venues/drafts.js';
import { createPictureStore } from '../../venues/picture-store.js';
import { createRevisionStore } from '../../venues/revision-store.js';
import { venueSchema } from '../../venues/venue.js';
import { createVenueStore } from '../../venues/venue-store.js';
import type { OwnerScope } from '../scope.js';

const MOST_ACTIONS = 100_000;
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '9999-12-30';

/** What belongs to an account as a ZIP file of JSON: no password, secret or code, and nothing about a single guest. */
export async function accountArchive(scope: OwnerScope): Promise<Readable> {
  const { deps, owner } = scope;
  const { read } = deps.db;
  const zip = new ZipFile();
  const add = (path: string, content: unknown) =>
    zip.addBuffer(Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`), path, {
      mtime: new Date(deps.now()),
    });
  const { passwordHash: _hash, secondFactorSealed: _sealed, ...account } = owner;
  const since = deps.now() - SESSION_IDLE;
  add('account.json', withTimes(account));
  add('muted-notices.json', await createNoticeMuteStore(read).of(owner.id));
  add('sessions.json', (await createOwnerSessionStore(read).ofOwner(owner.id, since)).map(withTimes));
  const page = { most: MOST_ACTIONS, before: deps.now() + DAY };
  add('activity.json', (await createAuditStore(read).ofOwner(owner.id, page)).map(withTimes));
  const own = await createMemberStore(read).venuesOf(owner.id);
  for (const venue of own.filter(({ role }) => role === 'owner')) {
    for (const [name, content] of Object.entries(await venueFiles(scope, venue))) {
      add(`venues/${venue.slug}/${name}.json`, content);
    }
    for (const [name, content] of await pictureFiles(scope, venue)) {
      zip.addBuffer(content, `venues/${venue.slug}/pictures/${name}`, { mtime: new Date(deps.now()) });
    }
  }
  zip.end();
  return zip.outputStream as Readable;
}

async function venueFiles(
  { deps }: OwnerScope,
  { id }: OwnVenue,
): Promise<Readonly<Record<string, unknown>>> {
  const { read } = deps.db;
  const row = await createVenueStore(read).byId(id);
  const document = row && venueSchema.parse(JSON.parse(row.document));
  const draft = await readDraft(read, id);
  const fewest = document?.collect.showFrom ?? 0;
  const counts = async (shape: TallyShape) => {
    const rows = await report(read, shape, { venueId: id, range: { from: FIRST_DAY, to: LAST_DAY }, fewest });
    // How many people a count is about decides whether it is shown; of use it is told to nobody.
    return rows.map(({ counts: { fresh: _fresh, guests, ...rest }, ...cell }) => ({
      ...cell,
      counts: shape === DEMOGRAPHICS ? { guests } : rest,
    }));
  };
  return {
    venue: document,
    'access-points': (await createAccessPointStore(read).ofVenue(id)).map(withoutSecrets),
    draft: draft?.kept ? draft.document : null,
    versions: await versionsOf(read, id),
    people: (await createMemberStore(read).ofVenue(id)).map(withTimes),
    invitations: (await createInvitationStore(read).ofVenue(id, deps.now())).map(withTimes),
    'voucher-batches': (await createVoucherBatchStore(read).countedOfVenue(id)).map(withTimes),
    'usage-counts': await counts(USAGE),
    'demographic-counts': await counts(DEMOGRAPHICS),
  };
}

/** What was in force, the latest first. */
async function versionsOf(read: Queryable, venueId: string): Promise<readonly object[]> {
  const store = createRevisionStore(read);
  const listed = await store.ofVenue(venueId);
  const whole = await Promise.all(listed.map(({ number }) => store.byNumber(venueId, number)));
  return whole.flatMap((one) => (one ? withTimes({ ...one, document: JSON.parse(one.document) }) : []));
}

/** Pictures by the name of their file. */
async function pictureFiles(
  { deps }: OwnerScope,
  { id }: OwnVenue,
): Promise<readonly (readonly [name: string, content: Buffer])[]> {
  const store = createPictureStore(deps.db.read);
  const files: [string, Buffer][] = [];
  for (const picture of await store.ofVenue(id)) {
    const content = await store.content(id, picture.id, 'large');
    if (content) files.push([`${picture.id}.webp`, content]);
  }
  return files;
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
