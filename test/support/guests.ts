import assert from 'node:assert/strict';
import { admitGuest } from '../../src/access/admit-guest.js';
import { createSessionStore, type Session } from '../../src/access/session-store.js';
import { accountNameHash } from '../../src/guests/account-name.js';
import type { Account } from '../../src/guests/account-store.js';
import { passwordFrom } from '../../src/guests/passwords.js';
import { registerGuest } from '../../src/guests/register-guest.js';
import type { Venue } from '../../src/venues/open-venue.js';
import type { TestApp } from './start-app.js';

export interface Ticket {
  readonly id: string;
  readonly password: string;
}

/** The part of a running program that guests are made in. */
export type GuestsApp = Pick<TestApp, 'foundation' | 'domain'>;

export interface Wanted {
  /** Slug of the venue. */
  readonly venue?: string;
  readonly plan?: string;
  /** Twelve hexadecimal digits the ticket is to be bound to; absent where the redirect named none. */
  readonly terminal?: string | undefined;
}

export function venueOf(app: GuestsApp, slug = 'linden'): Venue {
  const venue = app.foundation.directory.venueBySlug(slug);
  assert.ok(venue, `venue ${slug}`);
  return venue;
}

/** A guest who accepted terms and notice in English. */
export function newGuest(app: GuestsApp, slug?: string): Promise<string> {
  return register(app, slug, undefined);
}

/** A guest who chose a user name and a password as well. */
export async function newAccount(
  app: GuestsApp,
  account: { readonly name: string; readonly password: string; readonly venue?: string },
): Promise<string> {
  const { lookupKey } = venueOf(app, account.venue);
  const passwordHash = await app.domain.passwords.hash(lookupKey, passwordFrom(account.password));
  const nameHash = accountNameHash({ lookupKey }, account.name);
  return register(app, account.venue, { nameHash, passwordHash });
}

async function register(
  app: GuestsApp,
  slug: string | undefined,
  account: Account | undefined,
): Promise<string> {
  const venue = venueOf(app, slug);
  const texts = venue.texts.get('en');
  assert.ok(texts);
  const { guestId } = await registerGuest(
    {
      db: app.foundation.databases.main,
      vault: app.domain.vault,
      links: app.domain.links,
      now: app.foundation.clock.now,
    },
    {
      venue,
      answers: undefined,
      account,
      rememberMs: 0,
      acceptance: {
        terms: texts.terms.version,
        notice: texts.notice.version,
        language: 'en',
        method: account ? 'account' : 'terms',
      },
    },
  );
  return guestId;
}

/** A ticket as a way in gives it. */
export async function ticketFor(app: GuestsApp, guestId: string, wanted: Wanted = {}): Promise<Ticket> {
  const { databases, clock } = app.foundation;
  const admission = await admitGuest(
    { db: databases.main, tickets: app.domain.tickets, now: clock.now },
    { venue: venueOf(app, wanted.venue), guestId, plan: wanted.plan ?? 'guest', terminal: wanted.terminal },
  );
  assert.ok(admission.kind === 'admitted');
  return { id: admission.ticket.id, password: admission.ticket.password.reveal() };
}

/** Newest first. */
export function sessionsOf(app: GuestsApp, guestId: string): Promise<readonly Session[]> {
  return createSessionStore(app.foundation.databases.main.read).ofGuest(guestId);
}

/** The guest's only session. */
export async function sessionOf(app: GuestsApp, guestId: string): Promise<Session> {
  const [session, another] = await sessionsOf(app, guestId);
  assert.ok(session && !another, 'exactly one session');
  return session;
}
