import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { redirectTo } from '../../support/guest-portal.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { createWebClient } from '../../support/web-client.js';
import { type Editor, openEditor } from './open-editor.js';

const LIST = '/advertisements';
const NEW = '/new-advertisement';
const ROLLS = {
  name: 'Bakery',
  'title.en': 'Fresh rolls',
  link: 'https://krumm.example',
  picture: 'none',
  on: 'yes',
};

/** Adds one; its address below the editor. */
async function add(editor: Editor, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  assert.match((await editor.post(NEW, { ...ROLLS, ...fields })).text, /Saved in the draft/);
  const links = (await editor.open(LIST)).links.filter((link) => /\/advertisements\/\w+$/.test(link));
  return (links.at(-1) ?? '').slice((links.at(-1) ?? '').indexOf(LIST));
}

async function firstPage({ console }: Editor): Promise<string> {
  const { publicUrl } = console.app.foundation.config;
  return (await createWebClient().get(redirectTo({ publicUrl }))).text;
}

onEachDatabase(
  'R13: an advertisement is made, seen, switched off and removed without code',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    await editor.console.app.applyVenue(sampleVenue());
    assert.match((await editor.open(LIST)).text, /No advertisement yet/);
    const path = await add(editor);
    const list = await editor.open(LIST);
    assert.match(list.text, /Bakery\s+Fresh rolls\s+shown/);
    assert.match(list.text, /After the sign-in\s+has a place/, 'the first gets one');
    assert.match(list.text, /changes guests do not see yet: .*advertisements/);
    await editor.post(LIST, { do: 'place welcome' });
    assert.doesNotMatch(await firstPage(editor), /Fresh rolls/);
    await editor.publish();
    assert.match(await firstPage(editor), /Advertisement\s+Fresh rolls/);

    const id = path.split('/').at(-1);
    assert.match((await editor.post(LIST, { do: `off ${id}` })).text, /switched off/);
    await editor.publish();
    assert.doesNotMatch(await firstPage(editor), /Fresh rolls/);
    assert.match((await editor.post(LIST, { do: `remove ${id}` })).text, /No advertisement yet/);
    assert.equal((await editor.open(path)).status, 404);
  },
);

test('R13: the preview shows the advertisement that is worked on, whenever it is to be shown', async (t) => {
  const editor = await openEditor(t, await sqliteFor());
  const later = { from: '2100-01-01', until: '2100-02-01' };
  const path = await add(editor, later);
  await add(editor, { name: 'Car', 'title.en': 'A car' });
  const page = await editor.open(path);
  const src = /<iframe[^>]* src="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const shown = await editor.browser.get(new URL(src, page.url).href);
  assert.match(shown.text, /Fresh rolls/);
  const tried = await editor.post(path, {
    ...ROLLS,
    ...later,
    'title.en': 'Rye bread',
    preview: 'auto/en/online',
  });
  assert.match(tried.text, /Rye bread.*Visit krumm\.example/s);
  const out = tried.links.find((link) => link.includes('/out/')) ?? '';
  const followed = await editor.browser.get(new URL(out, page.url).href);
  assert.match(followed.text, /You’re online/, 'it leads nowhere from here');
});

test('what is wrong with an advertisement is said, and what was typed stays', async (t) => {
  const editor = await openEditor(t, await sqliteFor());
  const wrong = await editor.post(NEW, {
    ...ROLLS,
    name: '',
    link: 'http://krumm.example',
    from: '2026-02-30',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /begins with https:\/\//);
  assert.equal(wrong.value('link'), 'http://krumm.example');
  const days = { from: '2026-03-02', until: '2026-03-01' };
  assert.match((await editor.post(NEW, { ...ROLLS, ...days })).text, /ends before it begins/);
  assert.match((await editor.post(NEW, { ...ROLLS, 'title.en': ' ' })).text, /Give a title/);
  for (const wanted of ['on', 'place nowhere', 'boom x', '__proto__ x'])
    assert.ok([303, 200, 400].includes((await editor.post(LIST, { do: wanted })).status), wanted);
});

test('two who work on the same advertisement do not undo each other unseen', async (t) => {
  const editor = await openEditor(t, await sqliteFor());
  const path = await add(editor);
  const version = (await editor.open(path)).value('version') ?? '';
  const mine = { ...ROLLS, 'title.en': 'Mine', version };
  await editor.post(path, { ...ROLLS, 'title.en': 'Theirs', version });
  const stale = await editor.post(path, mine);
  assert.equal(stale.status, 409);
  assert.match(stale.text, /Theirs/);
  const again = await editor.post(path, { ...mine, version: stale.value('version') ?? '' });
  assert.match(again.text, /Saved in the draft/);
  assert.match((await editor.open(LIST)).text, /Mine/);
});

test('the texts of advertisements are among those to translate', async (t) => {
  const editor = await openEditor(t, await sqliteFor());
  await add(editor);
  assert.match((await editor.open('/texts?language=de')).text, /Title – Bakery/);
});
