import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { added, moved, ordered } from '../../src/venues/arrange-blocks.js';
import { DESIGNS, inDesign } from '../../src/venues/designs.js';
import { mergeDocuments } from '../../src/venues/merge-documents.js';
import { ownTexts, withOwnText } from '../../src/venues/own-texts.js';
import { blocksOf } from '../../src/venues/page.js';
import { pageSchema } from '../../src/venues/page-schema.js';
import { venueSchema } from '../../src/venues/venue.js';
import { sampleVenue } from '../portal/pages/sample-venue.js';

const texts = { headline: { en: 'Hello' }, welcome: { en: 'Come in' } };
const venue = venueSchema.parse({ ...sampleVenue, texts });
const idsOf = (document: typeof venue) => blocksOf(document, 'welcome').map(({ id }) => id);

describe('a page without blocks of its own', () => {
  it('is what it was: logo, heading, sentence, ways in', () => {
    assert.deepEqual(idsOf(venue), ['logo', 'heading', 'text', 'ways-in']);
    assert.deepEqual(
      blocksOf(venue, 'landing').map(({ kind }) => kind),
      ['online', 'text', 'way-on'],
    );
  });
});

describe('blocks in a file', () => {
  const withBlocksOf = (...kinds: string[]) =>
    pageSchema.safeParse({ blocks: kinds.map((kind) => ({ kind })) });

  it('get names, the same each time', () => {
    const once = withBlocksOf('text', 'ways-in', 'text');
    assert.deepEqual(
      once.data?.blocks?.map(({ id }) => id),
      ['text', 'ways-in', 'text-2'],
    );
    assert.deepEqual(pageSchema.parse(once.data), once.data);
  });

  it('lead guests online, by one place', () => {
    assert.match(String(withBlocksOf('text').error), /ways-in/);
    assert.match(String(withBlocksOf('ways-in', 'ways-in').error), /ways-in/);
    assert.match(String(withBlocksOf('ways-in', 'form', 'form').error), /form/);
    assert.equal(pageSchema.safeParse({ landing: { blocks: [{ kind: 'online' }] } }).success, false);
  });
});

describe('arranging', () => {
  const blocks = blocksOf(venue, 'welcome');
  it('moves by one place and stays within the page', () => {
    assert.deepEqual(
      moved(blocks, 'logo', 1).map(({ id }) => id),
      ['heading', 'logo', 'text', 'ways-in'],
    );
    assert.equal(moved(blocks, 'logo', -1), blocks);
    assert.equal(moved(blocks, 'nothing', 1), blocks);
  });

  it('keeps blocks that an order does not know', () => {
    assert.deepEqual(
      ordered(blocks, ['ways-in', 'gone']).map(({ id }) => id),
      ['ways-in', 'logo', 'heading', 'text'],
    );
  });

  it('gives a new block a name of its own', () => {
    assert.equal(added(blocks, 'text').id, 'text-2');
  });

  it('takes a design without losing a word, however often', () => {
    for (const design of DESIGNS) {
      const once = venueSchema.parse(inDesign(venue, design, false));
      const again = venueSchema.parse(inDesign(once, design, false));
      assert.deepEqual(again, once);
      assert.match(JSON.stringify(once.page), /Hello.*Come in/);
    }
  });

  it('has its picture from edge to edge where that comes first', () => {
    const picture = { id: 'a'.repeat(22), width: 1600, height: 1000 };
    const blocks = [{ kind: 'ways-in' }, { kind: 'picture', picture }, { kind: 'logo' }];
    const pictured = venueSchema.parse({ ...venue, page: { blocks } });
    for (const design of DESIGNS) {
      const [first, second] = blocksOf(venueSchema.parse(inDesign(pictured, design, false)), 'welcome');
      const kinds = design.pictureFirst ? ['picture', 'logo'] : ['logo', 'ways-in'];
      assert.deepEqual([first?.kind, second?.kind], kinds, design.name);
      if (first?.kind === 'picture') assert.equal(first.width, 'edge');
    }
  });
});

describe('two who change a venue', () => {
  const other = { ...venue, name: 'Another name' };
  it('both have their way with different parts', () => {
    const mine = { ...venue, timeZone: 'Europe/Paris' };
    const { document, clashes } = mergeDocuments(venue, other, mine);
    assert.deepEqual([document.name, document.timeZone, clashes], ['Another name', 'Europe/Paris', []]);
  });

  it('clash over the same part, unless they agree', () => {
    assert.deepEqual(mergeDocuments(venue, other, { ...venue, name: 'Mine' }).clashes, ['name']);
    assert.deepEqual(mergeDocuments(venue, other, other).clashes, []);
  });

  it('may take something away', () => {
    const { landingUrl: _gone, ...without } = { ...venue, landingUrl: 'https://a.example/' };
    const base = venueSchema.parse({ ...venue, landingUrl: 'https://a.example/' });
    assert.ok(!('landingUrl' in mergeDocuments(base, base, venueSchema.parse(without)).document));
  });
});

describe('texts of a venue', () => {
  it('are found wherever they stand, and written by where they are', () => {
    const paths = ownTexts(venue).map(({ path }) => path);
    for (const path of ['texts/headline', 'waysIn/form/fields/email/help', 'terms'])
      assert.ok(paths.includes(path), path);
    const option = 'waysIn/form/fields/reason/options/event/label';
    const written = venueSchema.parse(withOwnText(venue, { path: option, language: 'ar', text: 'فعالية' }));
    assert.equal(ownTexts(written).find(({ path }) => path === option)?.value.ar, 'فعالية');
    assert.deepEqual(withOwnText(venue, { path: 'plans/0/name', language: 'en', text: 'x' }), venue);
  });
});
