import { type Form, formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { createMemberStore, type OwnVenue } from '../../owners/member-store.js';
import { NOTICE_KINDS, type NoticeKind } from '../../owners/notice.js';
import { createNoticeMuteStore, SWITCHED_KINDS } from '../../owners/notice-mute-store.js';
import { createNoticeReaderStore } from '../../owners/notice-reader-store.js';
import { covers } from '../../owners/owner.js';
import { doneOf } from '../done.js';
import { anyField } from '../forms/fields.js';
import { fieldViews, readForm } from '../forms/form.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accountTexts } from '../texts/account.js';

const t = accountTexts.notices;

interface NoticeMailsPage extends ConsolePage {
  readonly view: 'account/notices';
  readonly t: typeof t;
  readonly form: FormView;
  /** What is mailed in any case. */
  readonly always: readonly string[];
}

const ALWAYS = (Object.keys(NOTICE_KINDS) as NoticeKind[]).filter((kind) => NOTICE_KINDS[kind].isLegal);

/** `GET /account/notices`: which notices are mailed to this person. */
export async function showNoticeMails(scope: OwnerScope): Promise<void> {
  const { deps, owner } = scope;
  const venues = await readableVenues(scope);
  const readers = createNoticeReaderStore(deps.db.read);
  const muted = await createNoticeMuteStore(deps.db.read).of(owner.id);
  const mailed = await readers.mailedVenues(owner.id);
  const typed = { kinds: SWITCHED_KINDS.filter((kind) => !muted.includes(kind)), venues: mailed };
  const fields = fieldViews(specOf(scope, venues), { typed });
  const page: NoticeMailsPage = {
    view: 'account/notices',
    title: t.title,
    section: 'account-notices',
    t,
    ...doneOf(scope, { saved: accountTexts.saved }),
    form: {
      action: '/account/notices',
      fields: fields.filter(({ name }) => name !== 'venues' || venues.length > 0),
      button: accountTexts.save,
    },
    always: ALWAYS.map((kind) => t.kinds[kind]),
  };
  await sendPage(scope, page);
}

/** `POST /account/notices` */
export async function changeNoticeMails(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  const venues = await readableVenues(scope);
  const wanted = wantedIn(scope, venues, formOf(req));
  await deps.db.transaction(async (trx) => {
    const off = SWITCHED_KINDS.filter((kind) => !wanted.kinds.includes(kind));
    await createNoticeMuteStore(trx).set(owner.id, off);
    for (const { id } of venues)
      await createNoticeReaderStore(trx).mail(id, owner.id, wanted.venues.includes(id));
    await recordAction(trx, { ownerId: owner.id, action: 'notice-mails-changed', at: deps.now() });
  });
  res.redirect(303, '/account/notices?done=saved');
}

/** Where this person is told of anything at all. */
async function readableVenues({ deps, owner }: OwnerScope): Promise<readonly OwnVenue[]> {
  const venues = await createMemberStore(deps.db.read).venuesOf(owner.id);
  return venues.filter(({ role }) => covers(role, 'manager'));
}

function specOf({ deps }: OwnerScope, venues: readonly OwnVenue[]) {
  const kinds = SWITCHED_KINDS.map((value) => ({ value, label: t.kinds[value] }));
  const places = venues.map(({ id, slug }) => {
    const label = deps.directory.venueById(id)?.document.name ?? slug;
    return { value: id, label };
  });
  return {
    kinds: anyField({ label: t.which, options: kinds }),
    venues: anyField({ label: t.where, options: places }),
  };
}

function wantedIn(scope: OwnerScope, venues: readonly OwnVenue[], form: Form) {
  const reading = readForm(specOf(scope, venues), form);
  // Ticks have nothing that could be wrong with them.
  const values = reading.kind === 'values' ? reading.values : undefined;
  return { kinds: values?.kinds ?? [], venues: values?.venues ?? [] };
}
