import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visit } from '../../src/guests/visits.js';
import { wantedPage } from '../../src/portal/wanted-page.js';
import type { Venue } from '../../src/venues/open-venue.js';

const venue = { document: { landingUrl: 'https://linden.example/' } } as Venue;
const visitTo = (wantedUrl: string | undefined) => ({ content: { arrival: { wantedUrl } } }) as Visit;

test('the landing page leads to the page the guest wanted', () => {
  assert.deepEqual(wantedPage(venue, visitTo('http://example.test/a')), {
    url: 'http://example.test/a',
    host: 'example.test',
  });
});

test('a probe by which a phone finds out that it is captive is nobody’s wish: the venue’s own page instead', () => {
  for (const probe of [
    'http://captive.apple.com/hotspot-detect.html',
    'http://connectivitycheck.gstatic.com/generate_204',
  ]) {
    assert.equal(wantedPage(venue, visitTo(probe))?.host, 'linden.example');
  }
  assert.equal(wantedPage(venue, visitTo(undefined))?.host, 'linden.example');
});
