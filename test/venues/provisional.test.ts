import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesFor } from '../../src/languages/messages.js';
import { equipmentWarnings } from '../../src/venues/equipment-warnings.js';
import { privacyNotice } from '../../src/venues/notice.js';
import { type VenueFile, venueFileSchema } from '../../src/venues/venue-file.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';

function parse(provisional: object | undefined, accessPoint: object = {}) {
  const accessPoints = [sampleAccessPoint(accessPoint)];
  return venueFileSchema.safeParse(sampleVenue({ accessPoints, provisional }));
}

function fileWith(...given: Parameters<typeof parse>): VenueFile {
  const parsed = parse(...given);
  assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
  return parsed.data;
}

test('nobody gets minutes unless the venue says so; then it is five', () => {
  assert.equal(fileWith(undefined).provisional, undefined);
  assert.deepEqual(fileWith({}).provisional, { minutes: 5 });
});

test('a quarter of an hour at most, by a plan there is', () => {
  for (const provisional of [
    { minutes: 0 },
    { minutes: 16 },
    { minutes: 2.5 },
    { plan: 'gone' },
    { days: 1 },
  ])
    assert.ok(!parse(provisional).success, JSON.stringify(provisional));
  const { error } = parse({ plan: 'gone' });
  assert.deepEqual(
    error?.issues.map(({ path, message }) => [path.join('.'), message]),
    [['provisional.plan', 'no plan is named "gone"']],
  );
});

test('equipment that can end no session is told of', () => {
  const endless = {
    family: 'generic',
    handBack: ['http://10.1.0.1'],
    settings: { ignoresSessionTimeout: true, login: { url: 'http://10.1.0.1/login' } },
    coaPort: null,
  };
  assert.match(equipmentWarnings(fileWith({}, endless))[0] ?? '', /will give no provisional access/);
  assert.deepEqual(equipmentWarnings(fileWith({}, { ...endless, coaPort: 3799 })), []);
  assert.deepEqual(equipmentWarnings(fileWith(undefined, endless)), []);
});

test('R14: the privacy notice tells of the minutes where there are any', () => {
  const facts = { region: undefined, publicUrl: 'https://wifi.example.net' };
  const told = (provisional: object | undefined) =>
    JSON.stringify(privacyNotice(fileWith(provisional), facts, messagesFor('en')));
  assert.match(told({ minutes: 7 }), /online for 7 minutes first[^"]*gone 15 minutes after/);
  assert.doesNotMatch(told(undefined), /minutes first/);
});
