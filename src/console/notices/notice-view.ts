import { formatsFor } from '../../languages/formats.js';
import type { News, Notice } from '../../owners/notice.js';
import type { StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { noticeTexts as t } from '../texts/notices.js';

/** A notice on the board. */
export interface NoticeView extends Said {
  readonly when: string;
  readonly status: StatusView;
  readonly isNew: boolean;
  readonly isOver: boolean;
}

interface Said {
  readonly what: string;
  /** Nothing where there is nothing to do. */
  readonly todo?: string;
  readonly link?: { readonly label: string; readonly href: string };
}

type SaidOfKind = Said & Pick<NoticeView, 'status'>;

/** `seenAt`: up to when the board was looked at, epoch ms. */
export function noticeView(scope: VenueScope, notice: Notice, seenAt: number): NoticeView {
  const { deps, venue } = scope;
  const { what, status, ...rest } = said(scope, notice.news);
  const isOver = notice.overAt !== undefined && notice.overAt <= deps.now();
  const isPast = isOver && status.tone !== 'good';
  return {
    what,
    when: formatsFor('en', venue.document.timeZone).moment(new Date(notice.at)),
    isNew: notice.at > seenAt,
    isOver,
    status: isPast ? { tone: 'quiet', word: t.words.over } : status,
    ...(!isOver && rest),
  };
}

function said({ path }: VenueScope, news: News): SaidOfKind {
  switch (news.kind) {
    case 'access-point-silent': {
      const { word, what, todo, link } = t.silent;
      const status = { tone: 'bad', word } as const;
      return {
        what: what(news.accessPoint),
        status,
        todo,
        link: { label: link, href: `${path}/access-points` },
      };
    }
    case 'access-point-back':
      return { what: t.back.what(news.accessPoint), status: { tone: 'good', word: t.back.word } };
    case 'budget-reached': {
      const { word, what, todo, link } = t.budget;
      const status = { tone: 'warning', word } as const;
      return {
        what: what[news.budget](news.most),
        status,
        todo,
        link: { label: link, href: `${path}/ways-in` },
      };
    }
  }
}
