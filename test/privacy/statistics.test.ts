import assert from 'node:assert/strict';
import { resultRows } from '../../src/db/recordset.js';
import { createTallies } from '../../src/tallies/tallies.js';
import { fillIn, fillInTimes, openCountingPortal } from '../support/counted-guests.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { personalLinkOn } from '../support/guest-portal.js';
import { venueOf } from '../support/guests.js';
import type { TestApp } from '../support/start-app.js';
import { createWebClient } from '../support/web-client.js';
import { writings } from './raw-bytes.js';
import { written } from './written.js';

const FORGED = 'canary-gender-of-nobody';
const AGE = '65-plus';

/** Everything written anywhere, and what is sealed, opened. */
async function opened(app: TestApp, databases: TestDatabases): Promise<ReadonlyMap<string, Buffer>> {
  const { read } = app.foundation.databases.main;
  const vaults = (await read('guests').select('id', 'vault')) as { id: string; vault: string }[];
  const answers = await Promise.all(vaults.map(({ id, vault }) => app.domain.vault.open(id, vault)));
  const texts = JSON.stringify(answers.map((answer) => answer?.reveal()));
  return new Map([...(await written(app, databases)), ['vaults', Buffer.from(texts)]]);
}

function assertNowhere(places: ReadonlyMap<string, Buffer>, text: string): void {
  for (const [place, bytes] of places)
    for (const form of writings(text)) assert.equal(bytes.indexOf(form), -1, `${text} in ${place}`);
}

onEachDatabase(
  'P3: a statistics answer stands in no vault, visit, page, log or table',
  async (databases, t) => {
    const app = await openCountingPortal(t, databases, { settings: { PORTICO_LOG_LEVEL: 'debug' } });
    const browser = createWebClient();
    const said = { 's.gender': FORGED, 's.age-group': AGE };
    const ready = await fillIn(app, said, { browser, typed: { 'a.name': 'Nightingale' } });
    await app.domain.tallies.flush();
    const token = ready.url.slice(ready.url.lastIndexOf('/') + 1);
    const visit = await app.domain.visits.byToken(venueOf(app).id, token);
    assert.ok(visit);
    const link = personalLinkOn(ready);
    const myData = await createWebClient().get(link);
    const places = new Map([
      ...(await opened(app, databases)),
      ['visit', Buffer.from(JSON.stringify(visit.content))],
      ['my data', Buffer.from(myData.html)],
    ]);
    assert.ok(places.get('vaults')?.includes('Nightingale'), 'the search would find what stands there');
    assertNowhere(places, FORGED);
    assertNowhere(places, AGE);
    await fillInTimes(app, 4, { 's.gender': FORGED });
    await app.domain.tallies.flush();
    assertNowhere(await opened(app, databases), FORGED);
  },
);

onEachDatabase('P1: the order of the counts is not the order of the guests', async (databases, t) => {
  const orders = [
    ['female', 'male', 'other', 'unknown', 'female'],
    ['unknown', 'female', 'other', 'male', 'female'],
  ] as const;
  const app = await openCountingPortal(t, databases);
  const { main } = app.foundation.databases;
  const place = databases.kind === 'SQLite' ? 'rowid' : 'ctid';
  const stored: string[][] = [];
  for (const order of orders) {
    const tallies = createTallies(main);
    const occasion = {
      venueId: venueOf(app).id,
      timeZone: 'UTC',
      at: app.clock.now(),
      isFirstOfDay: true,
      standing: 'new',
    } as const;
    for (const gender of order) tallies.countGuest(occasion, { source: 'form', gender, ageGroup: 'unknown' });
    await tallies.flush();
    const rows = await main.read.raw('select gender from demographic_tallies order by ??', [place]);
    stored.push(resultRows<{ gender: string }>(rows).map(({ gender }) => gender));
    await main.write('demographic_tallies').delete();
  }
  assert.deepEqual(stored[0], ['female', 'male', 'other', 'unknown']);
  assert.deepEqual(stored[1], stored[0]);
});
