import { DAY } from '../base/clock.js';
import { formatsFor } from '../languages/formats.js';
import { mailAddress } from '../mail/mail-address.js';
import type { Mail, Mailer } from '../mail/mailer.js';
import { fillIn } from '../mail/template.js';
import type { Venue } from '../venues/open-venue.js';
import { lastDayOf } from './request.js';
import type { RequestToTell, StoredRequest } from './request-store.js';

/** What the owner is told of a request, in order. Never what it says: mail is read by many on its way. */
const MAILS = [
  {
    at: ({ receivedAt }: StoredRequest) => receivedAt,
    template: {
      subject: 'A request to answer: {reference}',
      text: `Somebody has sent you a request about personal data by the WiFi pages of {venue}.

Reference:    {reference}
Answer it by: {day}

Read it in the console, under Requests. Whoever runs your WiFi can, too: portico requests show {reference}
`,
    },
  },
  {
    at: ({ dueAt }: StoredRequest) => dueAt - 7 * DAY,
    template: {
      subject: 'One week left for the request {reference}',
      text: `A request about personal data at {venue} is still open.

Reference:    {reference}
Answer it by: {day}

Read it in the console, under Requests, and close it there once it is answered. Whoever runs your WiFi can, too: portico requests show {reference}
`,
    },
  },
  {
    at: ({ dueAt }: StoredRequest) => dueAt - DAY,
    template: {
      subject: 'Due today: the request {reference}',
      text: `A request about personal data at {venue} is still open, and its time ends today.

Reference:    {reference}
Answer it by: {day}

Read it in the console, under Requests, and close it there once it is answered. Whoever runs your WiFi can, too: portico requests show {reference}
`,
    },
  },
] as const;

/** Some hours of trying; after that the next mail has its turn. */
const MOST_ATTEMPTS = 24;

/** What became of telling an owner; `settled`: this mail's turn is over. */
interface Told {
  readonly outcome: string;
  readonly mails: number;
  readonly nextAt: number | undefined;
  readonly settled: boolean;
}

/** Tells the owner of the venue what is to be told by now, once: of several mails that have become due, the last. */
export async function tellOwner(
  mailer: Pick<Mailer, 'send'>,
  { request, venue, now }: { readonly request: RequestToTell; readonly venue: Venue; readonly now: number },
): Promise<Told> {
  const due = MAILS.filter(({ at }) => at(request) <= now).length;
  const next = { mails: due, nextAt: MAILS[due]?.at(request) };
  const mail = due > request.mails ? mailOf(request, venue, due - 1) : undefined;
  if (!mail) return { ...next, outcome: 'nobody to tell', settled: true };
  const outcome = await mailer.send(mail);
  const isGivenUp = outcome.kind === 'refused' || request.attempts >= MOST_ATTEMPTS;
  return { ...next, outcome: outcome.kind, settled: outcome.kind !== 'failed' || isGivenUp };
}

function mailOf(request: StoredRequest, venue: Venue, index: number): Mail | undefined {
  const { name, timeZone, controller } = venue.document;
  const address = mailAddress(controller.email ?? '');
  const template = MAILS[index]?.template;
  if (!address || !template) return undefined;
  const day = formatsFor('en', timeZone).date(lastDayOf(request.dueAt));
  return { to: 'owner', address, ...fillIn(template, { venue: name, reference: request.reference, day }) };
}
