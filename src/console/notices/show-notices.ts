import { createNoticeReaderStore } from '../../owners/notice-reader-store.js';
import { createNoticeStore } from '../../owners/notice-store.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { noticeTexts as t } from '../texts/notices.js';
import { kindsFor } from './notice-board.js';
import { type NoticeView, noticeView } from './notice-view.js';

interface NoticesPage extends ConsolePage {
  readonly view: 'notices/list';
  readonly t: typeof t;
  readonly now: readonly NoticeView[];
  readonly earlier: readonly NoticeView[];
  readonly timeZone: string;
}

const MOST = 100;

/** `GET /venues/<id>/notices`: the latest first. Looking at them is what makes them seen. */
export async function showNotices(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, member } = scope;
  const board = { venueId: venue.id, kinds: kindsFor(member.role) };
  const notices = await createNoticeStore(deps.db.read).onBoard(board, MOST);
  const { seenAt } = await createNoticeReaderStore(deps.db.read).of(venue.id, owner.id);
  const views = notices.map((notice) => noticeView(scope, notice, seenAt));
  const page: NoticesPage = {
    view: 'notices/list',
    title: t.title,
    section: 'notices',
    t,
    now: views.filter(({ isOver }) => !isOver),
    earlier: views.filter(({ isOver }) => isOver),
    timeZone: venue.document.timeZone,
  };
  const [latest] = notices;
  if (latest && latest.at > seenAt)
    await createNoticeReaderStore(deps.db.write).see(venue.id, owner.id, latest.at);
  await sendPage(scope, page);
}
