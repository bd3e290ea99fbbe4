import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayAt } from '../../src/tallies/local-day.js';
import { csvLines } from '../../src/tallies/report-formats.js';
import { closeTheDay, fillInTimes, openCountingPortal } from '../support/counted-guests.js';
import { onEachDatabase, settingsOf, sqliteFor, type TestDatabases } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { venueFile } from '../support/venue-file.js';

function run(databases: TestDatabases, ...args: readonly string[]) {
  return runCli(['report', ...args], { env: settingsOf(databases) });
}

async function applyHarbour(databases: TestDatabases): Promise<void> {
  const files = { 'venue.json': venueFile() };
  const { code, complained } = await runCli(['apply', 'venue.json'], { env: settingsOf(databases), files });
  assert.equal(code, 0, complained);
}

onEachDatabase('R15: portico report shows who came', async (databases, t) => {
  const app = await openCountingPortal(t, databases, { collect: { usageBy: ['way', 'language'] } });
  const day = dayAt('UTC', app.clock.now());
  await fillInTimes(app, 7, { 's.gender': 'female', 's.age-group': '25-34' });
  await fillInTimes(app, 6, { 's.gender': 'male', 's.age-group': '45-54' });
  await fillInTimes(app, 4, { 's.gender': 'other' });
  await closeTheDay(app);
  const range = ['--venue', 'linden', '--from', day, '--to', addDays(day, 1)] as const;
  const table = await run(databases, 'demographics', ...range);
  assert.deepEqual(table, {
    code: 0,
    complained: '',
    said: [
      'period      source  gender  age_group  guests',
      `${day}  form    female  25-34           7`,
      `${day}  form    male    45-54           6`,
    ].join('\n'),
  });
  const csv = await run(databases, 'usage', ...range, '--csv');
  assert.deepEqual(csv.said.split('\n'), [
    'period,since,event,hour,way,access_point,language,standing,times,seconds,bytes',
    `${day},,sign-in,,form,,en,new,17,0,0`,
  ]);
  const json = await run(databases, 'demographics', ...range, '--json');
  assert.deepEqual(JSON.parse(json.said), {
    report: 'demographics',
    venue: 'linden',
    from: day,
    to: addDays(day, 1),
    shownFrom: 5,
    rows: [
      { period: day, source: 'form', gender: 'female', age_group: '25-34', guests: 7 },
      { period: day, source: 'form', gender: 'male', age_group: '45-54', guests: 6 },
    ],
  });
});

test('an empty report says why, and what shows more', async () => {
  const databases = await sqliteFor();
  await applyHarbour(databases);
  const { code, said } = await run(databases, 'usage', 'harbour-cafe', '--to', '2026-11-30');
  assert.equal(code, 0);
  assert.match(said, /Nothing to show from 2026-11-01 to 2026-11-30/);
  assert.match(said, /from 5 people on/);
  assert.match(said, /No day has been counted yet/);
  const asJson = await run(databases, 'usage', 'harbour-cafe', '--json');
  assert.deepEqual((JSON.parse(asJson.said) as { rows: unknown }).rows, []);
});

test('a report that cannot be is refused with its reason', async () => {
  const databases = await sqliteFor();
  await applyHarbour(databases);
  const cases = [
    [[], 2, /Of which venue/],
    [['harbour-cafe', '--venue', 'linden'], 2, /one venue: "linden" or "harbour-cafe"/],
    [['--venue', 'nowhere'], 4, /no venue "nowhere"/],
    [['nowhere'], 4, /no venue "nowhere"/],
    [['harbour-cafe', '--from', 'yesterday'], 2, /--from takes a day/],
    [['harbour-cafe', '--to', '2026-02-30'], 2, /--to takes a day/],
    [['harbour-cafe', '--from', '2026-03-02', '--to', '2026-03-01'], 2, /lies after/],
    [['harbour-cafe', '--from', '1990-01-01'], 2, /ten years at most/],
    [['harbour-cafe', '--csv', '--json'], 2, /cannot be used with/],
  ] as const;
  for (const [args, code, complaint] of cases) {
    const ran = await run(databases, 'demographics', ...args);
    assert.equal(ran.code, code, args.join(' '));
    assert.match(ran.complained, complaint);
    assert.equal(ran.said, '');
  }
});

test('a spreadsheet takes no cell for a formula', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'plain, "quoted"'];
  const quoted = ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", '"plain, ""quoted"""'];
  const table = { columns: ['name'], rows: formulas.map((text) => [text]) };
  assert.deepEqual(csvLines(table), ['name', ...quoted]);
});

onEachDatabase('portico show retention tells the last run', async (databases, t) => {
  await openCountingPortal(t, databases);
  const { code, said } = await runCli(['show', 'retention'], { env: settingsOf(databases) });
  assert.equal(code, 0);
  assert.match(said, /Last run 20\d\d-/);
  assert.match(said, /guests: 0/);
});
