import { leadingNowhere } from '../../base/leads-nowhere.js';
import { Secret } from '../../base/secrets.js';
import { type MessageKey, messagesFor } from '../../languages/messages.js';
import { type Message, mailable } from '../../mail/template.js';
import type { Scope } from '../scope.js';

/**
 * The mail with a code, in the guest's language: the venue's own words where it has some in that language. What follows the
 * code is always ours. Nothing a guest typed is in it.
 */
export function codeMail({ venue, language }: Scope, code: Secret<string>): Message {
  const { text } = messagesFor(language);
  const { subject, intro } = venue.document.waysIn.email ?? {};
  const values = { venue: nameOf(venue), code: code.reveal() };
  const words = (own: string | undefined, ours: MessageKey) =>
    own === undefined ? text(ours, values) : leadingNowhere(withValues(mailable(own), values));
  return {
    subject: words(subject?.[language], 'email.mail.subject'),
    text: `${words(intro?.[language], 'email.mail.text')}

    ${values.code}

${text('email.mail.life')}

${text('email.mail.unasked')}
`,
  };
}

/** Whoever's address or number is typed gets it, so that it must lead nowhere. */
function nameOf({ document }: Scope['venue']): string {
  return leadingNowhere(mailable(document.name));
}

function withValues(words: string, values: { readonly venue: string; readonly code: string }): string {
  return words.replace(/\{(venue|code)\}/g, (_, name: keyof typeof values) => values[name]);
}

/**
 * The text message with a code. Its last line tells telephones which address the code is for, so that they offer it there
 * and nowhere else (WICG, origin-bound one-time codes).
 */
export function codeMessage({ venue, language, deps }: Scope, code: Secret<string>): Secret<string> {
  const digits = code.reveal();
  const words = messagesFor(language).text('sms.message', {
    venue: nameOf(venue),
    code: digits,
  });
  return new Secret(`${words}\n\n@${new URL(deps.publicUrl).hostname} #${digits}`);
}
