import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE } from '../../src/base/clock.js';
import { sqliteFor } from '../support/databases.js';
import { acceptTerms, handBackOf, linkTo, openPortal, redirectTo } from '../support/guest-portal.js';
import { GATEWAY, sampleAccessPoint } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { readQuery } from '../support/uam-gateway.js';
import { createWebClient, type Page, type WebClient } from '../support/web-client.js';

const PAP = { accessPoints: [sampleAccessPoint({ settings: { password: 'pap' } })] };
const ZERO_CHALLENGE = '0'.repeat(32);

/** A guest on the page before the hand-back. */
async function signIn(app: TestApp): Promise<{ readonly browser: WebClient; readonly ready: Page }> {
  const browser = createWebClient();
  return { browser, ready: await acceptTerms(browser, await browser.get(redirectTo(app))) };
}

function addressGivenBy(handBack: string): URL {
  return new URL(readQuery(handBack).get('userurl') ?? '');
}

/** The landing address as guests see, share and bookmark it. */
function publicPartOf(address: URL): string {
  return `${address.origin}${address.pathname}`;
}

function assertNoTicket(page: Page & { readonly location?: string | undefined }): void {
  assert.ok(!page.location?.startsWith(GATEWAY), page.location);
  assert.doesNotMatch(page.html, /username=|password=|response=/);
}

test('P14: who knows the landing address only is not handed back in the guest’s place', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PAP });
  const { browser, ready } = await signIn(app);
  app.clock.advance(9 * MINUTE + 1);
  const prelogin = await handBackOf(browser, ready);
  const landing = publicPartOf(addressGivenBy(prelogin));
  for (const userurl of [landing, `${landing}?back=`, `${landing}?back=${'A'.repeat(22)}`]) {
    const changes = { challenge: ZERO_CHALLENGE, userurl };
    assertNoTicket(await createWebClient().once(redirectTo(app, changes)));
  }
  const back = redirectTo(app, { challenge: ZERO_CHALLENGE, userurl: addressGivenBy(prelogin).href });
  const itself = await createWebClient().once(back);
  assert.ok(itself.location?.startsWith(`${GATEWAY}/logon?`), 'the browser that was sent there goes on');
});

test('P14: a failure told with the landing address only shows no ticket', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PAP });
  const { browser, ready } = await signIn(app);
  const given = addressGivenBy(await handBackOf(browser, ready));
  const failed = (userurl: string) =>
    createWebClient().get(redirectTo(app, { res: 'failed', challenge: ZERO_CHALLENGE, userurl }));
  assertNoTicket(await failed(publicPartOf(given)));
  assert.ok(linkTo(await failed(given.href), '/logon?'));
});

test('P14: each hand-back has a secret of its own, and the one before serves no more', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { browser, ready } = await signIn(app);
  const first = addressGivenBy(await handBackOf(browser, ready));
  const second = addressGivenBy(await handBackOf(browser, ready));
  assert.notEqual(first.searchParams.get('back'), second.searchParams.get('back'));
  assertNoTicket(await createWebClient().get(redirectTo(app, { res: 'failed', userurl: first.href })));
});

test('P14: no page of ours is shown at an address with the secret', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { browser, ready } = await signIn(app);
  const given = addressGivenBy(await handBackOf(browser, ready));
  const landing = await browser.once(given.href);
  assert.equal(landing.status, 303);
  assert.equal(landing.location, publicPartOf(given));
});
