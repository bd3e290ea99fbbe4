import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE } from '../../../src/base/clock.js';
import { sqliteFor } from '../../support/databases.js';
import {
  askAgain,
  askForCode,
  askingPage,
  codeOf,
  enterCode,
  openCodePortal,
  until,
} from '../../support/sent-codes.js';
import { startApp } from '../../support/start-app.js';
import { createWebClient } from '../../support/web-client.js';

test('a mail that is lost with the program is asked for again, as the page says', async (t) => {
  const databases = await sqliteFor();
  let isAsked = false;
  const { app, server, nextMail } = await openCodePortal(t, databases, {
    smtp: {
      onMailFrom: (_address, _session, done) => {
        if (isAsked) return done();
        // Never answered.
        isAsked = true;
      },
    },
  });
  const browser = createWebClient();
  const asked = await askForCode(browser, await askingPage(app, browser), 'ada@example.org');
  await until(() => isAsked || undefined);
  await app.app.stop();
  const again = await startApp(t, databases, {
    PORTICO_SMTP_URL: server.url('smtp').reveal(),
    PORTICO_MAIL_FROM: 'wifi@example.net',
  });
  const entering = await browser.get(again.publicUrl + new URL(asked.url).pathname);
  assert.match(entering.text, /If nothing has come in a minute, have another code sent/);
  again.clock.advance(MINUTE);
  assert.equal((await askAgain(browser, entering)).status, 200);
  assert.equal((await enterCode(browser, entering, codeOf(await nextMail()))).status, 200);
});
