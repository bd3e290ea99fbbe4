import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messagesFor } from '../../src/languages/messages.js';
import { type Cafe, openCafe } from './open-cafe.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const say = messagesFor('en').text;
/** One plan for every way in, good for so many phones of a guest. */
const planFor = (devices: number) => ({
  waysIn: { terms: { plan: 'guest' } },
  plans: [{ name: 'guest', sessionSeconds: 3600, rememberSeconds: 3600, devices }],
});

const button = (tab: Page, name: string) => tab.getByRole('button', { name });
const link = (tab: Page, name: string) => tab.getByRole('link', { name });
const meets = (tab: Page, heading: string) => tab.getByRole('heading', { level: 1, name: heading }).waitFor();

async function join(tab: Page, cafe: Cafe, phone: number): Promise<void> {
  await tab.goto(cafe.overview);
  await button(tab, `Join on phone ${phone}`).click();
}

async function accept(tab: Page): Promise<void> {
  await button(tab, say('welcome.terms.button')).click();
  await meets(tab, say('ready.title'));
}

async function goOnline(tab: Page): Promise<void> {
  await link(tab, say('ready.button')).click();
  await meets(tab, say('online.title'));
}

const stageOf = (cafe: Cafe, phone: number) => cafe.simulator.terminal(phone).state().stage.kind;

test('three phones in three tabs go online side by side, and one logs out alone', { skip }, async (t) => {
  const cafe = await openCafe(t, planFor(3));
  const visitor = await openVisitor(await openBrowser(t));
  const tabs = [visitor.page, await visitor.openTab(), await visitor.openTab()];
  for (const [index, tab] of tabs.entries()) await join(tab, cafe, index + 1);
  for (const tab of tabs) await accept(tab);
  for (const tab of tabs) await goOnline(tab);
  assert.deepEqual(
    [1, 2, 3].map((phone) => stageOf(cafe, phone)),
    ['online', 'online', 'online'],
  );

  const [, second] = tabs;
  assert.ok(second);
  await button(second, say('online.logout')).click();
  await meets(second, say('offline.logged-out-title'));
  assert.deepEqual(
    [1, 2, 3].map((phone) => stageOf(cafe, phone)),
    ['online', 'captured', 'online'],
  );
  visitor.assertCalm();
});

test('who logged out goes online again from that page', { skip }, async (t) => {
  const cafe = await openCafe(t);
  const visitor = await openVisitor(await openBrowser(t), { asksAxe: true });
  const { page } = visitor;
  await join(page, cafe, 1);
  await accept(page);
  await goOnline(page);
  await button(page, say('online.logout')).click();
  await visitor.meets(say('offline.logged-out-title'));
  await link(page, say('offline.button')).click();
  await meets(page, say('online.title'));
  assert.equal(stageOf(cafe, 1), 'online');
  visitor.assertCalm();
});

test('the phone too many is told so, before and at the access point', { skip }, async (t) => {
  const cafe = await openCafe(t, planFor(1));
  const visitor = await openVisitor(await openBrowser(t), { asksAxe: true, statuses: [409] });
  const { page } = visitor;
  const other = await visitor.openTab();
  await join(page, cafe, 1);
  await join(other, cafe, 2);
  await accept(page);
  await accept(other);

  await goOnline(other);
  await link(page, say('ready.button')).click();
  await visitor.meets(say('retry.title'));
  await page.getByText(say('retry.reject')).waitFor();
  assert.equal(stageOf(cafe, 1), 'captured');

  await link(page, say('retry.start-over')).click();
  await button(page, say('welcome.terms.button')).click();
  await visitor.meets('Good to see you');
  await page.getByText(say('welcome.device-limit')).waitFor();
  visitor.assertCalm();
});

test('two presses of Enter on a keyboard bring a guest online', { skip }, async (t) => {
  const cafe = await openCafe(t);
  const visitor = await openVisitor(await openBrowser(t));
  const { page } = visitor;
  await join(page, cafe, 1);
  await pressByKeyboard(page, button(page, say('welcome.terms.button')));
  await meets(page, say('ready.title'));
  await pressByKeyboard(page, link(page, say('ready.button')));
  await meets(page, say('online.title'));
  visitor.assertCalm();
});

/** Tab up to three times, then Enter on the target, which shows that it has the focus. */
async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 3 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab');
  const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.deepEqual([await isFocused(), outline], [true, 'solid']);
  await page.keyboard.press('Enter');
}
