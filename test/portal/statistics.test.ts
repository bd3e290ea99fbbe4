import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../src/base/clock.js';
import { fillIn, fillInTimes, openCountingPortal } from '../support/counted-guests.js';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, redirectTo } from '../support/guest-portal.js';
import type { TestApp } from '../support/start-app.js';
import { countRows, walkTables } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

type Row = Readonly<Record<string, string | number>>;

async function rowsOf(app: TestApp, table: string): Promise<readonly Row[]> {
  return ((await walkTables(app.foundation.databases.main.read)).get(table) ?? []) as Row[];
}

/** gender and age group to count. */
async function counted(app: TestApp): Promise<Record<string, number>> {
  const rows = await rowsOf(app, 'demographic_tallies');
  return Object.fromEntries(rows.map((row) => [`${row.gender} ${row.age_group}`, Number(row.guests)]));
}

async function signIns(app: TestApp): Promise<Record<string, number>> {
  const rows = await rowsOf(app, 'usage_tallies');
  return Object.fromEntries(rows.map((row) => [`${row.way} ${row.standing}`, Number(row.times)]));
}

onEachDatabase('P3: answers for statistics are counted, and optional', async (databases, t) => {
  const app = await openCountingPortal(t, databases);
  await fillInTimes(app, 3, { 's.gender': 'female', 's.age-group': '25-34' });
  await fillInTimes(app, 1, { 's.gender': 'other' });
  await fillInTimes(app, 1, { 's.gender': 'forged', 's.age-group': 'adult-unspecified' });
  await app.domain.tallies.flush();
  assert.deepEqual(await counted(app), { 'female 25-34': 3, 'other unknown': 1, 'unknown unknown': 1 });
  assert.deepEqual(await signIns(app), { 'form new': 5 });
});

onEachDatabase(
  'P3: an answer shows again on the page that refuses the form, and nowhere else',
  async (databases, t) => {
    const app = await openCountingPortal(t, databases);
    const browser = createWebClient();
    const said = { 's.gender': 'female', 's.age-group': '55-64' };
    const refused = await fillIn(app, said, { browser, typed: { accept: '' } });
    assert.equal(refused.status, 422);
    assert.match(refused.html, /value="female" selected/);
    assert.match(refused.html, /value="55-64" selected/);
    const again = await browser.get(`${app.publicUrl}/p/linden/v/${refused.value('visit')}`);
    assert.equal(again.status, 200);
    assert.doesNotMatch(again.html, / selected/);
  },
);

onEachDatabase('P1: a guest counts once a day, each sign-in counts', async (databases, t) => {
  const app = await openCountingPortal(t, databases, { collect: { rememberTerminals: false } });
  app.clock.reach('2030-06-05T10:00:00Z');
  const browser = createWebClient();
  const said = { 's.gender': 'male', 's.age-group': '35-44' };
  for (const _time of [1, 2]) assert.equal((await fillIn(app, said, { browser })).status, 200);
  await fillInTimes(app, 4, said);
  await app.domain.tallies.flush();
  assert.equal((await countRows(app.foundation.databases.main.read)).guests, 5);
  assert.deepEqual(await counted(app), { 'male 35-44': 5 });
  assert.deepEqual(await signIns(app), { 'form new': 6 });
  app.clock.advance(DAY - HOUR);
  await fillIn(app, said, { browser });
  await fillInTimes(app, 4, said);
  await app.domain.tallies.flush();
  const rows = await rowsOf(app, 'demographic_tallies');
  assert.deepEqual(
    new Set(rows.map(({ guests, fresh }) => `${guests} guests, ${fresh} of them new`)),
    new Set(['5 guests, 5 of them new', '5 guests, 4 of them new']),
    'the one who came back is counted again the next day, and not as new',
  );
});

onEachDatabase(
  'P3: a question the venue does not ask is not counted, whatever is posted',
  async (databases, t) => {
    const app = await openCountingPortal(t, databases, { form: { statistics: ['gender'] } });
    await fillInTimes(app, 5, { 's.gender': 'female', 's.age-group': '25-34' });
    await app.domain.tallies.flush();
    assert.deepEqual(await counted(app), { 'female unknown': 5 });
  },
);

onEachDatabase('P1: fewer than five guests are never written alone', async (databases, t) => {
  const app = await openCountingPortal(t, databases);
  await fillInTimes(app, 4, { 's.gender': 'female' });
  await app.domain.tallies.flush();
  await app.app.stop();
  const again = await openCountingPortal(t, databases);
  assert.deepEqual(await counted(again), {});
  assert.deepEqual(await signIns(again), {});
});

onEachDatabase('R14: what the owner does not want collected is not written', async (databases, t) => {
  const app = await openCountingPortal(t, databases, {
    collect: { usage: false, demographics: { form: false } },
  });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.doesNotMatch(welcome.html, /s\.gender/);
  assert.equal((await acceptTerms(browser, welcome)).status, 200);
  await fillInTimes(app, 5, { 's.gender': 'female' });
  await app.domain.tallies.flush();
  assert.deepEqual(await counted(app), {});
  assert.deepEqual(await signIns(app), {});
});

onEachDatabase('R14: terminals are not remembered where the owner does not want it', async (databases, t) => {
  const app = await openCountingPortal(t, databases, { collect: { rememberTerminals: false } });
  assert.equal(app.foundation.directory.venueBySlug('linden')?.plan('regular')?.rememberSeconds, 0);
  const notice = await createWebClient().get(`${app.publicUrl}/p/linden/privacy`);
  assert.match(notice.text, /Your device is not remembered/);
  assert.match(notice.text, /Gender \(if you like\): only counted/);
  assert.match(notice.text, /Counts of sign-ins/);
});
