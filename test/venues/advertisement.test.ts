import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../src/languages/messages.js';
import { advertisementsSchema, isInForce } from '../../src/venues/advertisement.js';
import { privacyNotice, versionOf } from '../../src/venues/notice.js';
import { type VenueDocument, venueSchema } from '../../src/venues/venue.js';
import { sampleVenue } from '../portal/pages/sample-venue.js';

const ONE = { id: 'one', name: 'One', title: { en: 'One' } };
const FACTS = { region: undefined, publicUrl: 'https://wifi.example' };

describe('R9: an advertisement', () => {
  it('leads to https and nowhere else', () => {
    const isTaken = (link: string) => advertisementsSchema.safeParse([{ ...ONE, link }]).success;
    assert.ok(isTaken('https://krumm.example/rolls?a=b#c'));
    const others = [
      'http://krumm.example',
      'javascript:alert(1)',
      'https://me:pw@krumm.example',
      '//krumm.example',
    ];
    for (const link of [...others, 'tel:+4930123456', 'https://', 'https:krumm.example'])
      assert.ok(!isTaken(link), link);
  });

  it('has a name of its own and ends no sooner than it begins', () => {
    const fault = (...list: readonly object[]) => String(advertisementsSchema.safeParse(list).error);
    assert.match(fault(ONE, ONE), /names two advertisements/);
    assert.match(fault({ ...ONE, from: '2026-02-02', until: '2026-02-01' }), /ends before it begins/);
    assert.match(fault({ ...ONE, from: '2026-02-30' }), /date/i);
  });

  it('begins and ends at the venue’s midnight', () => {
    const [one] = advertisementsSchema.parse([{ ...ONE, from: '2026-06-02', until: '2026-06-02' }]);
    assert.ok(one);
    const at = (time: string) => isInForce(one, 'Europe/Berlin', Date.parse(time));
    const times = [
      '2026-06-01T21:59:59Z',
      '2026-06-01T22:00:00Z',
      '2026-06-02T21:59:59Z',
      '2026-06-02T22:00:00Z',
    ];
    assert.deepEqual(times.map(at), [false, true, true, false]);
  });
});

describe('P9: the privacy notice of a venue with advertisements', () => {
  const versionIn = (document: VenueDocument) => versionOf(privacyNotice(document, FACTS, messagesFor('en')));
  const advertising = (...advertisements: readonly object[]) =>
    venueSchema.parse({
      ...sampleVenue,
      advertisements,
      page: { landing: { blocks: [{ kind: 'online' }, { kind: 'way-on' }, { kind: 'advertisement' }] } },
    });

  it('tells of them where a page has a place, and does not change with each', () => {
    const none = venueSchema.parse({ ...sampleVenue, page: {} });
    const nowhere = venueSchema.parse({ ...sampleVenue, page: {}, advertisements: [ONE] });
    assert.equal(versionIn(nowhere), versionIn(none));
    assert.notEqual(versionIn(advertising(ONE)), versionIn(none));
    assert.equal(versionIn(advertising(ONE, { ...ONE, id: 'two' })), versionIn(advertising(ONE)));
  });

  it('says that they are counted only where they are', () => {
    const counts = /how often an advertisement is shown/;
    const textOf = (document: VenueDocument) =>
      JSON.stringify(privacyNotice(document, FACTS, messagesFor('en')));
    const document = advertising(ONE);
    assert.match(textOf(document), counts);
    assert.doesNotMatch(textOf({ ...document, collect: { ...document.collect, usage: false } }), counts);
  });
});
