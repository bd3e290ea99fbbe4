import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { demonstrationFile } from '../../../src/app/demonstration.js';
import { startText } from '../../../src/cli/start-text.js';
import { sqliteFor } from '../../support/databases.js';
import { redirectTo } from '../../support/guest-portal.js';
import { sampleAccessPoint } from '../../support/sample-venue.js';
import { askForCode, askingPage, enterCode, until } from '../../support/sent-codes.js';
import { startApp } from '../../support/start-app.js';
import { createWebClient } from '../../support/web-client.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

test('the demonstration mails codes into its outbox, and the start says where that is', async (t) => {
  const databases = await sqliteFor();
  const before = await startApp(t, databases);
  const file = { ...demonstrationFile(ROOT, 3990), venue: 'linden', accessPoints: [sampleAccessPoint()] };
  await before.applyVenue(file);
  assert.doesNotMatch((await createWebClient().get(redirectTo(before))).html, /\/email\//);
  await before.app.stop();

  const app = await startApp(t, databases, { PORTICO_DEMO: 'on' });
  const browser = createWebClient();
  const entering = await askForCode(browser, await askingPage(app, browser), 'ada@example.org');
  const { outbox } = app.domain.mailer;
  const mail = await until(async () => (await outbox.entries())[0]);
  const told = startText(app.foundation.config, { ...app, demoUrl: 'http://127.0.0.1:3990/' });
  assert.ok(told.join('\n').includes(outbox.folder), told.join('\n'));
  const content = await readFile(join(outbox.folder, mail.name), 'utf8');
  const [, code = ''] = /^ {4}(\d{6})\r?$/m.exec(content) ?? [];
  assert.equal((await enterCode(browser, entering, code)).status, 200);
});
