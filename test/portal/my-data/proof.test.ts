import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { MINUTE } from '../../../src/base/clock.js';
import { SIGN_IN_LIFE } from '../../../src/guests/known-guest.js';
import type { PortalDeps } from '../../../src/portal/portal-deps.js';
import { createPortalRoutes } from '../../../src/portal/portal-routes.js';
import { createAccount } from '../../support/accounts.js';
import { onEachDatabase, type TestDatabases } from '../../support/databases.js';
import { handBackOf, openPortal, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { sampleVenue } from '../../support/sample-venue.js';
import type { TestApp } from '../../support/start-app.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { keysBelow, rowsWith, walkTables } from '../../support/walk-tables.js';
import { createWebClient } from '../../support/web-client.js';

const MAC = '02-CC-00-00-00-01';
const FIELDS = [{ kind: 'text', name: 'name', label: { en: 'Name' } }];
const WAYS = { waysIn: { terms: { plan: 'guest' }, account: { plan: 'regular', fields: FIELDS } } };
const ACCOUNT = { name: 'Anna', password: 'a quiet place', 'a.name': 'Nightingale' };

interface Route {
  readonly method: 'GET' | 'POST';
  /** Below My data, such as `/devices/:device`. */
  readonly step: string;
}

/** Every route below My data that asks for a proof, read from the router itself. */
function myDataRoutes(): readonly Route[] {
  const router = createPortalRoutes({ publicUrl: 'http://localhost' } as PortalDeps);
  const routes = router.stack.flatMap(({ route }) => (route ? [route] : []));
  const found = routes.flatMap(({ path, stack }) => {
    const step = /^\/p\/:venue\/my\/:link((?:\/.*)?)$/.exec(String(path))?.[1];
    const method = stack[0]?.method === 'post' ? 'POST' : 'GET';
    return step === undefined ? [] : [{ method, step } as const];
  });
  assert.ok(found.length >= 15, `${found.length} routes`);
  return found;
}

/** Anna has an account, answers, a device and a session. */
async function openAnna(t: TestContext, databases: TestDatabases) {
  const app = await openPortal(t, databases, { venue: WAYS });
  await app.applyVenue(sampleVenue({ venue: 'other', accessPoints: [], ...WAYS }));
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app, { mac: MAC }));
  const ready = await createAccount(browser, welcome, ACCOUNT);
  await openUamGateway(t, app).logOn(await handBackOf(browser, ready), { mac: MAC });
  const link = personalLinkOn(ready);
  const visit = ready.url.slice(ready.url.lastIndexOf('/') + 1);
  return { app, secret: link.slice(link.lastIndexOf('/') + 1), visit };
}

async function signInSecret(app: TestApp): Promise<string> {
  const page = await createWebClient().once(`${app.publicUrl}/p/linden/my/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ name: ACCOUNT.name, password: ACCOUNT.password }),
  });
  return /\/my\/([\w-]{22})/.exec(page.location ?? '')?.[1] ?? assert.fail(page.text);
}

/** Every row that names the guest or what is the guest's, and the data keys. */
async function held({ foundation }: TestApp, guestId: string): Promise<string> {
  const { main, keys } = foundation.databases;
  const rows = await rowsWith(main.read, await keysBelow(main.read, guestId));
  return JSON.stringify([rows, [...(await walkTables(keys.read))]]);
}

onEachDatabase(
  'P14: no page and no act of My data is reached but by a proof of being that guest',
  async (databases, t) => {
    const { app, secret, visit } = await openAnna(t, databases);
    const { read } = app.foundation.databases.main;
    const [device = ''] = (await read('devices').pluck('id')) as string[];
    const [guestId = ''] = (await read('guests').pluck('id')) as string[];
    const [hash = ''] = (await read('guest_links').pluck('hash')) as string[];
    const [handle = ''] = (await read('visits').pluck('handle')) as string[];
    const ended = await signInSecret(app);
    app.clock.advance(SIGN_IN_LIFE + MINUTE);
    const wrong = new Map([
      ['the secret at another venue', { slug: 'other', secret }],
      ['an address that opened for half an hour', { slug: 'linden', secret: ended }],
      ['a visit’s token', { slug: 'linden', secret: visit }],
      ['a visit’s handle', { slug: 'linden', secret: handle }],
      ['the stored hash', { slug: 'linden', secret: hash }],
      ['the guest’s id', { slug: 'linden', secret: guestId }],
      ['a device’s id', { slug: 'linden', secret: device }],
      ['a terminal’s address', { slug: 'linden', secret: MAC }],
      ['nothing', { slug: 'linden', secret: undefined }],
    ]);
    const before = await held(app, guestId);
    for (const [what, { slug, secret: presented }] of wrong) {
      for (const by of ['address', 'cookie'] as const) {
        if (by === 'address' && presented === undefined) continue;
        // Who is wrong too often is held up; here that would hide what is to be seen.
        app.clock.advance(MINUTE);
        const at = `${app.publicUrl}/p/${slug}/my${by === 'address' ? `/${presented}` : ''}`;
        const cookie = by === 'cookie' && presented !== undefined ? `guest-${slug}=${presented}` : '';
        for (const { method, step } of myDataRoutes()) {
          const path = `${at}${step.replace(':device', device).replace(/:\w+/, 'google')}`;
          const url = `${path}?mac=${MAC}&ip=10.1.0.2&called=02-AA-00-00-00-01&link=${presented ?? ''}`;
          const body = method === 'POST' ? { body: new URLSearchParams({ ...ACCOUNT, mac: MAC }) } : {};
          const headers = { cookie, 'sec-fetch-site': 'same-origin' };
          const page = await createWebClient(cookie ? { cookie } : {}).once(url, {
            method,
            headers,
            ...body,
          });
          const isSignIn = by === 'cookie' && step === '' && method === 'GET';
          assert.equal(page.status, isSignIn ? 200 : 404, `${what} by ${by}: ${method} ${step}`);
          assert.doesNotMatch(
            page.html,
            /Nightingale|Device 1|download/,
            `${what} by ${by}: ${method} ${step}`,
          );
        }
      }
    }
    assert.equal(await held(app, guestId), before, 'and nothing has changed');
    const own = await createWebClient().get(`${app.publicUrl}/p/linden/my/${secret}`);
    assert.equal(own.value('a.name'), 'Nightingale', 'the proof itself opens it');
  },
);

onEachDatabase('P14: one guest’s proof reaches nothing of another’s', async (databases, t) => {
  const { app, secret } = await openAnna(t, databases);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app, { mac: '02-CC-00-00-00-02' }));
  const link = personalLinkOn(
    await createAccount(browser, welcome, { ...ACCOUNT, name: 'Bob', 'a.name': 'Robert' }),
  );
  const { read } = app.foundation.databases.main;
  const [device = ''] = (await read('devices').pluck('id')) as string[];
  const before = await createWebClient().get(`${app.publicUrl}/p/linden/my/${secret}`);
  for (const { method, step } of myDataRoutes().filter((route) => route.step.includes(':device'))) {
    const url = `${link}${step.replace(':device', device)}`;
    const page = await createWebClient().once(
      url,
      method === 'POST' ? { method, body: new URLSearchParams({ name: 'Mine' }) } : {},
    );
    assert.equal(page.status, 404, `${method} ${step}`);
  }
  await createWebClient().post(link, { 'a.name': 'Changed' });
  await createWebClient().post(`${link}/log-out`, {});
  await createWebClient().post(`${link}/cancel`, {});
  const after = await createWebClient().get(`${app.publicUrl}/p/linden/my/${secret}`);
  const words = (text: string) => text.replace(/Last seen.*?Deleted by itself/, '');
  assert.equal(words(after.text), words(before.text));
});
