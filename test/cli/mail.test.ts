import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DAY } from '../../src/base/clock.js';
import type { Finding } from '../../src/cli/doctor/finding.js';
import { mailAddress } from '../../src/mail/mail-address.js';
import { retain } from '../../src/upkeep/retain.js';
import { openMailServer } from '../mail/mail-server.js';
import { settingsOf, sqliteFor } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { startApp, type TestApp } from '../support/start-app.js';

async function mailFinding(env: Readonly<Record<string, string>>): Promise<Finding | undefined> {
  const { said } = await runCli(['doctor', '--json'], { env });
  return (JSON.parse(said) as Finding[]).find(({ check }) => check === 'mail');
}

function writeTo(app: TestApp, to: string) {
  const address = mailAddress(to);
  assert.ok(address);
  return app.domain.mailer.send({ to: 'owner', address, subject: 'A subject', text: 'A text' });
}

test('doctor signs in at the mail server, and says what is wrong there', async (t) => {
  const server = await openMailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password, username }, _session, done) =>
      password === 'right' ? done(null, { user: username }) : done(new Error('Wrong')),
  });
  const env = { ...settingsOf(await sqliteFor()), PORTICO_MAIL_FROM: 'wifi@example.org' };
  const urlWith = (password: string) => server.url('smtp', `wifi:${password}`).reveal();
  const right = await mailFinding({ ...env, PORTICO_SMTP_URL: urlWith('right') });
  assert.equal(right?.level, 'ok');
  const wrong = await mailFinding({ ...env, PORTICO_SMTP_URL: urlWith('wrong') });
  assert.equal(wrong?.level, 'fault');
  assert.match(wrong?.advice ?? '', /user name and password/);
  assert.doesNotMatch(JSON.stringify(wrong), /wifi:|wrong@/);
  assert.deepEqual(server.mails, []);
});

test('without a mail server doctor and show say where mails lie, until retention removes them', async (t) => {
  const databases = await sqliteFor();
  const app = await startApp(t, databases);
  const env = settingsOf(databases);
  assert.equal((await runCli(['show', 'outbox'], { env })).said, 'The outbox is empty.');
  assert.deepEqual(await writeTo(app, 'ada@example.org'), { kind: 'kept' });
  const { said } = await runCli(['show', 'outbox'], { env });
  assert.ok(said.startsWith(join(databases.dataDir, 'outbox')), said);
  assert.match(said, / {2}A subject$/);
  assert.doesNotMatch(said, /ada/);
  const found = await mailFinding(env);
  assert.equal(found?.level, 'warning');
  assert.match(found?.says ?? '', /\(there now: 1\)/);
  const { foundation, domain, clock } = app;
  clock.advance(91 * DAY);
  const deps = { ...domain, db: foundation.databases.main, directory: foundation.directory, now: clock.now };
  assert.equal((await retain(deps))?.removed.mails, 1);
  assert.equal((await runCli(['show', 'outbox'], { env })).said, 'The outbox is empty.');
});

test('a program that is told to stop does not wait for a mail server that says nothing', async (t) => {
  const server = await openMailServer(t, { onMailFrom: () => undefined });
  const app = await startApp(t, await sqliteFor(), {
    PORTICO_SMTP_URL: server.url('smtp').reveal(),
    PORTICO_MAIL_FROM: 'wifi@example.org',
  });
  const sending = writeTo(app, 'ada@example.org');
  await app.app.stop();
  assert.equal((await sending).kind, 'failed');
});
