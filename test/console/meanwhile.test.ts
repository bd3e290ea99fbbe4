import assert from 'node:assert/strict';
import { bindGateway, type ConsoleVenue, openConsoleVenue, secretOn } from '../support/console-venue.js';
import { send } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import type { Page } from '../support/web-client.js';

/** Two people have a form open; what becomes of the second one's when the first has saved, and when it is sent again. */
interface Form {
  readonly page: string;
  readonly to?: string;
  readonly first: Readonly<Record<string, string>>;
  readonly second: Readonly<Record<string, string>>;
  /** What the second one is told. */
  readonly told: RegExp;
}

const FORMS: readonly Form[] = [
  {
    page: '/plans/guest/change',
    first: { down: '70' },
    second: { session: '9 hours' },
    told: /Stored now: 2 h(?:ours)? Yours: 9 hours .* Stored now: 70 Yours: /,
  },
  {
    page: '/plans',
    to: '/plans/ways',
    first: { terms: 'regular' },
    second: { form: 'guest' },
    told: /Stored now: regular Yours: guest/,
  },
  {
    page: '/opening-hours',
    first: { when: 'hours', 'monday-0-from': '08:00', 'monday-0-to': '18:00' },
    second: { when: 'always' },
    told: /The week Stored now: Monday 08:00–18:00, Tuesday closed, .* Yours: always/,
  },
  {
    page: '/settings',
    to: '/settings/controller',
    first: { authority: 'The first authority' },
    second: { contact: 'second@linden.example' },
    told: /Yours: second@linden\.example .* Stored now: The first authority Yours: Berliner/,
  },
  {
    page: '/ways-in/terms',
    first: { 'button.en': 'In we go' },
    second: { 'button.de': 'Los' },
    told: /Stored now: In we go Yours: nothing .* Stored now: nothing Yours: Los/,
  },
  {
    page: '/ways-in/form/questions/name',
    first: { 'label.en': 'Who are you?' },
    second: { 'label.de': 'Wer?' },
    told: /Question \(English\) Stored now: Who are you\? Yours: Name Question \(German\) .* Yours: Wer\?/,
  },
  {
    page: '/ways-in/collected',
    first: { showFrom: '6' },
    second: { showFrom: '7' },
    told: /Stored now: 6 Yours: 7 /,
  },
  {
    page: '/page/look',
    first: { accent: '#1d4f91' },
    second: { corners: 'round' },
    told: /Stored now: #1d4f91 Yours: /,
  },
  {
    page: '/page/blocks/welcome/heading',
    first: { 'text.en': 'Cake' },
    second: { 'text.de': 'Kuchen' },
    told: /\(English\) Stored now: Cake Yours: .* \(German\) .* Yours: Kuchen/,
  },
  {
    page: '/page/texts?language=de',
    to: '/page/texts',
    first: { 't.terms': 'Die einen' },
    second: { 't.terms': 'Die anderen' },
    told: /Stored now: Die einen Yours: Die anderen/,
  },
];

async function saveBoth(venue: ConsoleVenue, { page, to = page, first, second }: Form) {
  const form = `/venues/${venue.venueId}${to}`;
  const [one, other] = [await venue.get(page), await venue.get(page)];
  const saved = await send(venue.browser, one, { to: form, fields: first });
  assert.equal(saved.status, 200, saved.text);
  const late = await send(venue.browser, other, { to: form, fields: second });
  const again = () => send(venue.browser, late, { to: form });
  return { late, again };
}

for (const form of FORMS) {
  onEachDatabase(
    `${form.to ?? form.page}: who saves later sees what was saved meanwhile`,
    async (databases, t) => {
      const venue = await openConsoleVenue(t, databases);
      const { late, again } = await saveBoth(venue, form);
      assert.equal(late.status, 409);
      assert.match(late.text, /Somebody else saved this meanwhile/);
      assert.match(late.text, form.told);
      assert.ok(
        late.links.some((link) => link.endsWith(form.page)),
        'the form as it is now',
      );
      assert.equal((await again()).status, 200, 'sent once more, it is stored');
    },
  );
}

onEachDatabase('a button does what it says, whatever others saved meanwhile', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { browser, get, submit, venueId } = venue;
  await submit('/plans/new', { fields: { name: 'Seldom' } });
  const [remove, vouchers, exporting] = [
    await get('/plans/seldom/remove'),
    await get('/vouchers'),
    await get('/guests/export'),
  ];
  await submit('/settings', { to: '/settings/general', fields: { name: 'Renamed' } });
  const press = (page: Page, to: string, fields: Readonly<Record<string, string>> = {}) =>
    send(browser, page, { to: `/venues/${venueId}${to}`, fields });
  for (const [page, to, fields] of [
    [remove, '/plans/seldom/remove'],
    [remove, '/plans/seldom/remove'],
    [vouchers, '/vouchers/offer'],
    [vouchers, '/vouchers/offer'],
    [exporting, '/guests/export/allow', { allow: 'yes' }],
  ] as const)
    assert.equal((await press(page, to, fields)).status, 200, to);
  assert.doesNotMatch((await get('/plans')).text, /Seldom/i);
});

onEachDatabase('who writes a block that was removed meanwhile is told', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const open = await venue.get('/page/blocks/welcome/heading');
  await venue.submit('/page', { to: '/page/blocks', fields: { of: 'welcome', do: 'remove heading' } });
  const to = `/venues/${venue.venueId}/page/blocks/welcome/heading`;
  const late = await send(venue.browser, open, { to, fields: { 'text.en': 'Cake' } });
  assert.equal(late.status, 200);
  assert.match(late.text, /Somebody else removed that block meanwhile/);
});

onEachDatabase('what others save elsewhere at the venue is in nobody’s way', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const to = `/venues/${venue.venueId}/settings/general`;
  const open = await venue.get('/settings');
  await venue.submit('/plans/guest/change', { fields: { down: '70' } });
  await venue.submit('/settings', { to: '/settings/controller', fields: { authority: 'Somebody' } });
  const saved = await send(venue.browser, open, { to, fields: { name: 'Second' } });
  assert.equal(saved.status, 200, saved.text);
  assert.match(saved.text, /Saved/);
});

onEachDatabase('a form with a mistake in it stays at the version it was begun on', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const to = `/venues/${venue.venueId}/settings/general`;
  const open = await venue.get('/settings');
  await venue.submit('/settings', { to: '/settings/general', fields: { name: 'First' } });
  const wrong = await send(venue.browser, open, { to, fields: { name: '' } });
  assert.equal(wrong.status, 422);
  const late = await send(venue.browser, wrong, { to, fields: { name: 'Second' } });
  assert.equal(late.status, 409);
});

onEachDatabase('of an access point’s settings nobody’s are undone unseen', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await bindGateway(venue);
  const [row] = await venue.accessPoints();
  const page = `/access-points/${row?.id}/change`;
  const first = { name: 'Counter' };
  const { late, again } = await saveBoth(venue, { page, first, second: { 'coa-port': '' }, told: /./ });
  assert.equal(late.status, 409);
  assert.match(late.text, /Name Stored now: Counter Yours: Bar .* Stored now: 3799 Yours: nothing/);
  assert.equal((await venue.accessPoints())[0]?.coaPort, 3799);
  await again();
  const [after] = await venue.accessPoints();
  assert.deepEqual([after?.name, after?.coaPort], ['Bar', null]);
});

onEachDatabase('two who save at one moment: one is stored, the other is told', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const old = secretOn(await bindGateway(venue));
  const [row] = await venue.accessPoints();
  const path = `/access-points/${row?.id}`;
  const to = `/venues/${venue.venueId}${path}/change`;
  const open = await venue.get(`${path}/change`);
  const save = (name: string): Promise<Page> => send(venue.browser, open, { to, fields: { name } });
  const [one, other, sheet] = await Promise.all([
    save('Counter'),
    save('Terrace'),
    venue.submit(`${path}/secret`),
  ]);
  assert.deepEqual(new Set([one.status, other.status]), new Set([200, 409]));
  const winner = one.status === 200 ? 'Counter' : 'Terrace';
  assert.equal((await venue.accessPoints())[0]?.name, winner);
  assert.notEqual(secretOn(sheet), old);
  const held = venue.app.foundation.directory.accessPoint(row?.id ?? '');
  assert.equal(held?.secret.toString(), secretOn(sheet), 'a new secret made meanwhile stays');
});
