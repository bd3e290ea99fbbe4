import assert from 'node:assert/strict';
import { editVenue, versionOf } from '../../../src/owners/edit-venue.js';
import { createVenueStore } from '../../../src/venues/venue-store.js';
import type { VenueDocument } from '../../../src/venues/venue.js';
import { onEachDatabase } from '../../support/databases.js';
import { type Editor, openEditor } from './open-editor.js';

const LOOK = {
  accent: '#1d4f91',
  background: 'plain',
  'background-colour': '#f3f1ea',
  'background-picture': 'none',
  veil: 'medium',
  font: 'serif',
  corners: 'round',
  header: 'centred',
};

/** As the settings page would, in the middle of somebody's drafting. */
async function changeElsewhere(
  { console, venueId }: Editor,
  change: (document: VenueDocument) => unknown,
): Promise<void> {
  const { foundation, clock } = console.app;
  const db = foundation.databases.main;
  const row = await createVenueStore(db.read).byId(venueId);
  const ownerId = (await db.read('owners').first('id')).id;
  const version = versionOf(row?.document ?? '');
  const deps = { db, facts: foundation.facts, now: clock.now };
  const outcome = await editVenue(deps, { venueId, ownerId, version, change });
  assert.equal(outcome.kind, 'changed');
  await foundation.directory.refresh();
}

onEachDatabase('R13: a draft is nobody’s page until it is published', async (databases, t) => {
  const editor = await openEditor(t, databases);
  assert.match((await editor.open()).text, /This is what guests see\./);
  const saved = await editor.post('/look', LOOK);
  assert.match(saved.text, /Saved in the draft/);
  assert.match(saved.text, /changes guests do not see yet: look\./);
  assert.doesNotMatch((await editor.guestPage()).html, /--radius:22px/);
  assert.match((await editor.open('/guest/auto/en')).html, /--radius:22px/);

  assert.match((await editor.publish()).text, /Published\./);
  assert.match((await editor.guestPage()).html, /--radius:22px.*class="page centred"/s);
  const again = await editor.publish();
  assert.match(again.text, /nothing to publish/);
});

onEachDatabase('R13: what was published can be undone, and the undoing as well', async (databases, t) => {
  const editor = await openEditor(t, databases);
  await editor.post('/look', LOOK);
  await editor.publish();
  const history = await editor.open('/history');
  assert.match(history.text, /Version 2 .* anna@linden\.example · Changed: look/);
  assert.match(history.text, /Version 1 .* The operator · Made/);
  const back = await editor.post('/history', { number: '1' });
  assert.match(back.text, /The draft is what it was then/);
  assert.match((await editor.guestPage()).html, /--radius:22px/);
  await editor.publish();
  assert.match((await editor.guestPage()).html, /--radius:10px/);
  await editor.post('/history', { number: '2' });
  await editor.publish();
  assert.match((await editor.guestPage()).html, /--radius:22px/);
  assert.match((await editor.open('/history')).text, /Version 4/);
  assert.equal((await editor.post('/history', { number: '99' })).status, 404);
});

onEachDatabase(
  'a draft is discarded, and so is one that came back to what is in force',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    await editor.post('/look', LOOK);
    const discarded = await editor.post('/publish', { do: 'discard' });
    assert.match(discarded.text, /Discarded.*This is what guests see\./);
    await editor.post('/look', LOOK);
    await editor.post('/history', { number: '1' });
    assert.match((await editor.open()).text, /This is what guests see\./);
  },
);

onEachDatabase(
  'what others change meanwhile is kept; what clashes is decided by a person',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    await editor.post('/look', LOOK);
    await changeElsewhere(editor, (document) => ({ ...document, name: 'Linden am See' }));
    assert.match((await editor.publish()).text, /Published\./);
    assert.match((await editor.guestPage()).html, /Linden am See.*/s);

    await editor.post('/look', { ...LOOK, corners: 'square' });
    await changeElsewhere(editor, (document) => ({
      ...document,
      theme: { ...document.theme, font: 'slab' },
    }));
    const clash = await editor.publish();
    assert.equal(clash.status, 409);
    assert.match(clash.text, /Somebody else published something different meanwhile \(look\)/);
    assert.match((await editor.guestPage()).html, /--radius:22px/);
    const yielded = await editor.post('/publish', { do: 'yield' });
    assert.match(yielded.text, /This is what guests see\./);

    await editor.post('/look', { ...LOOK, corners: 'square' });
    await changeElsewhere(editor, (document) => ({
      ...document,
      theme: { ...document.theme, font: 'book' },
    }));
    assert.match((await editor.post('/publish', { do: 'overrule' })).text, /Published\./);
    assert.match((await editor.guestPage()).html, /--radius:2px/);
  },
);

onEachDatabase('blocks are added, written, moved and removed without JavaScript', async (databases, t) => {
  const editor = await openEditor(t, databases);
  const added = await editor.post('/blocks', { of: 'welcome', do: 'add', kind: 'house-rules' });
  assert.match(added.url, /\/blocks\/welcome\/house-rules\?done=added$/);
  const wrong = await editor.post('/blocks/welcome/house-rules', { 'text.en': 'x'.repeat(4001) });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Use at most 4000 characters\./);
  const saved = await editor.post('/blocks/welcome/house-rules', {
    'text.en': 'Quiet **please**.\n\n- No shouting',
  });
  assert.match(saved.text, /House rules Quiet \*\*please\*\*/);
  assert.match(saved.text, /Missing in Deutsch, Français, Español, العربية/);
  assert.deepEqual(orderOn(saved.html), ['logo', 'heading', 'text', 'ways-in', 'house-rules']);

  const moved = await editor.post('/blocks', { of: 'welcome', do: 'up house-rules' });
  assert.deepEqual(orderOn(moved.html), ['logo', 'heading', 'text', 'house-rules', 'ways-in']);
  const dragged = await editor.post('/blocks', {
    of: 'welcome',
    do: 'order',
    order: 'house-rules logo text',
  });
  assert.deepEqual(orderOn(dragged.html), ['house-rules', 'logo', 'text', 'heading', 'ways-in']);
  const page = await editor.open('/guest/auto/en');
  assert.match(page.html, /House rules<\/h2>\s*<p dir="auto">Quiet <strong>please<\/strong>/);

  const removed = await editor.post('/blocks', { of: 'welcome', do: 'remove house-rules' });
  assert.deepEqual(orderOn(removed.html), ['logo', 'text', 'heading', 'ways-in']);
  for (const fields of [
    { of: 'welcome', do: 'remove ways-in' },
    { of: 'welcome', do: 'add', kind: 'ways-in' },
    { of: 'welcome', do: 'paint logo' },
    { of: 'nowhere', do: 'up logo' },
  ]) {
    assert.equal((await editor.post('/blocks', fields)).status, 400, JSON.stringify(fields));
  }
});

function orderOn(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/id="welcome-([\w-]+)"/g)].map(([, id]) => id);
}

onEachDatabase(
  'texts are written one language at a time, with what is missing marked',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    await editor.post('/blocks', { of: 'landing', do: 'add', kind: 'heading' });
    await editor.post('/blocks/landing/heading', { 'text.en': 'Cake' });
    const german = await editor.open('/texts?language=de');
    assert.match(
      german.text,
      /Question “Name” .* Help below “E-mail” .* “Inside”, to “Where are you sitting\?”/,
    );
    assert.match(german.text, /English complete Deutsch 1 missing/);
    assert.match(german.text, /In English: Cake/);
    const name = 't.page.landing.blocks.heading.text';
    const all = [...german.html.matchAll(/<textarea id="([^"]+)"[^>]*>([^<]*)/g)];
    const fields = Object.fromEntries(all.map(([, id = '', text = '']) => [id, text]));
    const saved = await editor.post('/texts', { ...fields, language: 'de', [name]: 'Kuchen' });
    assert.match(saved.text, /Deutsch complete/);
    assert.match((await editor.open('/guest/auto/de?state=online')).html, />Kuchen<\/h2>/);
    const wrong = await editor.post('/texts', { ...fields, language: 'de', [name]: 'Kuchen', 't.terms': '' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /needed in every language/);
  },
);

onEachDatabase('every design can be taken, and loses nothing', async (databases, t) => {
  const editor = await openEditor(t, databases);
  assert.match(
    (await editor.open('/designs')).text,
    /lay a picture across the top, and your page has none yet/,
  );
  await editor.post('/blocks', { of: 'welcome', do: 'add', kind: 'links' });
  await editor.post('/blocks/welcome/links', {
    'link-1-url': 'https://linden.example/menu',
    'link-1.en': 'Menu',
  });
  for (const name of ['classic', 'linen', 'night', 'fresh', 'ink', 'harbour']) {
    await editor.post('/designs', { design: name });
    const page = await editor.open('/guest/auto/en');
    assert.match(page.html, /Good to see you.*https:\/\/linden\.example\/menu/s, name);
  }
  await editor.post('/designs', { design: 'ink', keep: 'yes' });
  assert.match((await editor.open('/look')).html, /value="#1d4f91"|value="#1D4F91"/i);
});
