import assert from 'node:assert/strict';
import { settingsOf } from '../support/databases.js';
import { openConsole, PASSWORD, send } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { createWebClient } from '../support/web-client.js';

const EMAIL = 'anna@linden.example';

onEachDatabase(
  'the operator invites, assigns a venue, lists, and helps somebody locked out',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const venueId = await console.addVenue('linden');
    const env = {
      ...settingsOf(databases),
      PORTICO_PUBLIC_URL: console.app.publicUrl,
      PORTICO_CONSOLE_URL: console.url,
    };
    const portico = (...args: readonly string[]) => runCli(['owners', ...args], { env });
    assert.match((await portico('list')).said, /Nobody has an account yet/);

    const invited = await portico('invite', 'Anna@Linden.example');
    const link = /http\S+/.exec(invited.said)?.[0] ?? '';
    assert.ok(link.startsWith(`${console.url}/welcome/`), invited.said);
    const browser = createWebClient();
    const page = await browser.get(link);
    assert.match(page.text, /For anna@linden\.example/);
    const fields = { password: PASSWORD, 'customer-type': 'private', country: 'FR', terms: 'yes' };
    const made = await send(browser, page, { to: new URL(link).pathname, fields });
    assert.match(made.text, /No venue yet/);
    assert.equal((await createWebClient().get(link)).status, 404, 'used up');
    assert.equal((await portico('invite', EMAIL)).code, 2);

    assert.equal((await browser.once(`${console.url}/venues/${venueId}`)).status, 404);
    assert.equal((await portico('assign', 'linden', EMAIL)).said, `${EMAIL} owns "linden".`);
    assert.equal((await browser.once(`${console.url}/venues/${venueId}`)).status, 200);
    assert.equal((await portico('list')).said, `${EMAIL}  linden (owner)`);
    assert.equal((await portico('assign', 'nowhere', EMAIL)).code, 4);
    assert.equal((await portico('assign', 'linden', 'nobody@linden.example')).code, 4);
    assert.equal((await portico('invite', 'no address')).code, 2);

    const reset = await portico('reset', EMAIL, '--second-factor');
    const way = /http\S+/.exec(reset.said)?.[0] ?? '';
    const chosen = await send(browser, await browser.get(way), {
      to: new URL(way).pathname,
      fields: { password: 'nine old lanterns' },
    });
    assert.match(chosen.text, /Your password is changed/);
  },
);
