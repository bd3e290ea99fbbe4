import { join } from 'node:path';
import type { Config } from '../../config.js';
import { createMailer } from '../../mail/mailer.js';
import { createOutbox } from '../../mail/outbox.js';
import { fault, type Finding, ok, warning } from './finding.js';

const CHECK = 'mail';

/** Whether the mail server lets us in, as far as one can tell without sending. */
export async function checkMail(config: Config, now: () => number): Promise<Finding> {
  const outbox = createOutbox(join(config.dataDir, 'outbox'), now);
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, outbox });
  if (!mailer.hasServer) return checkOutbox((await outbox.entries()).length, outbox.folder);
  const why = await mailer.check();
  if (why === undefined) return ok(CHECK, 'The mail server takes our connection, encryption and login.');
  return fault(CHECK, `The mail server does not let us in (${why}).`, adviceOn(why));
}

function checkOutbox(count: number, folder: string): Finding {
  const says = `No mail server is set: mails to owners stay in ${folder} (there now: ${count}).`;
  return warning(CHECK, says, 'Set PORTICO_SMTP_URL and PORTICO_MAIL_FROM, or read them there.');
}

function adviceOn(why: string): string {
  if (why.startsWith('EAUTH')) return 'Check user name and password in PORTICO_SMTP_URL.';
  if (why.startsWith('ETLS'))
    return 'It must offer TLS with a certificate this machine trusts: smtps:// for port 465, smtp:// for 587.';
  return 'Check host and port in PORTICO_SMTP_URL, and whether this machine may reach them.';
}
