import assert from 'node:assert/strict';
import { inviteOwner } from '../../../src/owners/welcome.js';
import type { ConsoleVenue } from '../../support/console-venue.js';
import { PASSWORD, send } from '../../support/console.js';
import { linkIn, type Mailbox, openMailbox } from '../../support/outbox.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

/** What the addresses of pages carry that were mailed, or that somebody was sent on to. */
export interface CafeTokens {
  readonly register: string;
  readonly reset: string;
  readonly email: string;
  readonly invitation: string;
  readonly welcome: string;
}

const APPLICATION = {
  email: 'frieda@quay.example',
  password: PASSWORD,
  'customer-type': 'private',
  country: 'DE',
  terms: 'yes',
};

/** Each of them still good. */
export async function makeTokens(venue: ConsoleVenue): Promise<CafeTokens> {
  const { app, url, browser, submit } = venue;
  const mailbox = openMailbox(app);
  const ask = async (from: WebClient, to: string, fields: Readonly<Record<string, string>>) =>
    send(from, await from.get(url + to), { to, fields });
  await submit('/people', { fields: { email: 'deniz@linden.example', role: 'front-desk' } });
  const invitation = await mailed(mailbox, '/invitations/');
  await submit('/people', { fields: { email: 'emil@linden.example', role: 'manager', answers: 'yes' } });
  await ask(createWebClient(), '/reset', { email: 'ben@linden.example' });
  const reset = await mailed(mailbox, '/reset/');
  const { tokens } = app.domain.owners;
  const welcome = await inviteOwner({ db: app.foundation.databases.main, tokens }, 'gerd@quay.example');
  return {
    invitation,
    reset,
    welcome: welcome?.reveal() ?? assert.fail('he has no account'),
    email: lastPart(await ask(browser, '/account/email', { email: 'cafe@linden.example' })),
    register: lastPart(await ask(createWebClient(), '/register', APPLICATION)),
  };
}

/** The secret of a link in the next mail that has such a one. */
async function mailed(mailbox: Mailbox, part: string): Promise<string> {
  for (;;) {
    const mail = await mailbox.next();
    if (mail.text.includes(part)) return linkIn(mail, part).split(part)[1] ?? '';
  }
}

function lastPart({ url, text }: Page): string {
  return /\/([\w-]{22})(?:\?|$)/.exec(url)?.[1] ?? assert.fail(text);
}
