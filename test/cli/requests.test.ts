import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '../../src/base/clock.js';
import { retain } from '../../src/upkeep/retain.js';
import { referenceOn, sendRequest } from '../requests/request-form.js';
import { onEachDatabase, settingsOf, sqliteFor } from '../support/databases.js';
import { openPortal } from '../support/guest-portal.js';
import { filesIn } from '../privacy/raw-bytes.js';
import { runCli } from '../support/run-cli.js';
import { sampleVenue } from '../support/sample-venue.js';
import { countRows } from '../support/walk-tables.js';

onEachDatabase(
  'R28: requests and breaches are listed by their due dates, and what is overdue is told by the exit code',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    await app.applyVenue(sampleVenue({ venue: 'other', accessPoints: [] }));
    const env = settingsOf(databases);
    const run = (...args: string[]) => runCli(args, { env });
    assert.deepEqual(await run('requests'), { code: 0, said: 'Nothing is due.', complained: '' });
    const { main } = app.foundation.databases;
    const [late, fine] = [referenceOn(await sendRequest(app)), referenceOn(await sendRequest(app))];
    await main
      .write('requests')
      .where({ reference: late })
      .update({ due_at: Date.now() - DAY });
    const breach = ['breach', 'add', '--what', 'A laptop was stolen', '--affected', 'answers of 12 guests'];
    const noted = await run(
      ...breach,
      '--noticed',
      new Date(Date.now() - 2 * DAY).toISOString(),
      '--venue',
      'other',
    );
    const stolen = /BRE-\w{4}-\w{4}/.exec(noted.said)?.[0] ?? '';
    const all = await run('requests');
    assert.deepEqual([all.code, all.complained], [1, 'One is overdue.']);
    const lines = all.said.split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      [late, stolen, fine],
    );
    assert.match(lines[0] ?? '', /deletion +linden +since \S+ +due \S+ +OVERDUE by 2 days$/);
    assert.match(lines[1] ?? '', /breach +other .* 23 hours left$/);
    assert.match(lines[2] ?? '', /deletion +linden .* 30 days left$/);
    assert.doesNotMatch(all.said, /canary|Nightingale|laptop/i);
    assert.equal((await run('requests', 'linden')).said.split('\n').length, 2);
    assert.equal((await run('requests', 'nowhere')).code, 4);

    const doctor = (await run('doctor')).said;
    assert.match(doctor, /^warning +requests and breaches: Open: 3, overdue: 1\. See: portico requests$/m);
    assert.equal((await run('requests', 'close', late, '--note', 'Deleted by hand')).code, 0);
    assert.equal((await run('requests', 'close', late, '--note', 'Again')).code, 2);
    assert.match((await run('requests', 'show', late)).said, /^closed +\S+: Deleted by hand$/m);
    assert.equal((await run('requests')).code, 0);
    assert.equal((await run('requests', 'show', 'LIN-0000-0000')).code, 4);
  },
);

onEachDatabase(
  'R28: a breach has 72 hours from when it was noticed, is kept sealed, and shows until it is closed',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const env = settingsOf(databases);
    const run = (...args: string[]) => runCli(args, { env });
    const breach = ['breach', 'add', '--what', 'A laptop was stolen', '--affected', 'answers of 12 guests'];
    assert.equal((await run(...breach, '--noticed', '2099-01-01T00:00Z')).code, 2);
    assert.equal((await run(...breach, '--noticed', 'yesterday')).code, 2);
    assert.equal((await run(...breach, '--venue', 'nowhere')).code, 4);
    assert.equal((await run('breach', 'add')).code, 2);
    const noted = await run(...breach, '--noticed', '2026-01-05T10:00Z');
    assert.match(noted.said, /by 2026-01-08T10:00:00\.000Z\.$/);
    const reference = /BRE-\w{4}-\w{4}/.exec(noted.said)?.[0] ?? '';
    const rows = JSON.stringify(await app.foundation.databases.main.read('breaches').select());
    assert.doesNotMatch(rows, /laptop|answers/);
    const list = await run('breach');
    assert.deepEqual([list.code, list.complained], [1, 'One is overdue.']);
    assert.match(
      list.said,
      /breach +everywhere +since 2026-01-05T10:00Z +due 2026-01-08T10:00Z +OVERDUE by \d+ hours$/,
    );
    assert.match(
      (await run('requests', 'linden')).said,
      new RegExp(`^${reference} `),
      'it concerns every venue',
    );
    assert.ok((await run('breach', 'show', reference)).said.endsWith('A laptop was stolen'));
    assert.equal((await run('breach', 'close', reference, '--note', 'Told on 6 January')).code, 0);
    assert.equal((await run('breach', 'close', reference, '--note', 'Again')).code, 2);
    assert.match((await run('breach', 'show', reference)).said, /^closed +\S+: Told on 6 January$/m);
    assert.equal((await run('breach', 'list')).code, 0);
    assert.equal((await run('breach', 'show', 'BRE-2222-2222')).code, 4);
  },
);

test('what was closed is gone after 90 days, from the bytes of every file', async (t) => {
  const databases = await sqliteFor();
  const app = await openPortal(t, databases);
  const env = settingsOf(databases);
  const { main } = app.foundation.databases;
  const [closed, open] = [referenceOn(await sendRequest(app)), referenceOn(await sendRequest(app))];
  const holds = (text: string) =>
    [...filesIn(databases.dataDir).values()].some((bytes) => bytes.includes(text));
  const [before] = (await main.read('requests').where({ reference: closed }).pluck('sealed')) as string[];
  await runCli(['requests', 'close', closed, '--note', 'Done'], { env });
  assert.equal(holds(before ?? ''), false, 'what was sealed before the note');
  const { foundation, domain, clock } = app;
  const deps = { ...domain, db: main, directory: foundation.directory, now: clock.now };
  clock.advance(89 * DAY);
  assert.equal((await retain(deps))?.removed.requests, 0);
  clock.advance(2 * DAY);
  assert.equal((await retain(deps))?.removed.requests, 1);
  assert.equal((await countRows(main.read)).requests, 1);
  assert.deepEqual([holds(closed), holds(open)], [false, true]);
});
