import assert from 'node:assert/strict';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, settingsOf } from '../support/databases.js';
import { mailNotices, turnEverythingOff } from '../support/notices.js';
import { openMailbox } from '../support/outbox.js';
import { runCli } from '../support/run-cli.js';

onEachDatabase(
  'R28 R18: owners of the venues concerned are told of a breach, and never what is in the register',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get } = venue;
    const breach = (...args: readonly string[]) =>
      runCli(['breach', ...args], { env: settingsOf(databases) });
    await turnEverythingOff(venue);
    const other = await venue.addOwner('other@quay.example');
    await venue.addVenue('quay', { ownerId: other, role: 'owner' });
    const content = ['--what', 'A canary was stolen', '--affected', 'canary answers'];
    const noted = await breach('add', ...content, '--venue', 'linden');
    const reference = /BRE-\w{4}-\w{4}/.exec(noted.said)?.[0] ?? '';
    await mailNotices(app);
    assert.match((await get('/notices')).text, /No notices/, 'noting tells nobody');

    assert.match((await breach('tell', reference)).said, /Told the owners of one venue/);
    assert.match((await breach('tell', reference.toLowerCase())).said, /nobody to tell/);
    await mailNotices(app);
    const mailbox = openMailbox(app);
    const mail = await mailbox.next();
    assert.deepEqual([mail.to, mail.subject], [EMAIL, `A data breach: ${reference}`]);
    assert.match(mail.text, /data protection authority within 72 hours/);
    assert.doesNotMatch(mail.text, /canary/);
    assert.equal((await app.domain.mailer.outbox.entries()).length, 1, 'the other venue is not concerned');
    const board = await get('/notices');
    assert.match(board.text, new RegExp(`Now New Data of your guests .* ${reference}\\. .* Act now`));
    assert.doesNotMatch(board.text, /canary/);

    assert.equal((await breach('close', reference, '--note', 'Found again')).code, 0);
    assert.match((await get('/notices')).text, /Nothing needs you .* Earlier The data breach .* Over/);
    assert.equal((await breach('tell', reference)).code, 2);
    assert.equal((await breach('tell', 'BRE-0000-0000')).code, 4);
  },
);
