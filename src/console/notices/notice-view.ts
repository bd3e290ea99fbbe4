import { formatsFor } from '../../languages/formats.js';
import type { Notice } from '../../owners/notice.js';
import type { StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { noticeTexts as t } from '../texts/notices.js';
import { type Said, said } from './notice-words.js';

/** A notice on the board. */
export interface NoticeView extends Said {
  readonly when: string;
  readonly isNew: boolean;
  readonly isOver: boolean;
}

/** `seenAt`: up to when the board was looked at, epoch ms. What is over needs nobody any more. */
export function noticeView(scope: VenueScope, notice: Notice, seenAt: number): NoticeView {
  const words = said(scope, notice.news);
  const isOver = isOverFor(scope, notice);
  const kept = isOver ? { what: words.past ?? words.what, status: overOf(words.status) } : words;
  return {
    ...kept,
    when: formatsFor('en', scope.venue.document.timeZone).moment(new Date(notice.at)),
    isNew: notice.at > seenAt,
    isOver,
  };
}

/** Terms are over for who has accepted them, or where others are in their place. */
function isOverFor({ deps, owner }: VenueScope, { news, overAt }: Notice): boolean {
  if (news.kind === 'terms-changed')
    return owner.termsVersion === news.version || deps.terms.version !== news.version;
  return overAt !== undefined && overAt <= deps.now();
}

function overOf(status: StatusView): StatusView {
  return status.tone === 'good' ? status : { tone: 'quiet', word: t.words.over };
}
