import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { acceptanceOn, openPortal, redirectTo, register } from '../support/guest-portal.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

const ROUNDS = 4;
const REDIRECTS = 6;

onEachDatabase(
  'a form sent while the same browser is redirected and changes language is not lost',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const mac = `02-CC-00-00-01-0${round}`;
      const browser = createWebClient();
      const welcome = await browser.get(redirectTo(app, { mac }));
      const form = { visit: welcome.value('visit') ?? '', language: 'de' };
      const others = Array.from({ length: REDIRECTS }, () => browser.once(redirectTo(app, { mac })));
      const german = createWebClient().post(`${app.publicUrl}/p/linden/language`, form);
      const ready = await register(browser, welcome, { name: 'Ada' });
      assert.equal(ready.status, 200);
      assert.match(ready.text, /my\/[\w-]{22}/, 'the page with the personal link');
      for (const other of [...(await Promise.all(others)), await german]) assert.ok(other.status < 400);
      const first = `${app.publicUrl}/p/linden/v/${form.visit}`;
      assert.match((await browser.get(first)).html, /<html lang="de"/);
      assert.equal((await countRows(app.foundation.databases.main.read)).guests, round);
    }
  },
);

onEachDatabase('a form sent several times at once makes one guest', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const form = acceptanceOn(welcome);
  const send = () => createWebClient().post(`${app.publicUrl}/p/linden/accept`, form);
  const pages = await Promise.all([send(), send(), send()]);
  assert.deepEqual(
    pages.map((page) => page.status),
    [200, 200, 200],
  );
  const { guests, guest_links: links } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual([guests, links], [1, 2]);
});
