import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAdvertising, PLACES } from '../../support/advertisements.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { linkTo } from '../../support/guest-portal.js';

onEachDatabase('R9, P1: shown and followed count once a sign-in, about nobody', async (databases, t) => {
  const { app, goOnline, counted } = await openAdvertising(t, databases);
  for (let guest = 0; guest < 5; guest += 1) {
    const { browser, landing } = await goOnline();
    await browser.get(landing.url);
    const out = linkTo(landing, '/out/');
    await browser.once(out, { method: 'HEAD' });
    await browser.once(out, { headers: { 'sec-purpose': 'prefetch' } });
    for (const _time of [1, 2]) await browser.once(out);
  }
  assert.deepEqual(await counted(), { 'view bakery': '5 of 5', 'click bakery': '5 of 5' });
  const { landing } = await goOnline();
  await app.domain.tallies.flush();
  assert.match(landing.text, /Fresh rolls/);
  assert.deepEqual((await counted())['view bakery'], '5 of 5', 'one alone waits in memory');
});

test('R9: what nobody signed in for is not counted', async (t) => {
  const { app, arrive, goOnline, counted } = await openAdvertising(t, await sqliteFor(), {
    page: { landing: PLACES.landing },
  });
  for (let guest = 0; guest < 9; guest += 1) await arrive();
  for (let time = 0; time < 9; time += 1)
    await (await arrive()).browser.once(`${app.publicUrl}/p/linden/out/bakery`);
  assert.deepEqual(await counted(), {});
  for (let guest = 0; guest < 5; guest += 1) await goOnline();
  assert.deepEqual(await counted(), { 'view bakery': '5 of 5' }, 'on the page after the sign-in alone');
});

test('R14: where use is not counted, advertisements are not', async (t) => {
  const { goOnline, counted } = await openAdvertising(t, await sqliteFor(), { collect: { usage: false } });
  for (let guest = 0; guest < 6; guest += 1) {
    const { browser, landing } = await goOnline();
    assert.equal((await browser.once(linkTo(landing, '/out/'))).status, 302);
  }
  assert.deepEqual(await counted(), {});
});
