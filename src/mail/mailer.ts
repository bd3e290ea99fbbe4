import { createTransport } from 'nodemailer';
import type { Secret } from '../base/secrets.js';
import type { MailAddress } from './mail-address.js';
import type { Outbox } from './outbox.js';
import { createSmtpClient } from './smtp-client.js';
import type { Message } from './template.js';

/** A mail to one person. What is for a guest never lies in an outbox, unless the program only demonstrates itself. */
export interface Mail extends Message {
  readonly to: 'owner' | 'guest';
  readonly address: MailAddress;
}

/** What became of a mail. Neither address nor content is in any of it. */
export type MailOutcome =
  /** The mail server has taken it. */
  | { readonly kind: 'sent' }
  /** There is no mail server: it lies in the outbox. */
  | { readonly kind: 'kept' }
  /** The mail server will not have it, now or later (5xx). */
  | { readonly kind: 'refused'; readonly why: string }
  /** Another time it may be had. */
  | { readonly kind: 'failed'; readonly why: string };

export interface Mailer {
  /** Tries once, for a minute at most. Does not reject for anything the mail server says or does. */
  send(mail: Mail): Promise<MailOutcome>;
  /** Connects, encrypts and signs in without sending: what went wrong, or nothing. */
  check(): Promise<string | undefined>;
  readonly outbox: Outbox;
  /** Whether mails are sent, rather than kept in the outbox. */
  readonly hasServer: boolean;
  /** Whether a mail to a guest gets anywhere. */
  readonly reachesGuests: boolean;
  /** Ends what is being sent; it counts as failed. */
  close(): void;
}

export interface MailerSettings {
  /** `smtp://` or `smtps://`; without it mails go to the outbox. */
  readonly smtpUrl: Secret<string> | undefined;
  readonly from: string;
  readonly outbox: Outbox;
  /** Guests' mails may lie in the outbox: whoever looks into it is the guest. */
  readonly keepsGuests?: boolean;
  /** Certificates (PEM) to trust instead of the system's. */
  readonly ca?: string;
}

/** Nothing a mail says is ever read as the address of a file or page. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

export function createMailer({ smtpUrl, from, outbox, keepsGuests = false, ca }: MailerSettings): Mailer {
  const smtp = smtpUrl && createSmtpClient(smtpUrl, { ...CLOSED, ca });
  const composer = createTransport({ streamTransport: true, buffer: true, ...CLOSED });

  function composed({ address, subject, text }: Mail) {
    const to = address.reveal();
    return {
      from: { name: 'Portico', address: from },
      to: { name: '', address: to },
      envelope: { from, to: [to] },
      subject,
      text,
      xMailer: false as const,
      // RFC 3834 s.5: nobody's holiday notice is to answer it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...CLOSED,
    };
  }

  return {
    outbox,
    hasServer: smtp !== undefined,
    reachesGuests: smtp !== undefined || keepsGuests,
    async send(mail) {
      if (smtp) return outcomeOf(await smtp.use((transport) => transport.sendMail(composed(mail))));
      if (mail.to === 'guest' && !keepsGuests) return { kind: 'refused', why: 'no mail server' };
      const { message } = await composer.sendMail(composed(mail));
      await outbox.put(asItReads(message as Buffer, mail.text));
      return { kind: 'kept' };
    },
    async check() {
      return (await smtp?.use((transport) => transport.verify()))?.why;
    },
    close: () => smtp?.close(),
  };
}

function outcomeOf(failure: { readonly why: string; readonly isForGood: boolean } | undefined): MailOutcome {
  if (!failure) return { kind: 'sent' };
  return { kind: failure.isForGood ? 'refused' : 'failed', why: failure.why };
}

/** With its text unfolded and unquoted (8bit, RFC 6152), so that a link in it can be copied out of the file. */
function asItReads(mail: Buffer, text: string): Buffer {
  const [head = ''] = mail.toString('utf8').split('\r\n\r\n', 1);
  const plain = head.replace(/^Content-Transfer-Encoding: .*$/m, 'Content-Transfer-Encoding: 8bit');
  return Buffer.from(`${plain}\r\n\r\n${text.replaceAll('\n', '\r\n')}`);
}
