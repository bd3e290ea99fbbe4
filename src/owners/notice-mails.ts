import { formatsFor } from '../languages/formats.js';
import { fillIn, type Message, mailable } from '../mail/template.js';
import type { Venue } from '../venues/open-venue.js';
import { NOTICE_KINDS, type News, type Notice } from './notice.js';

/** Where a notice is about, and what its mail leads to. */
interface Place {
  /** Undefined for one about the whole service. */
  readonly venue: Venue | undefined;
  /** Scheme, host and port of the console, without a trailing slash. */
  readonly consoleUrl: string;
}

/** The mail that tells of a notice: what happened, what to do, and why it came. */
export function noticeMail(notice: Notice, { venue, consoleUrl }: Place): Message {
  const { name = '', timeZone = 'UTC' } = venue?.document ?? {};
  const moment = formatsFor('en', timeZone).moment(new Date(notice.at));
  const page = (path: string) => `${consoleUrl}${path}`;
  const { subject, text } = wordsOf(notice.news, { venue: mailable(name), moment, page });
  const board = venue && `The notice board: ${page(`/venues/${venue.id}/notices`)}`;
  const why = NOTICE_KINDS[notice.news.kind].isLegal
    ? 'You get this mail because it is about your rights and duties; it cannot be turned off.'
    : `Which notices are mailed to you: ${page('/account/notices')}`;
  // A note that is not there leaves its lines empty.
  const paragraphs = [text.replace(/\n{3,}/g, '\n\n'), board, why].filter(Boolean);
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

interface About {
  readonly venue: string;
  readonly moment: string;
  /** A page of the console. */
  readonly page: (path: string) => string;
}

function wordsOf(news: News, { venue, moment, page }: About): Message {
  switch (news.kind) {
    case 'access-point-silent':
      return fillIn(MAILS[news.kind], { venue, moment, name: mailable(news.accessPoint) });
    case 'access-point-back':
      return fillIn(MAILS[news.kind], { venue, moment, name: mailable(news.accessPoint) });
    case 'budget-reached':
      return fillIn(MAILS[news.kind], { venue, most: news.most, what: SENT[news.budget] });
    case 'terms-changed': {
      const from = news.inForceFrom === undefined ? 'at once' : `from ${dayIn(news.inForceFrom)}`;
      return fillIn(MAILS[news.kind], { from, terms: page('/terms') });
    }
    case 'retention-failed':
      return fillIn(MAILS[news.kind], { since: MOMENTS.moment(new Date(news.since)) });
    case 'service-ending':
      return fillIn(MAILS[news.kind], { ...endingOf(news), data: page('/account/data') });
    case 'service-goes-on':
      return fillIn(MAILS[news.kind], { day: dayIn(news.on) });
    case 'breach':
      return fillIn(MAILS[news.kind], { venue, moment, reference: news.reference });
  }
}

const MOMENTS = formatsFor('en', 'UTC');

function dayIn(written: string): string {
  return MOMENTS.date(new Date(written));
}

function endingOf({ on, note }: Extract<News, { kind: 'service-ending' }>) {
  return { day: dayIn(on), note: note === '' ? '' : `They say: ${mailable(note)}` };
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
  'terms-changed': {
    subject: 'The terms of use have changed',
    text: `Whoever runs your guest WiFi has changed the terms of use. The new ones hold {from}.

Read them, and say whether you accept: {terms}

If you do not accept them, you can download what is yours and delete your account in the console, under Your data.`,
  },
  'retention-failed': {
    subject: 'Old data is not being deleted',
    text: `What is past its time goes by itself every hour. Since {since} (UTC) that has failed, so data of guests may be kept longer than your privacy notice says.

You cannot mend this yourself: turn to whoever runs the service, who finds the reason in the log. The notice board tells when it is over; nothing else is affected.`,
  },
  'service-ending': {
    subject: 'Your guest WiFi service ends on {day}',
    text: `Whoever runs the service that your guest WiFi goes by ends it. The last day is {day}.

{note}

What to do before: download what you want to keep ({data}), tell your guests if they rely on it, and set your access points to another service. Until then everything goes on as it is; nothing is deleted by itself.`,
  },
  'service-goes-on': {
    subject: 'Your guest WiFi service goes on',
    text: `The end of the service that was announced for {day} is withdrawn. Everything goes on, and there is nothing to do.`,
  },
  breach: {
    subject: 'A data breach: {reference}',
    text: `Data of guests of {venue} may be affected by a data breach. Whoever runs the service has told you of it on {moment}, under the reference {reference}.

What to do: ask them at once what happened, whose data it is and what they have done, naming the reference. Unless it is unlikely to harm anybody, you have to tell your data protection authority within 72 hours of now, and the guests themselves where the risk for them is high (GDPR art. 33 and 34).`,
  },
} as const;
