import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { closeTheDay } from '../support/counted-guests.js';
import { openNeighbour } from './neighbour.js';
import { openStory, signIn, type Story } from './open-story.js';
import { skip } from './visitor.js';

const HOST = 'krumm.example';
const TITLE = 'Fresh rolls next door';

/** An advertisement is written, its picture uploaded on the way, looked at as guests will see it, and published. */
async function advertise({ owner, venue }: Story): Promise<void> {
  const { page, press, meets } = owner;
  const rolls = { create: { width: 600, height: 400, channels: 3, background: '#cc9966' } } as const;
  await page.goto(venue.at('/page'));
  await press(page.getByRole('link', { name: 'Advertisements', exact: true }));
  await press(page.getByRole('link', { name: 'Add an advertisement' }));
  await press(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByRole('alert').getByRole('link', { name: 'Give a title' }).waitFor();
  await meets('Guest page');
  await page.getByLabel('Name', { exact: true }).fill('Bakery Krumm, autumn');
  await page.locator('[id="title.en"]').fill(TITLE);
  await page.locator('[id="alt.en"]').fill('Rolls in a basket');
  await page.getByLabel('Link').fill(`https://${HOST}/rolls`);
  await press(page.getByRole('button', { name: 'Save and upload a picture' }));
  await page.getByRole('heading', { name: 'For the advertisement “Bakery Krumm, autumn”' }).waitFor();
  await meets('Guest page');
  const buffer = await sharp(rolls).jpeg().toBuffer();
  await page.locator('#file').setInputFiles({ name: 'rolls.jpg', mimeType: 'image/jpeg', buffer });
  await press(page.getByRole('button', { name: 'Upload', exact: true }));
  await page.getByText('Saved in the draft.').waitFor();
  assert.ok(await page.getByRole('radio', { name: 'rolls.jpg' }).isChecked());
  await meets('Guest page');
}

/** The phone beside the form shows it as it is typed, with the picture; then guests do. */
async function previewAndPublish({ owner }: Story): Promise<void> {
  const { page, press, meets } = owner;
  const phone = page.frameLocator('#phone iframe:not(.next)');
  await phone.getByRole('img', { name: 'Rolls in a basket' }).waitFor();
  await page.locator('[id="text.en"]').fill('From six in the morning.');
  await phone.getByText('From six in the morning.').waitFor();
  await press(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByText('has a place').waitFor();
  await meets('Guest page');
  await publish(owner);
}

async function publish({ page, press }: Story['owner']): Promise<void> {
  await press(page.getByRole('button', { name: 'Publish', exact: true }));
  await page.getByText('Published. Guests see it from now on.').waitFor();
}

/** Somebody new gets online, sees it and may go where it leads; axe looks over the shoulder of one. */
async function visit(
  story: Story,
  { follows = false, asksAxe = false }: { readonly follows?: boolean; readonly asksAxe?: boolean } = {},
): Promise<void> {
  const guest = await story.newGuest({ asksAxe });
  const { page, press, meets } = guest;
  await story.goOnline(guest);
  const offer = page.getByRole('complementary', { name: 'Advertisement' });
  await offer.getByText(TITLE).waitFor();
  await meets('You’re online');
  if (follows) {
    await offer.scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: 'Rolls in a basket' }).waitFor();
    await press(offer.getByRole('link', { name: `Visit ${HOST}` }));
    await meets('Bakery Krumm');
  }
  guest.assertCalm();
  await guest.context.close();
}

/** What the reports say the next morning. */
async function nextMorning(story: Story): Promise<string> {
  await closeTheDay(story.venue.app);
  await signIn(story, '/reports');
  await story.owner.meets('Reports');
  return story.owner.page.getByRole('main').innerText();
}

/** The version before is taken back from the history. */
async function undo({ owner, venue }: Story): Promise<void> {
  const { page, press, meets } = owner;
  await page.goto(venue.at('/page/history'));
  await meets('Guest page');
  await press(page.getByRole('button', { name: /^Take version \d+ back/ }).first());
  await page.getByText('The draft is what it was then.').waitFor();
  await publish(owner);
}

test('R13 R15: an advertisement’s story: made without code, seen, followed, counted about nobody, undone', {
  skip,
}, async (t) => {
  const neighbour = await openNeighbour(t, { host: HOST, heading: 'Bakery Krumm' });
  const story = await openStory(t, {
    phones: 11,
    guest: { ignoreHTTPSErrors: true },
    goesTo: [HOST],
    switches: [neighbour.browserSwitch],
  });
  await advertise(story);
  await previewAndPublish(story);
  await visit(story, { follows: true });
  for (let guest = 0; guest < 3; guest += 1) await visit(story, { asksAxe: guest === 0 });
  assert.doesNotMatch(await nextMorning(story), /Bakery Krumm/, 'four are too few');
  for (let guest = 0; guest < 6; guest += 1) await visit(story);
  assert.match(await nextMorning(story), /Bakery Krumm, autumn\s+10\s+followed: too few to tell/);
  assert.deepEqual(neighbour.referrers, [undefined]);
  await undo(story);
  const late = await story.newGuest();
  await story.goOnline(late);
  assert.equal(await late.page.getByText(TITLE).count(), 0);
  late.assertCalm();
  story.owner.assertCalm();
});
