import assert from 'node:assert/strict';
import { editVenue, versionOf } from '../../../src/owners/edit-venue.js';
import { editDraft, readDraft } from '../../../src/venues/drafts.js';
import { createRevisionStore } from '../../../src/venues/revision-store.js';
import { createVenueStore } from '../../../src/venues/venue-store.js';
import { onEachDatabase } from '../../support/databases.js';
import { type Editor, openEditor } from './open-editor.js';

async function depsOf({ console, venueId }: Editor) {
  const { foundation, clock } = console.app;
  const db = foundation.databases.main;
  const { id: ownerId } = await db.read('owners').first('id');
  return { db, venueId, ownerId, facts: foundation.facts, now: clock.now };
}

onEachDatabase('of two who draft at once, both are heard', async (databases, t) => {
  const deps = await depsOf(await openEditor(t, databases));
  const parts = [
    { name: 'Another name' },
    { timeZone: 'Europe/Paris' },
    { landingUrl: 'https://a.example/' },
  ];
  await Promise.all(
    parts.map((part) => editDraft(deps, { ...deps, change: (document) => ({ ...document, ...part }) })),
  );
  const draft = await readDraft(deps.db.read, deps.venueId);
  assert.deepEqual(draft?.parts.toSorted(), ['landingUrl', 'name', 'timeZone']);
  const wrong = await editDraft(deps, { ...deps, change: (document) => ({ ...document, plans: [] }) });
  assert.equal(wrong?.kind, 'faults');
  assert.equal((await readDraft(deps.db.read, deps.venueId))?.parts.length, 3, 'what is wrong is not kept');
});

onEachDatabase('fifty versions are remembered, and the one a draft was begun on', async (databases, t) => {
  const deps = await depsOf(await openEditor(t, databases));
  await editDraft(deps, { ...deps, change: (document) => ({ ...document, timeZone: 'Europe/Paris' }) });
  for (let count = 0; count < 52; count += 1) {
    const row = await createVenueStore(deps.db.read).byId(deps.venueId);
    const version = versionOf(row?.document ?? '');
    const change = (document: object) => ({ ...document, name: `Name ${count}` });
    assert.equal((await editVenue(deps, { ...deps, version, change })).kind, 'changed');
  }
  const kept = (await createRevisionStore(deps.db.read).ofVenue(deps.venueId)).map(({ number }) => number);
  assert.deepEqual([kept.length, kept[0], kept.at(-1)], [51, 53, 1]);
  const draft = await readDraft(deps.db.read, deps.venueId);
  assert.deepEqual([draft?.parts, draft?.clashes, draft?.document.name], [['timeZone'], [], 'Name 51']);
});
