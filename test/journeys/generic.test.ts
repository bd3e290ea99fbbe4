import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { type FormGateway, openFormGateway } from '../support/form-gateway.js';
import { acceptTerms, linkTo } from '../support/guest-portal.js';
import { createWebClient, type Page, type WebClient } from '../support/web-client.js';

async function signIn(gateway: FormGateway, browser: WebClient): Promise<Page> {
  const welcome = await browser.get(gateway.start);
  assert.match(welcome.text, /Good to see you/);
  return acceptTerms(browser, welcome);
}

/** The form the page hands back by, pressed. */
function submit(browser: WebClient, page: Page): Promise<Page> {
  const form = page.form('hand-back');
  assert.ok(form, page.text);
  return browser.post(form.action, form.fields);
}

onEachDatabase(
  'R1 R22: a guest gets online by a form of unknown equipment, and logs out',
  async (databases, t) => {
    const gateway = await openFormGateway(t, databases, { accessPoint: { coaPort: null } });
    const browser = createWebClient();
    const handBack = await browser.get(linkTo(await signIn(gateway, browser), '/on/'));
    assert.match(handBack.text, /One moment/);
    const landing = await submit(browser, handBack);
    assert.match(landing.text, /You’re online until/);
    assert.equal(gateway.logins[0]?.method, 'POST');
    assert.equal(gateway.logins[0]?.fields.submit, 'Log in');

    const offline = await browser.post(`${gateway.app.publicUrl}/p/linden/logout`, {
      handle: landing.value('handle') ?? '',
    });
    assert.equal(gateway.online(), undefined, 'the browser itself logged off');
    assert.match(offline.text, /You’re logged out/);
  },
);

function policyOf(page: Page): string {
  return page.headers.get('content-security-policy') ?? '';
}

test('the policy of the hand-back page allows its form, and only that, to leave', async (t) => {
  const gateway = await openFormGateway(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await signIn(gateway, browser);
  const handBack = await browser.get(linkTo(ready, '/on/'));
  const origin = new URL(gateway.start).origin;
  assert.ok(policyOf(handBack).includes(`form-action 'self' ${origin};`), policyOf(handBack));
  assert.ok(policyOf(ready).includes(`form-action 'self';`), policyOf(ready));
  assert.equal(handBack.form('hand-back')?.action, `${origin}/login`);
});

test('after a failure the retry is a form again', async (t) => {
  const gateway = await openFormGateway(t, await sqliteFor());
  const browser = createWebClient();
  const handBack = await browser.get(linkTo(await signIn(gateway, browser), '/on/'));
  gateway.refuse(true);
  const failed = await submit(browser, handBack);
  assert.match(failed.text, /That didn’t work/);
  assert.ok(policyOf(failed).includes(`form-action 'self' ${new URL(gateway.start).origin};`), 'may leave');
  gateway.refuse(false);
  assert.match((await submit(browser, failed)).text, /You’re online until/);
});

test('equipment that takes a GET is handed the browser without a page', async (t) => {
  const gateway = await openFormGateway(t, await sqliteFor(), { login: { method: 'get' } });
  const browser = createWebClient();
  const landing = await browser.get(linkTo(await signIn(gateway, browser), '/on/'));
  assert.match(landing.text, /You’re online until/);
  assert.equal(gateway.logins[0]?.method, 'GET');
});
