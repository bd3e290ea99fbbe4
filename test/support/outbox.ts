import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from './start-app.js';

/** A mail that lies in the outbox. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mails of a program without a mail server, as they come. */
export interface Mailbox {
  /** One that was not given out yet; waits for it, since mails are written behind the page's back. */
  next(): Promise<KeptMail>;
}

const PATIENCE = 30_000;

export function openMailbox({ domain }: TestApp): Mailbox {
  const { outbox } = domain.mailer;
  const seen = new Set<string>();
  return {
    async next() {
      const givenUpAt = Date.now() + PATIENCE;
      for (;;) {
        const fresh = (await outbox.entries()).find(({ name }) => !seen.has(name));
        if (fresh) {
          seen.add(fresh.name);
          return read(await readFile(join(outbox.folder, fresh.name), 'utf8'));
        }
        if (Date.now() > givenUpAt) throw new Error('No mail came');
      }
    },
  };
}

function read(mail: string): KeptMail {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  const text = body.join('\n\n').replace(/=\r\n/g, '').replaceAll('=3D', '=');
  return { to: header('To').replace(/[<>]/g, ''), subject: header('Subject'), text };
}

/** The code of six digits in a mail. */
export function codeIn(mail: KeptMail): string {
  const code = /\b\d{6}\b/.exec(mail.text)?.[0];
  if (code === undefined) throw new Error(`No code in the mail "${mail.subject}"`);
  return code;
}

/** The first address in a mail that contains `part`. */
export function linkIn(mail: KeptMail, part: string): string {
  const link = [...mail.text.matchAll(/http\S+/g)].map(String).find((url) => url.includes(part));
  if (link === undefined) throw new Error(`No link to ${part} in the mail "${mail.subject}"`);
  return link;
}
