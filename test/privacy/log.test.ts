import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { acceptanceOn, openPortal, redirectTo, register } from '../support/guest-portal.js';
import { walkTables } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

onEachDatabase('a query that fails is logged without its values', async (databases, t) => {
  const app = await openPortal(t, databases);
  const { main } = app.foundation.databases;
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  await main.write.schema.dropTable('tickets');
  const page = await register(browser, welcome, { name: 'Nightingale' });
  assert.equal(page.status, 500);
  assert.match(page.text, /Something broke on our side/);
  const reference = /Reference for the staff: (\w{8})/.exec(page.text)?.[1] ?? '';
  const line = app.logLines().find((entry) => entry.includes(reference));
  assert.ok(line, 'the reference leads to the line');
  assert.match(line, /tickets/);
  const guests = (await walkTables(main.read)).get('guests') ?? [];
  for (const { id } of guests) assert.ok(!line.includes(String(id)));
  assert.ok(!line.includes(acceptanceOn(welcome).visit ?? '-'));
  assert.doesNotMatch(page.text, /tickets|select|insert/);
});
