import { mailAddress } from '../mail/mail-address.js';
import type { Mailer } from '../mail/mailer.js';
import type { Directory } from '../venues/directory.js';
import type { NoticeMail } from './notice-mail-store.js';
import { noticeMail } from './notice-mails.js';

/** Some hours of trying; the board has it in any case. */
const MOST_ATTEMPTS = 24;

/** Sends one person the mail of a notice, once. `settled`: it is not to be tried again. */
export async function mailNotice(
  deps: {
    readonly mailer: Pick<Mailer, 'send'>;
    readonly directory: Pick<Directory, 'venueById'>;
    readonly consoleUrl: string;
  },
  { notice, email, attempts }: NoticeMail,
): Promise<{ readonly outcome: string; readonly settled: boolean }> {
  const venue = notice.venueId === undefined ? undefined : deps.directory.venueById(notice.venueId);
  const address = mailAddress(email);
  const isUnknown = notice.venueId !== undefined && venue === undefined;
  if (!address || isUnknown) return { outcome: 'nobody to tell', settled: attempts >= MOST_ATTEMPTS };
  const message = noticeMail(notice, { venue, consoleUrl: deps.consoleUrl });
  const { kind } = await deps.mailer.send({ to: 'owner', address, ...message });
  return { outcome: kind, settled: kind !== 'failed' || attempts >= MOST_ATTEMPTS };
}
