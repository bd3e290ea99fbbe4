import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestContext } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { type MailServer, openMailServer, type Received } from '../mail/mail-server.js';
import { acceptanceOn, linkTo, openPortal, redirectTo } from './guest-portal.js';
import type { TestDatabases } from './databases.js';
import { sampleVenue } from './sample-venue.js';
import type { TestApp } from './start-app.js';
import type { Page, WebClient } from './web-client.js';

const { waysIn } = sampleVenue() as { waysIn: { terms: object; form: object } };

/** To be merged into the sample venue: codes by e-mail beside its other ways in. */
export const MAILED_CODES = { waysIn: { ...waysIn, email: { plan: 'guest' } } };

/** A portal that mails codes, and the server the mails go to. */
export interface CodePortal {
  readonly app: TestApp;
  readonly server: MailServer;
  /** The next mail that was not given out yet. */
  nextMail(): Promise<Received>;
}

export async function openCodePortal(
  t: TestContext,
  databases: TestDatabases,
  {
    venue = {},
    settings = {},
    smtp = {},
  }: {
    readonly venue?: object;
    readonly settings?: Readonly<Record<string, string>>;
    readonly smtp?: SMTPServerOptions;
  } = {},
): Promise<CodePortal> {
  const server = await openMailServer(t, smtp);
  const app = await openPortal(t, databases, {
    venue: { ...MAILED_CODES, ...venue },
    settings: {
      PORTICO_SMTP_URL: server.url('smtp').reveal(),
      PORTICO_MAIL_FROM: 'wifi@example.net',
      ...settings,
    },
  });
  let given = 0;
  return {
    app,
    server,
    async nextMail() {
      const mail = await until(() => server.mails[given]);
      given += 1;
      return mail;
    },
  };
}

const PATIENCE = 30_000;

/** What it finds once there is something: mails go their way behind the page's back. */
export async function until<T>(find: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const givenUpAt = Date.now() + PATIENCE;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    assert.ok(Date.now() < givenUpAt, 'it came in time');
    await pause(5);
  }
}

/** The six digits of a mail. */
export function codeOf(mail: Received): string {
  const code = /^ {4}(\d{6})\r?$/m.exec(mail.text)?.[1];
  assert.ok(code, mail.text);
  return code;
}

/** Other six digits. */
export function wrongCode(code: string): string {
  return code.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
}

/** Arrives, and follows the first page's link to the page that asks for the address. */
export async function askingPage(
  app: TestApp,
  browser: WebClient,
  changes: Readonly<Record<string, string>> = {},
): Promise<Page> {
  return browser.get(linkTo(await browser.get(redirectTo(app, changes)), '/email/'));
}

/** Sends the address, the texts accepted. */
export function askForCode(browser: WebClient, asking: Page, email: string): Promise<Page> {
  return browser.post(`${new URL(asking.url).origin}/p/linden/email`, { ...acceptanceOn(asking), email });
}

/** Another code to the same address. */
export function askAgain(browser: WebClient, entering: Page): Promise<Page> {
  const posted = { ...acceptanceOn(entering), again: 'yes' };
  return browser.post(`${new URL(entering.url).origin}/p/linden/email`, posted);
}

/** Types the code on the page that asks for it. */
export function enterCode(browser: WebClient, entering: Page, code: string): Promise<Page> {
  const posted = { ...acceptanceOn(entering), code, way: 'email' };
  return browser.post(`${new URL(entering.url).origin}/p/linden/code`, posted);
}
