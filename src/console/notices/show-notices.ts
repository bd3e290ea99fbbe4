import { formatsFor } from '../../languages/formats.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { createNoticeReaderStore } from '../../owners/notice-reader-store.js';
import { createNoticeStore, type NoticeKind } from '../../owners/notice-store.js';
import { doneOf } from '../done.js';
import { tickField } from '../forms/fields.js';
import { fieldViews } from '../forms/form.js';
import type { ConsolePage, FormView, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { noticeTexts as t } from '../texts/notices.js';

interface NoticesPage extends ConsolePage {
  readonly view: 'notices/list';
  readonly t: typeof t;
  readonly notices: readonly {
    readonly text: string;
    readonly when: string;
    readonly status: StatusView;
    readonly isNew: boolean;
  }[];
  readonly mails: FormView;
  readonly timeZone: string;
}

const MOST = 100;
const SPEC = { mail: tickField({ label: t.mail.field }) };
const TONES = { 'access-point-silent': 'bad', 'access-point-back': 'good' } as const satisfies Readonly<
  Record<NoticeKind, StatusView['tone']>
>;

/** `GET /venues/<id>/notices`: the latest first. Looking at them is what makes them seen. */
export async function showNotices(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, path } = scope;
  const notices = await createNoticeStore(deps.db.read).ofVenue(venue.id, MOST);
  const reader = await createNoticeReaderStore(deps.db.read).of(venue.id, owner.id);
  const formats = formatsFor('en', venue.document.timeZone);
  const page: NoticesPage = {
    view: 'notices/list',
    title: t.title,
    section: 'notices',
    t,
    ...doneOf(scope, { saved: t.saved }),
    notices: notices.map(({ kind, subject, at }) => ({
      text: t.kinds[kind](subject),
      when: formats.moment(new Date(at)),
      status: { tone: TONES[kind], word: t.words[kind] },
      isNew: at > reader.seenAt,
    })),
    mails: {
      action: `${path}/notices`,
      fields: fieldViews(SPEC, { typed: { mail: reader.isMailed ? 'yes' : '' } }),
      button: t.mail.button,
    },
    timeZone: venue.document.timeZone,
  };
  const [latest] = notices;
  if (latest && latest.at > reader.seenAt)
    await createNoticeReaderStore(deps.db.write).see(venue.id, owner.id, latest.at);
  await sendPage(scope, page);
}

/** `POST /venues/<id>/notices`: whether they come by mail, too. */
export async function changeNoticeMails({ deps, venue, owner, req, res, path }: VenueScope): Promise<void> {
  const isMailed = typedInto(formOf(req), 'mail') === 'yes';
  await createNoticeReaderStore(deps.db.write).mail(venue.id, owner.id, isMailed);
  res.redirect(303, `${path}/notices?done=saved`);
}
