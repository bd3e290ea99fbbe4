import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { EMAIL } from '../../support/console-venue.js';
import { PASSWORD } from '../../support/console.js';
import type { LivingCafe } from './living-cafe.js';
import { press, type Stop } from './stop.js';

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByLabel('Password').fill(password);
  await press('Sign in')(page);
}

async function turnOn(page: Page, { app }: LivingCafe): Promise<void> {
  const secret = Secret.fromBase32((await page.locator('.secret code').innerText()).replaceAll(' ', ''));
  await page
    .getByLabel('Code the app shows')
    .fill(new TOTP({ secret }).generate({ timestamp: app.clock.now() }));
  await press('Turn it on')(page);
}

/** The ways into the console. */
export const SIGN_IN_STOPS: readonly Stop[] = [
  { name: 'sign-in', route: '/sign-in', by: 'nobody' },
  { name: 'sign-in-wrong', route: '/sign-in', by: 'nobody', after: (page) => signIn(page, 'not this one') },
  { name: 'register', route: '/register', by: 'nobody' },
  { name: 'register-wrong', route: '/register', by: 'nobody', after: press('Go on') },
  {
    name: 'register-code',
    route: '/register/:token',
    by: 'nobody',
    with: ({ tokens }) => ({ token: tokens.register }),
  },
  {
    name: 'register-code-wrong',
    route: '/register/:token',
    by: 'nobody',
    with: ({ tokens }) => ({ token: tokens.register }),
    after: press('Go on'),
  },
  { name: 'reset', route: '/reset', by: 'nobody' },
  {
    name: 'reset-password',
    route: '/reset/:token',
    by: 'nobody',
    with: ({ tokens }) => ({ token: tokens.reset }),
  },
  {
    name: 'welcome',
    route: '/welcome/:secret',
    by: 'nobody',
    with: ({ tokens }) => ({ secret: tokens.welcome }),
  },
  {
    name: 'invitation',
    route: '/invitations/:secret',
    by: 'nobody',
    with: ({ tokens }) => ({ secret: tokens.invitation }),
  },
  {
    name: 'invitation-wrong',
    route: '/invitations/:secret',
    by: 'nobody',
    with: ({ tokens }) => ({ secret: tokens.invitation }),
    after: press('Make the account and join'),
  },
  {
    name: 'invitation-elses',
    route: '/invitations/:secret',
    with: ({ tokens }) => ({ secret: tokens.invitation }),
  },
  { name: 'terms', route: '/terms', by: 'nobody' },
  { name: 'link-unknown', route: '/reset/:token', by: 'nobody', with: () => ({ token: 'A'.repeat(22) }) },
];

/** What belongs to an account alone. */
export const ACCOUNT_STOPS: readonly Stop[] = [
  { name: 'terms-changed', route: '/terms' },
  { name: 'account', route: '/account' },
  { name: 'account-email', route: '/account/email' },
  {
    name: 'account-email-code',
    route: '/account/email/:token',
    with: ({ tokens }) => ({ token: tokens.email }),
  },
  { name: 'confirm', route: '/confirm', query: '?next=/account/email' },
  { name: 'confirm-wrong', route: '/confirm', query: '?next=/account/email', after: press('Go on') },
  { name: 'security', route: '/account/security' },
  { name: 'password-wrong', route: '/account/security', after: press('Change the password') },
  { name: 'account-data', route: '/account/data' },
  { name: 'account-download', route: '/account/download' },
  { name: 'account-deactivate', route: '/account/deactivate' },
  { name: 'account-delete', route: '/account/delete' },
  {
    name: 'account-delete-wrong',
    route: '/account/delete',
    after: press('Delete the account and everything in it'),
  },
  { name: 'account-notices', route: '/account/notices' },
  { name: 'account-activity', route: '/account/activity' },
  { name: 'not-found', route: '/venues/:venue', with: () => ({ venue: 'A'.repeat(22) }) },
];

/** The second factor, from then on turned on: they come last. */
export const FACTOR_STOPS: readonly Stop[] = [
  { name: 'second-factor', route: '/account/second-factor' },
  { name: 'second-factor-wrong', route: '/account/second-factor', after: press('Turn it on') },
  { name: 'recovery-codes', route: '/account/second-factor', after: turnOn },
  { name: 'security-two-factors', route: '/account/security' },
  { name: 'new-recovery-codes', route: '/account/recovery-codes' },
  { name: 'second-factor-off', route: '/account/second-factor/off' },
  { name: 'sign-in-code', route: '/sign-in', by: 'nobody', after: (page) => signIn(page, PASSWORD) },
  {
    name: 'sign-in-code-wrong',
    route: '/sign-in',
    by: 'nobody',
    async after(page) {
      await signIn(page, PASSWORD);
      await press('Go on')(page);
    },
  },
];
