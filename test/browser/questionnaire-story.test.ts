import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { closeTheDay } from '../support/counted-guests.js';
import { openStory, signIn, type Story } from './open-story.js';
import { skip, type Visitor } from './visitor.js';

const WISH = 'More tables in the sun';

async function write({ page, press }: Visitor, kind: string, words: Readonly<Record<string, string>>) {
  const link = page.getByRole('link', { name: kind });
  if (!(await link.isVisible())) await page.getByText('Add a question', { exact: true }).click();
  await press(link);
  if ('label.ar' in words) await page.locator('details[lang=ar] summary').click();
  for (const [field, text] of Object.entries(words)) await page.locator(`[id="${field}"]`).fill(text);
  await press(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByText('Added to the draft.').waitFor();
}

/** A question of each kind; one has no words in Arabic, which is said. */
async function ask({ owner, venue }: Story): Promise<void> {
  const { page, press, meets } = owner;
  await page.goto(venue.at('/page'));
  await press(page.getByRole('link', { name: 'Questionnaire', exact: true }));
  await meets('Guest page');
  await press(page.getByRole('button', { name: 'How was your visit?' }));
  await write(owner, 'One of several', {
    'label.en': 'How did you hear of us?',
    'choice-1.en': 'From friends',
    'choice-2.en': 'Walking by',
    'label.ar': 'كيف سمعت عنا؟',
    'choice-1.ar': 'من الأصدقاء',
    'choice-2.ar': 'بالمرور من هنا',
  });
  const words = { 'label.en': 'What did you have?', 'choice-1.en': 'Coffee', 'choice-2.en': 'Cake' };
  await write(owner, 'Any of several', words);
  assert.deepEqual(await page.getByText(/^Missing in/).allInnerTexts(), ['Missing in العربية']);
  await meets('Guest page');
}

async function previewInArabic({ owner }: Story): Promise<void> {
  const { page } = owner;
  await page.locator('#phone-language').selectOption('ar');
  const phone = page.frameLocator('#phone iframe:not(.next)');
  await phone.locator('html[dir=rtl]').getByText('كيف سمعت عنا؟').waitFor();
  await phone.getByText('What did you have?').waitFor();
}

async function publish({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('button', { name: 'Publish', exact: true }));
  await page.getByText('Published. Guests see it from now on.').waitFor();
}

/** Somebody who got online and opened the questions. */
async function opened(story: Story, options?: Parameters<Story['newGuest']>[0]): Promise<Visitor> {
  const guest = await story.newGuest(options);
  await story.goOnline(guest);
  await guest.press(guest.page.locator('a[href*="/questions/"]'));
  await guest.page.locator('[name="a.better"]').waitFor();
  return guest;
}

/** Back after the questions, nobody is asked again. */
async function leave({ page, context, assertCalm }: Visitor): Promise<void> {
  await page.locator('.until').first().waitFor();
  assert.equal(await page.locator('a[href*="/questions/"]').count(), 0);
  assertCalm();
  await context.close();
}

async function answer(story: Story, locale: string): Promise<void> {
  const guest = await opened(story, { locale });
  const { page, press } = guest;
  for (const choice of ['visit"][value="5', 'again"][value="yes', 'what-did-you-have"][value="cake'])
    await page.locator(`[name="a.${choice}"]`).check();
  await page.locator('[name="a.better"]').fill(WISH);
  await press(page.locator('form[action*="/questions"] button:not([name])'));
  await press(page.locator('a.button'));
  await leave(guest);
}

async function skipAll(story: Story): Promise<void> {
  const guest = await opened(story);
  await guest.press(guest.page.getByRole('button', { name: 'Skip', exact: true }));
  await leave(guest);
}

/** The same without touching anything but keys, while axe looks. */
async function answerByKeys(story: Story): Promise<void> {
  const guest = await opened(story, { asksAxe: true });
  const { page, meets } = guest;
  await meets('How was your visit?');
  const reach = async (selector: string) => {
    const isThere = () => page.locator(selector).evaluate((one) => one === document.activeElement);
    for (let key = 0; key < 60 && !(await isThere()); key += 1) await page.keyboard.press('Tab');
    assert.ok(await isThere(), `the keys reach ${selector}`);
  };
  await reach('[name="a.visit"][value="1"]');
  for (let rating = 1; rating < 5; rating += 1) await page.keyboard.press('ArrowDown');
  await reach('[name="a.again"][value="yes"]');
  await page.keyboard.press('Space');
  await reach('[name="a.better"]');
  await page.keyboard.type(WISH);
  await reach('[name="a.what-did-you-have"][value="cake"]');
  await page.keyboard.press('Space');
  await reach('form[action*="/questions"] button:not([name])');
  await page.keyboard.press('Enter');
  await meets('Thank you!');
  await reach('a.button');
  await page.keyboard.press('Enter');
  await leave(guest);
}

/** What the reports of closed days say, and the rows of the file beside them. */
async function readReport({ owner }: Story) {
  const { page, press, meets } = owner;
  await meets('Reports');
  const said = await page.getByRole('region', { name: 'Questionnaire' }).innerText();
  const link = page.getByRole('link', { name: 'Questionnaire, CSV' });
  const [file] = await Promise.all([page.waitForEvent('download'), press(link)]);
  return { said, csv: await readFile(await file.path(), 'utf8') };
}

/** Of one day alone words are never shown. */
async function findNothingToRead({ owner, venue }: Story): Promise<void> {
  await owner.page.goto(venue.at('/reports/texts'));
  await owner.meets('What guests wrote');
  await owner.page.getByText('Nothing to read yet').waitFor();
  assert.equal(await owner.page.getByText(WISH).count(), 0);
}

async function remove({ owner, venue }: Story): Promise<void> {
  const { page, press, meets } = owner;
  await page.goto(venue.at('/page/questionnaire'));
  await press(page.getByRole('link', { name: 'Remove: What did you have?' }));
  await meets('Remove “What did you have?”?');
  await page.getByText('What was counted stays in reports').waitFor();
  await press(page.getByRole('button', { name: 'Remove the question' }));
  await page.getByText('Removed from the draft.').waitFor();
  await publish(owner);
}

test('R9 R15: a questionnaire’s story: written in two languages, answered or skipped, told about nobody, cut', {
  skip,
}, async (t) => {
  const story = await openStory(t, { phones: 10, changes: { languages: ['en', 'ar'] } });
  const { owner, venue } = story;
  await ask(story);
  await previewInArabic(story);
  await publish(owner);
  await answerByKeys(story);
  for (const locale of ['en-GB', 'ar', 'en-GB', 'ar', 'en-GB']) await answer(story, locale);
  await skipAll(story);
  for (let guest = 0; guest < 3; guest += 1) await story.goOnline(await story.newGuest());
  await findNothingToRead(story);

  await closeTheDay(venue.app);
  await signIn(story, '/reports');
  const { said, csv } = await readReport(story);
  assert.match(said, /5 – very good\s+6\s.*Yes\s+6\s.*Cake\s+6\s/s);
  for (const cell of ['visit,rating,5', 'again,yes-no,yes', 'what-did-you-have,choices,cake'])
    assert.match(csv, new RegExp(`,${cell},6\\r\\n`));
  assert.equal(csv.trim().split('\r\n').length, 4, 'a heading and no other row');
  await findNothingToRead(story);

  await remove(story);
  await owner.page.goto(venue.at('/reports'));
  assert.match((await readReport(story)).said, /No longer asked: what-did-you-have\s.*cake\s+6\s/s);
  owner.assertCalm();
});
