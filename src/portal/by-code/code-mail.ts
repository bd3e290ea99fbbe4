import { Secret } from '../../base/secrets.js';
import { messagesFor } from '../../languages/messages.js';
import { type Message, mailable } from '../../mail/template.js';
import type { Scope } from '../scope.js';

/** The mail with a code, in the guest's language. Nothing a guest typed is in it. */
export function codeMail({ venue, language }: Scope, code: Secret<string>): Message {
  const { text } = messagesFor(language);
  const values = { venue: mailable(venue.document.name), code: code.reveal() };
  return {
    subject: text('email.mail.subject', values),
    text: `${text('email.mail.text', values)}

    ${values.code}

${text('email.mail.life')}

${text('email.mail.unasked')}
`,
  };
}

/**
 * The text message with a code. Its last line tells telephones which address the code is for, so that they offer it there
 * and nowhere else (WICG, origin-bound one-time codes).
 */
export function codeMessage({ venue, language, deps }: Scope, code: Secret<string>): Secret<string> {
  const digits = code.reveal();
  const words = messagesFor(language).text('sms.message', {
    venue: mailable(venue.document.name),
    code: digits,
  });
  return new Secret(`${words}\n\n@${new URL(deps.publicUrl).hostname} #${digits}`);
}
