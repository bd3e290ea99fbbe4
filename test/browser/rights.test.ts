import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SECOND } from '../../src/base/clock.js';
import { messagesFor } from '../../src/languages/messages.js';
import { NEW_TERMS, sampleVenue } from '../support/sample-venue.js';
import { openCafe } from './open-cafe.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const say = messagesFor('en').text;

test('R6 R7 R10 R28: a guest takes consent back, asks in writing, looks through cookies and changed terms', {
  skip,
}, async (t) => {
  const cafe = await openCafe(t);
  const visitor = await openVisitor(await openBrowser(t), { browser: { javaScriptEnabled: false } });
  const { page, press, meets } = visitor;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });

  await page.goto(cafe.overview);
  await press(page.getByRole('button', { name: 'Join on phone 1' }));
  await page.getByText(say('welcome.form.other')).click();
  await page.getByLabel('Name').fill('Ada Guest');
  const marketing = page.locator('#marketing');
  assert.equal(await marketing.isChecked(), false);
  await marketing.check();
  await page.locator('#accept').check();
  await press(button(say('welcome.form.button')));
  await meets(say('ready.title'));
  const personalLink = await page.locator('#personal-link').innerText();

  await page.goto(personalLink);
  await page.getByText(say('my-data.marketing.agreed')).waitFor();
  await press(button(say('my-data.marketing.take-back')));
  await page.getByText(say('my-data.marketing.declined')).waitFor();

  await press(link(say('request.more')));
  await meets(say('request.title'));
  const about = page.getByLabel(say('request.kind'), { exact: true });
  await about.selectOption({ label: say('request.kind.correction') });
  await page.getByLabel(say('request.contact'), { exact: true }).fill('ada@example.com');
  await page.getByLabel(say('request.message'), { exact: true }).fill('My old name is still somewhere.');
  cafe.app.clock.advance(10 * SECOND);
  await press(button(say('request.button')));
  await page.getByText(/^[A-Z0-9]{3}-[A-Z0-9]{4}-[A-Z0-9]{4}$/).waitFor();

  await press(link(say('page.cookies')));
  await meets(say('cookies.title'));
  await press(button(say('cookies.remove')));
  await page.getByText(say('cookies.done.removed')).waitFor();
  assert.deepEqual(await visitor.context.cookies(), []);

  await cafe.app.applyVenue(sampleVenue(NEW_TERMS));
  await page.goto(personalLink);
  await press(page.getByRole('main').getByRole('link', { name: say('document.terms'), exact: true }));
  await press(link(say('document.changes')));
  await page.locator('ins', { hasText: 'From today on: be kind.' }).waitFor();
});
