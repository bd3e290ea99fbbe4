import assert from 'node:assert/strict';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { readInteger } from '../../src/radius/attributes.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { type ConsoleVenue, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { goOnline } from '../support/online-guest.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';

function documentOf({ app, venueId }: ConsoleVenue) {
  const venue = app.foundation.directory.venueById(venueId);
  assert.ok(venue);
  return venue.document;
}

onEachDatabase('plans are told in words and changed in the units people use', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { get, submit } = venue;
  const list = await get('/plans');
  assert.match(
    list.text,
    /guest 2 hours, then sign in again · ends after 30 minutes without use · 20 Mbit\/s down, 5 Mbit\/s up · 2 devices at a time · remembered for 1 day Given by: One tap/,
  );
  const form = await get('/plans/guest/change');
  assert.deepEqual(
    ['session', 'remember', 'down', 'day-time'].map((name) => form.value(name)),
    ['2 hours', '1 day', '20', ''],
  );
  const wrong = await submit('/plans/guest/change', {
    fields: { session: 'a while', remember: '91 days', down: 'fast', vlan: '5000', devices: '0' },
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /5 things are not right yet/);
  assert.match(wrong.text, /Say how long, with a unit.*Between 0 minutes and 90 days/);
  assert.match(wrong.html, /<details class="further-fields" open>/, 'where a wrong field is folded up');
  assert.equal(wrong.value('session'), 'a while');
  const fields = {
    session: '1 h 30 min',
    remember: '2 weeks',
    down: '0,5',
    up: '',
    devices: '4',
    idle: '',
    'day-time': '3 hours',
    'month-volume': '40',
    interim: '5 minutes',
    vlan: '12',
    message: 'Enjoy',
  };
  const saved = await submit('/plans/guest/change', { fields });
  assert.match(saved.text, /Saved\. It holds from now on/);
  assert.deepEqual(documentOf(venue).plans[0], {
    name: 'guest',
    sessionSeconds: 5_400,
    interimSeconds: 300,
    downBitsPerSecond: 500_000,
    perDay: { seconds: 10_800 },
    perMonth: { volumeBytes: 40_000_000_000 },
    vlan: 12,
    devices: 4,
    rememberSeconds: 14 * 86_400,
    message: 'Enjoy',
  });
  assert.deepEqual(await venue.actions(), ['venue-changed']);
  const again = await get('/plans/guest/change');
  assert.equal(again.value('session'), '1 hour 30 minutes');
  assert.match(
    (await submit('/plans/guest/change')).text,
    /Nothing was changed/,
    'shown and sent is the same',
  );
});

onEachDatabase(
  'a plan is added, given by a way in, and removed only when none gives it',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { submit, get } = venue;
    const taken = await submit('/plans/new', { fields: { name: 'Guest' } });
    assert.match(taken.text, /Another plan has that name/);
    const added = await submit('/plans/new', { fields: { name: 'Größe L!', down: '100' } });
    assert.match(added.text, /The plan is added\..*grosse-l 4 hours/);
    assert.match(added.text, /Given by no way in/);
    const ways = await submit('/plans', {
      to: '/plans/ways',
      fields: { terms: 'grosse-l', form: 'no plan' },
    });
    assert.match(ways.text, /grosse-l .* Given by: One tap/);
    assert.equal(documentOf(venue).waysIn.form?.plan, 'regular', 'what is no plan changes nothing');
    const refused = await get('/plans/grosse-l/remove');
    assert.match(refused.text, /It is given by: One tap\. Choose another plan there first/);
    const removed = await submit('/plans/guest/remove');
    assert.match(removed.text, /The plan is removed/);
    assert.deepEqual(
      documentOf(venue).plans.map(({ name }) => name),
      ['regular', 'grosse-l'],
    );
  },
);

onEachDatabase('R20: a changed plan is told to the sessions that are open', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, submit } = venue;
  const coa = await openCoaPort(t);
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: coa.port })] }));
  await goOnline(app, openGateway(t, app));
  const page = await submit('/plans/guest/change', { fields: { session: '3 hours' } });
  assert.match(page.text, /One open session is told the new limits now/);
  const request = await coa.next();
  assert.equal(request.packet.code, Code.CoaRequest);
  assert.equal(readInteger(request.packet, Attr.SessionTimeout), 3 * 3_600);
  request.reply(answerTo(request.packet, Code.CoaAck));
});

onEachDatabase('opening hours are typed day by day, without JavaScript', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { submit, get } = venue;
  const fields = {
    when: 'hours',
    'monday-0-from': '08:00',
    'monday-0-to': '12:00',
    'monday-1-from': '14:00',
    'monday-1-to': '00:00',
    'friday-0-from': '18:00',
    'friday-0-to': '02:00',
    'saturday-0-from': '00:00',
    'saturday-0-to': '00:00',
    exceptions: '2026-12-24 08:00-14:00, 16:00-20:00\r\n\r\n2026-12-25 closed',
  };
  const saved = await submit('/opening-hours', { fields });
  assert.match(saved.text, /Saved\./);
  assert.match(saved.text, /Monday 08:00-12:00, 14:00-24:00 Friday 18:00-02:00 Saturday 00:00-24:00/);
  assert.deepEqual(documentOf(venue).openingHours, {
    week: {
      monday: ['08:00-12:00', '14:00-24:00'],
      friday: ['18:00-02:00'],
      saturday: ['00:00-24:00'],
    },
    exceptions: { '2026-12-24': ['08:00-14:00', '16:00-20:00'], '2026-12-25': [] },
  });
  const form = await get('/opening-hours');
  assert.match(form.html, /2026-12-24 08:00-14:00, 16:00-20:00\n2026-12-25 closed/);
  assert.match((await submit('/opening-hours')).text, /Nothing was changed/, 'shown and sent is the same');
  const wrong = await submit('/opening-hours', {
    fields: {
      'monday-0-to': '',
      'friday-0-from': '25:00',
      'saturday-0-from': '09:00',
      'saturday-0-to': '09:00',
      exceptions: '2026-02-31 08:00-14:00\n24.12. closed\n2026-12-24 closed\n2026-12-24 closed',
    },
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /6 things are not right yet/);
  assert.equal(wrong.value('friday-0-from'), '25:00', 'what was typed stays');
  const empty = Object.fromEntries(
    ['monday-0', 'monday-1', 'friday-0', 'saturday-0'].flatMap((span) => [
      [`${span}-from`, ''],
      [`${span}-to`, ''],
    ]),
  );
  assert.match((await submit('/opening-hours', { fields: empty })).text, /it would never be open/);
  await submit('/opening-hours', { fields: { when: 'always' } });
  assert.equal(documentOf(venue).openingHours, undefined);
});
