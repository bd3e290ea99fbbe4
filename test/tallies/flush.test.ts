import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY } from '../../src/base/clock.js';
import type { Database } from '../../src/db/database.js';
import { closeDays } from '../../src/tallies/close-days.js';
import { report } from '../../src/tallies/report.js';
import { createTallies, type Occasion, type Tallies } from '../../src/tallies/tallies.js';
import { createSurveys } from '../../src/tallies/surveys.js';
import { DEMOGRAPHICS } from '../../src/tallies/tally-shape.js';
import { openCountingPortal } from '../support/counted-guests.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { venueOf } from '../support/guests.js';
import { walkTables } from '../support/walk-tables.js';

const MORNING = Date.parse('2026-03-28T09:00:00Z');
const SAID = { source: 'form', gender: 'female', ageGroup: '25-34' } as const;

async function open(t: TestContext, databases: TestDatabases) {
  const app = await openCountingPortal(t, databases);
  const { main } = app.foundation.databases;
  const occasion: Occasion = {
    venueId: venueOf(app).id,
    timeZone: 'Europe/Berlin',
    at: MORNING,
    isFirstOfDay: true,
    standing: 'new',
  };
  return { main, occasion };
}

function countTimes(tallies: Tallies, times: number, occasion: Occasion): void {
  for (let guest = 0; guest < times; guest += 1) tallies.countGuest(occasion, SAID);
}

/** Four who come every day and are never enough: with nobody hidden beside them, others would wait. */
function hideBeside(tallies: Tallies, occasion: Occasion): void {
  for (let guest = 0; guest < 4; guest += 1)
    tallies.countGuest({ ...occasion, standing: 'returning' }, { ...SAID, gender: 'male' });
}

/** State, period and count of what is stored. */
async function stored(main: Database): Promise<string[]> {
  const rows = (await walkTables(main.read)).get('demographic_tallies') ?? [];
  return rows.map(({ state, period, guests }) => [state, period, guests].join(' ').replace('  ', ' ')).sort();
}

onEachDatabase('counts of several processes add up', async (databases, t) => {
  const { main, occasion } = await open(t, databases);
  const processes = [createTallies(main), createTallies(main), createTallies(main)];
  for (const tallies of processes) countTimes(tallies, 6, occasion);
  await Promise.all(processes.map((tallies) => tallies.flush()));
  assert.deepEqual(await stored(main), ['open 2026-03-28 18']);
});

onEachDatabase('counts are of the venue’s day, whatever the hour elsewhere', async (databases, t) => {
  const { main, occasion } = await open(t, databases);
  const tallies = createTallies(main);
  // On 29 March 2026 Berlin puts its clocks forward: the day begins at 23:00 UTC, the next one at 22:00 UTC.
  countTimes(tallies, 5, { ...occasion, at: Date.parse('2026-03-28T22:59:59Z') });
  countTimes(tallies, 6, { ...occasion, at: Date.parse('2026-03-28T23:00:00Z') });
  countTimes(tallies, 7, { ...occasion, at: Date.parse('2026-03-29T22:00:00Z') });
  await tallies.flush();
  assert.deepEqual(await stored(main), ['open 2026-03-28 5', 'open 2026-03-29 6', 'open 2026-03-30 7']);
});

onEachDatabase('what cannot be written is written later, unless its venue has gone', async (databases, t) => {
  const { main, occasion } = await open(t, databases);
  const tallies = createTallies(main);
  countTimes(tallies, 5, occasion);
  countTimes(tallies, 5, { ...occasion, venueId: 'gone-meanwhile' });
  await main.write.schema.renameTable('demographic_tallies', 'elsewhere');
  await assert.rejects(tallies.flush());
  await main.write.schema.renameTable('elsewhere', 'demographic_tallies');
  await tallies.flush();
  assert.deepEqual(await stored(main), ['open 2026-03-28 5']);
  await main.write('venues').delete();
  assert.deepEqual(await stored(main), [], 'with the venue its counts go');
});

onEachDatabase(
  'R15, P2: a closed day shows what is about enough, the rest loses its day',
  async (databases, t) => {
    const { main, occasion } = await open(t, databases);
    const { venueId } = occasion;
    const range = { from: '2026-03-01', to: '2026-12-31' };
    const shown = async (fewest = 5) =>
      (await report(main.read, DEMOGRAPHICS, { venueId, range, fewest })).map(
        ({ period, since, counts }) => `${since ?? ''} ${period}: ${counts.guests}`,
      );
    const close = (today: string) => main.transaction((trx) => closeDays(trx, { venueId, today, fewest: 5 }));
    const day = async (number: string, guests: number) => {
      const tallies = createTallies(main);
      const at = Date.parse(`2026-03-${number}T09:00:00Z`);
      countTimes(tallies, guests, { ...occasion, at });
      hideBeside(tallies, { ...occasion, at });
      await tallies.flush();
    };
    await day('10', 6);
    assert.deepEqual(await shown(), [], 'not while the day lasts');
    await close('2026-03-11');
    assert.deepEqual(await shown(), [' 2026-03-10: 6']);
    await day('11', 4);
    await close('2026-03-12');
    assert.deepEqual(await shown(), [' 2026-03-10: 6']);
    assert.deepEqual(await stored(main), ['shown 2026-03-10 6', 'waiting 4', 'waiting 8']);
    await day('14', 2);
    await close('2026-03-15');
    assert.deepEqual(await shown(), [' 2026-03-10: 6', '2026-03-11 2026-03-14: 6']);
    await day('15', 9);
    await close('2026-03-16');
    assert.deepEqual(
      await shown(7),
      [' 2026-03-15: 9'].map((row) => row),
      'an owner may raise the number',
    );
    await close('2026-08-01');
    assert.deepEqual(await shown(), [' 2026-03: 21'], 'days become months');
  },
);

onEachDatabase('P2: a shorter range shows fewer of the same counts, never others', async (databases, t) => {
  const { main, occasion } = await open(t, databases);
  const { venueId } = occasion;
  const days = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'];
  const tallies = createTallies(main);
  days.forEach((day, index) => {
    const on = { ...occasion, at: Date.parse(`${day}T09:00:00Z`) };
    countTimes(tallies, [7, 2, 3, 1, 9][index] ?? 0, on);
    hideBeside(tallies, on);
  });
  await tallies.flush();
  await main.transaction((trx) => closeDays(trx, { venueId, today: '2026-03-15', fewest: 5 }));
  const shown = (from: string, to: string) =>
    report(main.read, DEMOGRAPHICS, { venueId, range: { from, to }, fewest: 5 });
  const all = await shown('2026-03-10', '2026-03-14');
  assert.deepEqual(
    all.map(({ period, since, counts }) => [since, period, counts.guests]),
    [
      [undefined, '2026-03-10', 7],
      ['2026-03-11', '2026-03-12', 5],
      ['2026-03-13', '2026-03-14', 10],
    ],
  );
  for (const from of days) {
    for (const to of days.filter((day) => day >= from)) {
      const within = all.filter(({ period }) => from <= period && period <= to);
      assert.deepEqual(await shown(from, to), within, `${from} to ${to}`);
    }
  }
});

onEachDatabase(
  'answers of a few guests a day are written once their days make five',
  async (databases, t) => {
    const { main, occasion } = await open(t, databases);
    const surveys = createSurveys(main, () => 'sealed');
    const written = async () =>
      (await walkTables(main.read)).get('survey_tallies')?.map(({ period }) => period);
    for (const day of [0, 1]) {
      assert.deepEqual(await written(), [], 'three guests of a day with two choices each are no crowd');
      for (let guest = 0; guest < 3; guest += 1) {
        const choices = ['coffee', 'cake'].map((choice) => ({ question: 'had', kind: 'choices', choice }));
        surveys.countAnswers({ ...occasion, at: MORNING + day * DAY }, { choices, texts: [] });
      }
      await surveys.flush();
    }
    const days = (await written())?.toSorted();
    assert.deepEqual(days, ['2026-03-28', '2026-03-28', '2026-03-29', '2026-03-29']);
  },
);
