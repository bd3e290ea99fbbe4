import { formatsFor } from '../../languages/formats.js';
import type { News } from '../../owners/notice.js';
import type { StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { noticeTexts as t } from '../texts/notices.js';

/** What a notice says. */
export interface Said {
  readonly what: string;
  /** The same once it is over, where it has to be said otherwise. */
  readonly past?: string;
  readonly status: StatusView;
  /** Somebody else's words about it. */
  readonly note?: string;
  /** Nothing where there is nothing to do. */
  readonly todo?: string;
  readonly link?: { readonly label: string; readonly href: string };
}

type Of<K extends News['kind']> = Extract<News, { kind: K }>;

export function said({ path }: Pick<VenueScope, 'path'>, news: News): Said {
  switch (news.kind) {
    case 'access-point-silent':
      return silent(news, `${path}/access-points`);
    case 'access-point-back': {
      const { what, word } = t[news.kind];
      return { what: what(news.accessPoint), status: { tone: 'good', word } };
    }
    case 'budget-reached':
      return budget(news, `${path}/ways-in`);
    case 'terms-changed':
      return terms(news);
    case 'retention-failed': {
      const { what, past, todo, word } = t[news.kind];
      return { what, past, todo, status: { tone: 'bad', word } };
    }
    case 'service-ending':
      return ending(news);
    case 'service-goes-on': {
      const { what, word } = t[news.kind];
      return { what: what(dayIn(news.on)), status: { tone: 'good', word } };
    }
    case 'breach':
      return breach(news);
  }
}

function silent({ kind, accessPoint }: Of<'access-point-silent'>, href: string): Said {
  const { what, todo, link, word } = t[kind];
  return { what: what(accessPoint), todo, link: { label: link, href }, status: { tone: 'bad', word } };
}

function budget({ kind, budget: of, most }: Of<'budget-reached'>, href: string): Said {
  const { what, past, todo, link, word } = t[kind];
  return {
    what: what[of](most),
    past: past(most),
    todo,
    link: { label: link, href },
    status: { tone: 'warning', word },
  };
}

function terms({ kind, inForceFrom }: Of<'terms-changed'>): Said {
  const { what, whatFrom, todo, link, word } = t[kind];
  return {
    what: inForceFrom === undefined ? what : whatFrom(dayIn(inForceFrom)),
    todo,
    link: { label: link, href: '/terms' },
    status: { tone: 'warning', word },
  };
}

function ending({ kind, on, note }: Of<'service-ending'>): Said {
  const texts = t[kind];
  return {
    what: texts.what(dayIn(on)),
    past: texts.past(dayIn(on)),
    ...(note !== '' && { note: texts.note(note) }),
    todo: texts.todo,
    link: { label: texts.link, href: '/account/data' },
    status: { tone: 'bad', word: texts.word },
  };
}

function breach({ kind, reference }: Of<'breach'>): Said {
  const { what, past, todo, word } = t[kind];
  return { what: what(reference), past: past(reference), todo, status: { tone: 'bad', word } };
}

/** A day is one everywhere. */
function dayIn(written: string): string {
  return formatsFor('en', 'UTC').date(new Date(written));
}
