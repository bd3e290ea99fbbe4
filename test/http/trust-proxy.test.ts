import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../../src/guests/limiter.js';
import { sqliteFor } from '../support/databases.js';
import { openPortal, redirectTo } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';

const WRONG_LINKS = LIMITS['wrong-links-by-prefix'].most;

/** How many of as many wrong links as are allowed from one address, and one more, were held up. */
async function heldUp(publicUrl: string, forwardedFor: (turn: number) => string): Promise<number> {
  let held = 0;
  for (let turn = 0; turn <= WRONG_LINKS; turn += 1) {
    const client = createWebClient({ 'x-forwarded-for': forwardedFor(turn) });
    const { status } = await client.once(`${publicUrl}/p/linden/my/${'A'.repeat(22)}`);
    if (status === 429) held += 1;
    else assert.equal(status, 404);
  }
  return held;
}

/** A network of its own for each turn. */
const another = (turn: number) => `203.${turn}.113.7`;

test('T46: without a proxy nobody is believed about an address', async (t) => {
  const { publicUrl } = await openPortal(t, await sqliteFor());
  assert.equal(await heldUp(publicUrl, another), 1);
});

test('T46: of what a browser and one proxy say only the proxy’s word counts', async (t) => {
  const settings = { PORTICO_TRUST_PROXY: '1' };
  const { publicUrl } = await openPortal(t, await sqliteFor(), { settings });
  assert.equal(await heldUp(publicUrl, (turn) => `${another(turn)}, 198.51.100.7`), 1);
});

test('T46: two proxies are believed, a third entry is not', async (t) => {
  const settings = { PORTICO_TRUST_PROXY: '2' };
  const { publicUrl } = await openPortal(t, await sqliteFor(), { settings });
  assert.equal(await heldUp(publicUrl, (turn) => `${another(turn)}, 198.51.100.7, 10.0.0.1`), 1);
  assert.equal(await heldUp(publicUrl, (turn) => `198.51.100.7, ${another(turn)}, 10.0.0.1`), 0);
});

test('T46: forwarded host and scheme decide nothing', async (t) => {
  const settings = { PORTICO_TRUST_PROXY: '1' };
  const app = await openPortal(t, await sqliteFor(), { settings });
  const page = await createWebClient({
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=elsewhere.example;proto=https',
  }).once(redirectTo(app));
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.html, /elsewhere/);
  assert.equal(page.headers.get('strict-transport-security'), null);
  assert.match(page.headers.getSetCookie().join(), /^visit-linden=(?!.*Secure)/);
});
