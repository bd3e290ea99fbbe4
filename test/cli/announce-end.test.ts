import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { announceEnd } from '../../src/owners/service-end.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, settingsOf } from '../support/databases.js';
import { mailNotices, turnEverythingOff } from '../support/notices.js';
import { openMailbox } from '../support/outbox.js';
import { porticoProcess } from '../support/portico-process.js';
import { runCli } from '../support/run-cli.js';

function daysAhead(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

onEachDatabase(
  'R18: the end of the service is announced a month ahead, to every owner, and can be withdrawn',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get } = venue;
    const env = settingsOf(databases);
    const announce = (...args: readonly string[]) => runCli(['announce-end', ...args], { env });
    await turnEverythingOff(venue);
    await venue.addVenue('linden', { ownerId: await venue.addOwner('ben@linden.example'), role: 'manager' });
    const [on, later] = [daysAhead(40), daysAhead(80)];

    const note = ['--note', 'We retire. Ask\nanna@host.example.'];
    const process = porticoProcess(t, ['announce-end', '--on', on, ...note], env);
    assert.deepEqual(await process.ended(), { code: 0, complained: '' });
    assert.match((await announce('--on', on)).said, /announced already; nothing changed/);
    const other = await announce('--on', later);
    assert.deepEqual([other.code, other.complained.includes('--withdraw')], [2, true]);
    await mailNotices(app);
    const mailbox = openMailbox(app);
    const mail = await mailbox.next();
    assert.equal(mail.to, EMAIL);
    assert.match(mail.subject, /^Your guest WiFi service ends on \d+ \w+ \d{4}$/);
    assert.match(mail.text, /They say: We retire\. Ask anna@host\.example\./);
    assert.match(mail.text, /nothing is deleted by itself/);
    assert.match((await get('/notices')).text, /Now New This service ends\. The last day is .* They say: We/);
    assert.match((await get('')).text, /This service ends\. The last day is/, 'the overview says so, too');

    assert.match((await announce('--withdraw')).said, new RegExp(`does not end on ${on}`));
    assert.equal((await announce('--withdraw')).code, 4);
    await mailNotices(app);
    assert.equal((await mailbox.next()).subject, 'Your guest WiFi service goes on');
    assert.equal((await app.domain.mailer.outbox.entries()).length, 2, 'owners alone');
    assert.match((await get('/notices')).text, /Nothing needs you .* Earlier New This service goes on/);
    assert.equal((await announce('--on', later)).code, 0, 'it can be announced again');

    assert.equal((await announce('--withdraw')).code, 0);
    const { main } = app.foundation.databases;
    const told = main.write('notices').where({ kind: 'service-ending' });
    const first = await told.clone().orderBy('at').pluck('id');
    await told.clone().whereIn('id', first.slice(0, 1)).delete();
    assert.equal((await announce('--on', later)).code, 0);
    assert.equal((await announce('--withdraw')).code, 0, 'however long ago the first was');
  },
);

onEachDatabase('R18: of two who announce an end at once one is told that it was', async (databases, t) => {
  const { app } = await openConsoleVenue(t, databases);
  const { main } = app.foundation.databases;
  const days = [40, 50, 60, 70].map(daysAhead);
  const at = app.clock.now();
  const outcomes = await Promise.all(days.map((on) => announceEnd(main, { on, note: '', at })));
  const announced = days.filter((_, index) => outcomes[index]?.kind === 'announced');
  assert.equal(announced.length, 1);
  for (const outcome of outcomes)
    if (outcome.kind !== 'announced')
      assert.deepEqual(outcome, { kind: 'announced-before', on: announced[0] });
});

onEachDatabase('R18: a day nearer than a month is refused, and what is no day', async (databases) => {
  const announce = (...args: readonly string[]) =>
    runCli(['announce-end', ...args], { env: settingsOf(databases) });
  const near = await announce('--on', daysAhead(27));
  assert.equal(near.code, 2);
  const earliest = /told a month ahead: (\S+) is the earliest/.exec(near.complained)?.[1] ?? '';
  const days = Math.round((Date.parse(earliest) - Date.parse(daysAhead(0))) / DAY);
  assert.ok(days >= 28 && days <= 31, earliest);
  for (const wrong of [['--on', '2027-02-31'], ['--on', 'soon'], ['--on', daysAhead(-1)], []])
    assert.equal((await announce(...wrong)).code, 2, wrong.join(' '));
  assert.equal((await announce('--on', daysAhead(40), '--withdraw')).code, 2);
  assert.equal((await announce('--on', earliest)).code, 0);
});
