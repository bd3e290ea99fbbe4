import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/languages/language-choices.js';
import { messagesFor } from '../../src/languages/messages.js';
import { privacyNotice } from '../../src/venues/notice.js';
import type { VenueDocument } from '../../src/venues/venue.js';
import { sampleVenue } from '../portal/pages/sample-venue.js';

const FACTS = { region: undefined, publicUrl: 'https://wifi.example' };
const [first, ...others] = sampleVenue.plans;
const PLANS = first
  ? [
      { ...first, name: 'short', rememberSeconds: 3600 },
      { ...first, name: 'long', rememberSeconds: 86_400 },
      ...others,
    ]
  : [];

function noticeOf(waysIn: VenueDocument['waysIn'], language = LANGUAGES[0]): string {
  const { sections } = privacyNotice({ ...sampleVenue, plans: PLANS, waysIn }, FACTS, messagesFor(language));
  return sections.flatMap((one) => [one.heading, ...one.paragraphs, ...one.items]).join('\n');
}

test('P9: codes by e-mail tell what becomes of the address, who carries it, and how long devices are known', () => {
  const terms = { plan: 'short' };
  const without = noticeOf({ terms });
  assert.doesNotMatch(without, /e-mail: your address|carry mail/);
  const alike = noticeOf({ terms, email: { plan: 'short' } });
  assert.match(alike, /code by e-mail: your address.*ten minutes at most/);
  assert.match(alike, /the servers that carry mail/);
  assert.doesNotMatch(alike, /After you got a code/);
  assert.match(noticeOf({ terms, email: { plan: 'long' } }), /After you got a code by e-mail.*Time: 1 day/);
  assert.match(noticeOf({ email: { plan: 'long' } }), /Your device is remembered.*Time: 1 day/);
  const both = noticeOf({ terms, email: { plan: 'short' }, sms: { plan: 'long' } });
  assert.match(both, /code by text message: your mobile number.*ten minutes at most/);
  assert.match(both, /your telephone company too/);
  assert.match(both, /After you got a code by text message.*Time: 1 day/);
  for (const language of LANGUAGES)
    assert.notEqual(noticeOf({ terms, email: terms }, language), noticeOf({ terms }, language));
});
