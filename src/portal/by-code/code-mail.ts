import type { Secret } from '../../base/secrets.js';
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
