import assert from 'node:assert/strict';
import { createRetention } from '../../src/app/retention-service.js';
import { HOUR } from '../../src/base/clock.js';
import { readOwnerTerms } from '../../src/owners/owner-terms.js';
import { tellTerms } from '../../src/owners/tell-terms.js';
import { send } from '../support/console.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, settingsOf } from '../support/databases.js';
import { mailNotices, turnEverythingOff } from '../support/notices.js';
import { openMailbox } from '../support/outbox.js';
import { runCli } from '../support/run-cli.js';

onEachDatabase(
  'R18: changed terms are told once to who accepted others, whatever is turned off',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get, browser, url } = venue;
    const { main } = app.foundation.databases;
    const terms = readOwnerTerms('docs/terms-of-use.txt');
    await turnEverythingOff(venue);
    const accepted = await venue.addOwner('new@linden.example');
    await main.write('owners').where({ id: accepted }).update({ terms_version: terms.version });
    const tell = () => tellTerms(main, { ...terms, inForceFrom: '2099-03-01' }, app.clock.now());
    await Promise.all([tell(), tell()]);
    await mailNotices(app);
    await tell();
    await mailNotices(app);
    const mailbox = openMailbox(app);
    const mail = await mailbox.next();
    assert.deepEqual([mail.to, mail.subject], [EMAIL, 'The terms of use have changed']);
    assert.match(mail.text, /The new ones hold from 1 March 2099\./);
    assert.match(mail.text, new RegExp(`say whether you accept: ${url}/terms\\b`));
    assert.match(mail.text, /it cannot be turned off/);
    assert.equal((await app.domain.mailer.outbox.entries()).length, 1);

    const other = { ...terms, version: 'another-text-of-them' };
    app.clock.advance(HOUR);
    await tellTerms(main, other, app.clock.now());
    app.clock.advance(HOUR);
    await tell();
    await mailNotices(app);
    const to = [];
    for (let count = 0; count < 3; count += 1) to.push((await mailbox.next()).to);
    assert.deepEqual(
      to.toSorted(),
      [EMAIL, EMAIL, 'new@linden.example'].toSorted(),
      'the change, and the change back',
    );

    const board = await get('/notices');
    assert.match(board.text, /Now New The terms of use .* from 1 March 2099\. .* To accept Read the terms/);
    await send(browser, await browser.get(`${url}/terms`), { to: '/terms' });
    assert.match((await get('/notices')).text, /Nothing needs you .* Earlier The terms of use .* Over/);
  },
);

onEachDatabase(
  'R18 R24: that old data is not deleted is told at the second failure, until it is again',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get } = venue;
    const { main } = app.foundation.databases;
    const show = async () => (await runCli(['show', 'retention'], { env: settingsOf(databases) })).said;
    const run = createRetention(app.foundation, app.domain);
    const { signal } = new AbortController();
    await turnEverythingOff(venue);
    await main.write.schema.renameTable('audit_events', 'also_mislaid');
    await assert.rejects(run(signal));
    assert.match(await show(), /^Last run .*\nFailing since .*; the log says why/);
    const doctor = await runCli(['doctor'], { env: settingsOf(databases) });
    assert.match(doctor.said, /^warning +retention: Old data is not removed: every run has failed since/m);
    await mailNotices(app);
    assert.deepEqual(await app.domain.mailer.outbox.entries(), [], 'the first failure may pass');
    app.clock.advance(HOUR);
    await assert.rejects(run(signal));
    app.clock.advance(HOUR);
    await assert.rejects(run(signal));
    await mailNotices(app);
    const mail = await openMailbox(app).next();
    assert.deepEqual([mail.to, mail.subject], [EMAIL, 'Old data is not being deleted']);
    assert.match(mail.text, /turn to whoever runs the service/);
    assert.equal((await app.domain.mailer.outbox.entries()).length, 1);
    await main.write.schema.renameTable('also_mislaid', 'audit_events');
    assert.match((await get('/notices')).text, /Now New Old data is not being deleted.* Failing/);

    await run(signal);
    assert.doesNotMatch(await show(), /Failing/);
    assert.match((await get('/notices')).text, /Nothing needs you .* Earlier For a while old data .* Over/);
  },
);
