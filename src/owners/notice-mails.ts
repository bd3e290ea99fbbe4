import { formatsFor } from '../languages/formats.js';
import { fillIn, type Message, mailable } from '../mail/template.js';
import type { Venue } from '../venues/open-venue.js';
import { NOTICE_KINDS, type News, type Notice } from './notice.js';

/** Where a notice is about, and what its mail leads to. */
interface Place {
  /** Undefined for one about the whole service. */
  readonly venue: Venue | undefined;
  /** Scheme, host and port of the console; undefined where there is none. */
  readonly consoleUrl: string | undefined;
}

/** The mail that tells of a notice: what happened, what to do, and why it came. */
export function noticeMail(notice: Notice, { venue, consoleUrl }: Place): Message {
  const { name = '', timeZone = 'UTC' } = venue?.document ?? {};
  const moment = formatsFor('en', timeZone).moment(new Date(notice.at));
  const { subject, text } = wordsOf(notice.news, { venue: mailable(name), moment });
  const board = consoleUrl !== undefined && venue ? `${consoleUrl}/venues/${venue.id}/notices` : undefined;
  const off = consoleUrl === undefined ? 'in the console' : `here: ${consoleUrl}/account/notices`;
  const why = NOTICE_KINDS[notice.news.kind].isLegal
    ? 'You get this mail because it is about your rights and duties; it cannot be turned off.'
    : `You can turn these mails off ${off}`;
  return {
    subject,
    text: `${[text, board && `The notice board: ${board}`, why].filter(Boolean).join('\n\n')}\n`,
  };
}

interface About {
  readonly venue: string;
  readonly moment: string;
}

function wordsOf(news: News, about: About): Message {
  switch (news.kind) {
    case 'access-point-silent':
      return fillIn(MAILS[news.kind], { ...about, name: mailable(news.accessPoint) });
    case 'access-point-back':
      return fillIn(MAILS[news.kind], { ...about, name: mailable(news.accessPoint) });
    case 'budget-reached':
      return fillIn(MAILS[news.kind], { venue: about.venue, most: news.most, what: SENT[news.budget] });
  }
}

const SENT = {
  'code-mails': 'codes by e-mail',
  'code-messages': 'codes by text message',
} as const;

const MAILS = {
  'access-point-silent': {
    subject: 'An access point is silent',
    text: `"{name}" at {venue} has guests online but is silent since about {moment}.

Look whether it has power and a line. You get another mail when it is heard again.`,
  },
  'access-point-back': {
    subject: 'An access point is back',
    text: `"{name}" at {venue} is heard again since about {moment}. There is nothing to do.`,
  },
  'budget-reached': {
    subject: 'No more codes today',
    text: `{venue} has sent its {most} {what} of today, so no more are sent before tomorrow. Other ways in go on.

If that was guests, raise the number in the console, under Ways in. If it was not, somebody is trying addresses; then leave it as it is.`,
  },
} as const;
