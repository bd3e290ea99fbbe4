import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNTS, createAccount, signIn } from '../support/accounts.js';
import { sqliteFor } from '../support/databases.js';
import { linkTo, openPortal, personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { GATEWAY } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { createWebClient, type WebClient } from '../support/web-client.js';

const ACCOUNT = { name: 'Anna', password: 'a quiet place' };

/** Somebody who was redirected and hands the address of the first page to another person. */
async function lure(app: TestApp): Promise<{ readonly thief: WebClient; readonly address: string }> {
  const thief = createWebClient();
  const token = (await thief.get(redirectTo(app))).value('visit') ?? '';
  return { thief, address: `${app.publicUrl}/p/linden/v/${token}` };
}

/** What any page of the visit he began says to the thief. */
async function stolen(thief: WebClient, address: string, told: string): Promise<readonly string[]> {
  const steps = ['go', 'on', 'v'].map((step) => address.replace('/v/', `/${step}/`));
  const pages = await Promise.all(steps.map((step) => thief.once(step)));
  const landing = await thief.once(redirectOnline(address));
  const got = [...pages, landing].map((page) => `${page.location ?? ''} ${page.text}`);
  return got.filter((text) => text.includes(told) || /\/my\/[\w-]{22}/.test(text));
}

function redirectOnline(address: string): string {
  return redirectTo({ publicUrl: new URL(address).origin }, { res: 'success' });
}

test('T24: who gave away the address of a visit gets nothing of whoever fills in its form', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { thief, address } = await lure(app);
  const victim = createWebClient();
  const ready = await register(victim, await victim.get(address), { name: 'Nightingale' });
  assert.ok(personalLinkOn(ready));
  assert.deepEqual(await stolen(thief, address, GATEWAY), []);
});

test('T24: nor of whoever signs in with an account', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const owner = createWebClient();
  await createAccount(owner, await owner.get(redirectTo(app)), ACCOUNT);
  const { thief, address } = await lure(app);
  const victim = createWebClient();
  const { location = '' } = await signIn(victim, await victim.get(address), ACCOUNT);
  assert.ok(location.startsWith(GATEWAY), 'the guest goes online');
  assert.deepEqual(await stolen(thief, address, GATEWAY), []);
});

/** Somebody who signed in and hands on the address of that visit, with what would show what was said there. */
async function lureIntoOwn(app: TestApp) {
  const thief = createWebClient();
  const ready = await register(thief, await thief.get(redirectTo(app)), { name: 'Magpie' });
  return { thief, ready, mine: personalLinkOn(ready) };
}

test('T24: what is said on a visit somebody signed in on and handed on is not said to that guest', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { thief, ready, mine } = await lureIntoOwn(app);
  const victim = createWebClient();
  const theirs = await register(victim, await victim.get(ready.url.replace('/go/', '/v/')), {
    name: 'Nightingale',
  });
  assert.notEqual(personalLinkOn(theirs), mine);
  const held = (await thief.get(`${mine}/download`)).html;
  assert.match(held, /Magpie/);
  assert.doesNotMatch(held, /Nightingale/);
});

test('T24: nobody’s browser is remembered as somebody else by following a link', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { ready } = await lureIntoOwn(app);
  const victim = createWebClient();
  await victim.once(`${linkTo(ready, '/on/')}?remember=yes`);
  assert.deepEqual([...victim.cookies.keys()], []);
});

test('without cookies the guest goes on by the address alone', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const welcome = await createWebClient().get(redirectTo(app));
  const ready = await register(createWebClient(), welcome, { name: 'Nightingale' });
  const { location = '' } = await createWebClient().once(linkTo(ready, '/on/'));
  assert.ok(location.startsWith(GATEWAY));
});
