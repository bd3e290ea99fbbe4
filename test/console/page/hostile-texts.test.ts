import assert from 'node:assert/strict';
import { redirectQuery, sampleVenue } from '../../support/sample-venue.js';
import { createWebClient } from '../../support/web-client.js';
import { onEachDatabase } from '../../support/databases.js';
import { openEditor } from './open-editor.js';

const HOSTILE = `"'><img src=x onerror=alert(7)></textarea></style><script>alert(7)</script>`;
const MARKDOWN = `${HOSTILE} [x](javascript:alert(7)) ![x](https://evil.example/x.gif) <https://evil.example>`;

const BLOCKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  heading: { 'text.en': HOSTILE },
  text: { 'text.en': MARKDOWN, style: 'plain' },
  'house-rules': { 'title.en': HOSTILE, 'text.en': MARKDOWN },
  'opening-hours': { 'title.en': HOSTILE },
  links: {
    'title.en': HOSTILE,
    'link-1.en': `"'><img src=x onerror=alert(7)>`,
    'link-1-url': `https://linden.example/?"'><script>`,
  },
};

function assertHarmless(html: string, where: string): void {
  assert.doesNotMatch(html, /<img src=x|<script>alert|javascript:alert\(7\)"|src="https?:/, where);
  assert.doesNotMatch(html, /<a [^>]*href="(?!https?:|mailto:|tel:|\/|\?|#)/, where);
  assert.doesNotMatch(html, /\son(?:error|load|click)="/, where);
}

onEachDatabase('T41: no text of an owner becomes HTML, wherever it is shown', async (databases, t) => {
  const editor = await openEditor(t, databases);
  for (const [kind, fields] of Object.entries(BLOCKS)) {
    for (const page of kind === 'text' || kind === 'heading' ? ['welcome', 'landing'] : ['welcome']) {
      const added = await editor.post('/blocks', { of: page, do: 'add', kind });
      const id = /blocks\/\w+\/([\w-]+)\?/.exec(added.url)?.[1] ?? assert.fail(added.url);
      const saved = await editor.post(`/blocks/${page}/${id}`, fields);
      assert.match(saved.text, /Saved in the draft/, `${kind}: ${saved.text}`);
      assertHarmless((await editor.open(`/blocks/${page}/${id}`)).html, `the form of ${id}`);
    }
  }
  for (const place of [
    '',
    '/look',
    '/designs',
    '/texts?language=en',
    '/texts?language=de',
    '/pictures',
    '/history',
  ]) {
    assertHarmless((await editor.open(place)).html, place);
  }
  for (const state of ['welcome', 'errors', 'online', 'ready']) {
    assertHarmless((await editor.open(`/guest/auto/de?state=${state}`)).html, state);
  }
  await editor.publish();
  const { app } = editor.console;
  const { directory, config } = app.foundation;
  const { document } = directory.venueBySlug('linden') ?? assert.fail();
  await app.applyVenue({ ...sampleVenue(), page: document.page });
  const guest = createWebClient();
  const welcome = await guest.get(`${config.publicUrl}/p/linden?${redirectQuery()}`);
  assert.match(welcome.html, /&lt;img src=x/);
  assertHarmless(welcome.html, 'the first page');
});

onEachDatabase('addresses that do something are no links, and colours are colours', async (databases, t) => {
  const editor = await openEditor(t, databases);
  await editor.post('/blocks', { of: 'welcome', do: 'add', kind: 'links' });
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://a:b@evil.example',
    'ftp://x',
  ]) {
    const refused = await editor.post('/blocks/welcome/links', { 'link-1-url': url, 'link-1.en': 'x' });
    assert.equal(refused.status, 422, url);
    assert.match(refused.text, /Give an address that begins with https:\/\//);
  }
  const look = {
    background: 'plain',
    'background-picture': 'none',
    veil: 'medium',
    font: 'system',
    corners: 'soft',
    header: 'beside',
    'background-colour': '#ffffff',
  };
  for (const accent of ['red', '#fff', '#12345g', 'url(x)', '#000000;}body{display:none']) {
    assert.equal((await editor.post('/look', { ...look, accent })).status, 422, accent);
  }
});
