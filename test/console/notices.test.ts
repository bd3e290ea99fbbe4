import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR, MINUTE } from '../../src/base/clock.js';
import { raiseNotice } from '../../src/owners/raise-notice.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { openConsole } from '../support/console.js';
import { retainNow } from '../support/counted-guests.js';
import { missingPostgres, onEachDatabase, postgresFor } from '../support/databases.js';
import { goOnline } from '../support/online-guest.js';
import { haveReported, mailNotices, switchOff, untilMailed, watchAndMail } from '../support/notices.js';
import { openMailbox } from '../support/outbox.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';

const skip = missingPostgres();

/** A gateway with a guest online whose session it has reported. */
async function openWithGuest(...[t, databases]: Parameters<typeof openConsoleVenue>) {
  const venue = await openConsoleVenue(t, databases);
  const { app } = venue;
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint()] }));
  const gateway = openGateway(t, app);
  const { sessionId } = await goOnline(app, gateway);
  await app.domain.counts.flush();
  await haveReported(app, sessionId);
  return { ...venue, gateway };
}

onEachDatabase(
  'R18: a silent access point is told of once, and so is that it is back',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app, get } = venue;
    const mailbox = openMailbox(app);
    app.clock.advance(12 * MINUTE);
    await watchAndMail(app);
    assert.match((await get('/notices')).text, /No notices/, 'a report may be late');
    app.clock.advance(MINUTE);
    await watchAndMail(app);
    await watchAndMail(app);
    const mail = await mailbox.next();
    assert.deepEqual([mail.to, mail.subject], [EMAIL, 'An access point is silent']);
    assert.match(mail.text, /"Bar" at Café Linden has guests online but is silent since about/);
    assert.match((await get('')).text, /There is a new notice/);
    assert.match((await get('/notices')).text, /Now New “Bar” had guests online and went silent\..* Silent/);
    assert.doesNotMatch((await get('')).text, /new notice/, 'it was looked at');

    await switchOff(venue, ['access-point-back']);
    app.clock.advance(MINUTE);
    await goOnline(app, venue.gateway, { terminal: '02-CC-00-00-00-02' });
    await app.domain.counts.flush();
    await watchAndMail(app);
    const board = await get('/notices');
    assert.match(board.text, /Earlier New “Bar” is heard again\. .* Back “Bar” had .* Over/);
    assert.equal((await app.domain.mailer.outbox.entries()).length, 1, 'mails are off');
  },
);

onEachDatabase('what was told of an access point is over once it is unbound', async (databases, t) => {
  const { app, get } = await openWithGuest(t, databases);
  app.clock.advance(13 * MINUTE);
  await watchAndMail(app);
  assert.match((await get('/notices')).text, /Now New “Bar” had guests online and went silent/);
  await watchAndMail(app);
  assert.match(
    (await get('/notices')).text,
    /Now “Bar” had guests online/,
    'it stands as long as it is silent',
  );
  await app.applyVenue(sampleVenue({ accessPoints: [] }));
  await watchAndMail(app);
  assert.match((await get('/notices')).text, /Nothing needs you .* Earlier “Bar”/);
  app.clock.advance(91 * DAY);
  await retainNow(app);
  assert.deepEqual(await app.foundation.databases.main.read('notices').select(), []);
});

onEachDatabase(
  'R18: an access point without guests may be silent as long as it likes',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app } = venue;
    await app.foundation.databases.main.write('sessions').update({ closed_at: app.clock.now() });
    app.clock.advance(90 * MINUTE);
    await watchAndMail(app);
    const { read } = app.foundation.databases.main;
    assert.deepEqual(await read('notices').select(), []);
  },
);

onEachDatabase('R18: a budget is told of once a day, and each person has switches', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, get, venueId } = venue;
  const manager = await venue.addOwner('ben@linden.example');
  await venue.addVenue('linden', { ownerId: manager, role: 'manager' });
  const cleo = await venue.addOwner('cleo@linden.example');
  await venue.addVenue('linden', { ownerId: cleo, role: 'front-desk' });
  const ben = { ...venue, browser: await venue.signedIn('ben@linden.example') };
  const { main } = app.foundation.databases;
  const reach = (once: string) =>
    main.transaction((trx) => {
      const [at, news] = [
        app.clock.now(),
        { kind: 'budget-reached', budget: 'code-mails', most: 200 },
      ] as const;
      return raiseNotice(trx, { venueId, news, once, at, overAt: at + HOUR });
    });
  const told = await Promise.all([reach('monday'), reach('monday')]);
  assert.deepEqual(told.sort(), [false, true]);
  await mailNotices(app);
  const mailbox = openMailbox(app);
  const mails = [await mailbox.next(), await mailbox.next()];
  assert.deepEqual(mails.map(({ to }) => to).sort(), [EMAIL, 'ben@linden.example'], 'not the front desk');
  assert.match(mails[0]?.text ?? '', /Café linden has sent its 200 codes by e-mail of today/);
  const board = await get('/notices');
  assert.match(board.text, /Now New The 200 codes by e-mail .* Used up Ways in/);

  await switchOff(ben, ['budget-reached']);
  await switchOff(venue, [], { venues: [] });
  app.clock.advance(HOUR);
  assert.match((await get('/notices')).text, /Nothing needs you .* Earlier All 200 codes .* Over/);
  assert.equal(await reach('tuesday'), true);
  await mailNotices(app);
  assert.equal((await app.domain.mailer.outbox.entries()).length, 2, 'nobody wanted it');
  assert.match((await get('/notices')).text, /Now New The 200 codes/, 'the board has it all the same');
  const activity = await venue.browser.get(`${venue.url}/account/activity`);
  assert.match(activity.text, /Chose which notices are mailed/);
});

test('R18: two programs raise a notice once and mail it once', { skip }, async (t) => {
  const databases = await postgresFor();
  const { app: one, venueId } = await openConsoleVenue(t, databases);
  const { app: other } = await openConsole(t, databases);
  const raise = ({ foundation }: TestApp) =>
    foundation.databases.main.transaction((trx) => {
      const news = { kind: 'access-point-silent', accessPoint: 'Bar' } as const;
      return raiseNotice(trx, { venueId, news, once: 'the same', at: one.clock.now() });
    });
  const told = await Promise.all([one, other, one, other].map(raise));
  assert.equal(told.filter(Boolean).length, 1);
  await Promise.all([one, other, one, other].map(mailNotices));
  await untilMailed(one);
  const kept = await Promise.all([one, other].map(({ domain }) => domain.mailer.outbox.entries()));
  const mails = new Map(kept.flat().map(({ name, subject }) => [name, subject]));
  const subjects = ['An access point is silent', 'The terms of use have changed'];
  assert.deepEqual([...mails.values()].sort(), subjects, 'the second start found other terms accepted');
});
