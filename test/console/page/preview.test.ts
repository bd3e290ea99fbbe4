import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.js';
import { openEditor } from './open-editor.js';

const STATES = [
  'welcome',
  'errors',
  'ready',
  'online',
  'returning',
  'closed',
  'mini-browser',
  'provisional',
  'unheard-of',
];

onEachDatabase(
  'the preview shows every state in every language, and can do nothing',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    for (const language of ['en', 'ar']) {
      for (const state of STATES) {
        const page = await editor.open(`/guest/dark/${language}?state=${state}`);
        assert.equal(page.status, 200, `${state}: ${page.text}`);
        assert.match(page.html, new RegExp(`<html lang="${language}"`));
        assert.match(page.html, /<meta name="color-scheme" content="dark">/);
        assert.doesNotMatch(page.html, /undefined|\[object/);
        assert.equal(page.headers.get('set-cookie'), null);
        const policy = String(page.headers.get('content-security-policy'));
        assert.match(policy, /sandbox allow-same-origin allow-forms/);
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /frame-ancestors 'self'/);
        assert.doesNotMatch(policy, /script-src|allow-scripts/);
      }
    }
    const chosen = await editor.open('/guest?state=online&look=light&language=de');
    assert.match(chosen.url, /\/guest\/light\/de\?state=online$/);
    assert.match(chosen.text, /Sie sind online/);
  },
);

onEachDatabase(
  'no page but the editor’s own frames a guest’s page, and none frames the editor',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    assert.match(String((await editor.open()).headers.get('content-security-policy')), /frame-src 'self'/);
    assert.match(
      String((await editor.open()).headers.get('content-security-policy')),
      /frame-ancestors 'none'/,
    );
    const other = await editor.browser.get(`${editor.console.url}/`);
    assert.doesNotMatch(String(other.headers.get('content-security-policy')), /frame-src/);
  },
);

onEachDatabase('what is typed is shown without being kept', async (databases, t) => {
  const editor = await openEditor(t, databases);
  const fields = { 'text.en': 'Try me', preview: 'auto/en/welcome' };
  const tried = await editor.post('/blocks/welcome/heading', fields);
  assert.match(tried.html, /<h1 id="b-heading" dir="auto">Try me<\/h1>/);
  const wrong = await editor.post('/blocks/welcome/heading', { ...fields, 'text.en': 'x'.repeat(81) });
  assert.equal(wrong.status, 200);
  assert.match(wrong.html, /<h1 id="b-heading" dir="auto">Good to see you<\/h1>/);
  assert.match((await editor.open()).text, /This is what guests see\./);
  const weight = Number(/weight;dur=(\d+)/.exec(String(tried.headers.get('server-timing')))?.[1]);
  assert.ok(weight > 2_000 && weight < 14 * 1024, String(weight));
});

onEachDatabase('the form can be tried for real, and nothing of it stays', async (databases, t) => {
  const editor = await openEditor(t, databases);
  const { foundation } = editor.console.app;
  const at = '/guest/auto/en';
  const page = await editor.open(at);
  const { browser, console, path } = editor;
  const press = (step: string, fields: Readonly<Record<string, string>>) =>
    browser.post(`${console.url}${path}${at}/${step}`, {
      visit: page.value('visit') ?? '',
      terms: page.value('terms') ?? '',
      notice: page.value('notice') ?? '',
      ...fields,
    });
  const wrong = await press('register', { 'a.email': 'nonsense' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /answers need another look/);
  assert.match(wrong.html, /value="nonsense"/);

  const canary = 'Canary-of-the-preview';
  const ready = await press('register', { 'a.name': canary, accept: 'yes' });
  assert.match(ready.text, /You’re all set/);
  const online = await browser.get(
    new URL(ready.links.find((link) => link.includes('/on/')) ?? '', ready.url).href,
  );
  assert.match(online.text, /You’re online/);
  assert.match((await press('accept', { accept: 'yes' })).text, /You’re all set/);
  for (const table of ['guests', 'consents', 'guest_links']) {
    const [row] = await foundation.databases.main.read(table).count({ count: '*' });
    assert.equal(Number(row?.count), 0, table);
  }
  const [keys] = await foundation.databases.keys.read('guest_keys').count({ count: '*' });
  assert.equal(Number(keys?.count), 0);
  assert.ok(!editor.console.app.logLines().join('').includes(canary));

  const forged = await browser.once(`${console.url}${path}${at}/accept`, {
    method: 'POST',
    body: new URLSearchParams({ visit: 'AAAAAAAAAAAAAAAAAAAAAA', accept: 'yes' }),
  });
  assert.equal(forged.status, 403);
});
