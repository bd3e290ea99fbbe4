import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openConsole, PASSWORD, type TestConsole } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { type Mailbox, openMailbox } from '../support/outbox.js';
import { fillRegistration, proveAddress } from './register-owner.js';
import { openBrowser, openVisitor, skip, type Visitor } from './visitor.js';

const EMAIL = 'anna@linden.example';
const PHONE = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } as const;
const DESKTOP = { viewport: { width: 1280, height: 860 } } as const;

interface Story {
  readonly visitor: Visitor;
  readonly console: TestConsole;
  readonly mailbox: Mailbox;
}

async function begin(t: TestContext, browser: BrowserContextOptions): Promise<Story> {
  const console = await openConsole(t, await sqliteFor(), { PORTICO_REGISTRATION: 'open' });
  // Axe is a script itself.
  const asksAxe = browser.javaScriptEnabled !== false;
  const options = { browser, asksAxe, statuses: [422], loads: ['stylesheet', 'script'] } as const;
  const visitor = await openVisitor(await openBrowser(t), options);
  return { visitor, console, mailbox: openMailbox(console.app) };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From nothing to an account that is signed in. */
async function register(story: Story): Promise<void> {
  const { visitor, console } = story;
  const { page } = visitor;
  await page.goto(console.url);
  await visitor.meets('Sign in');
  await page.getByRole('link', { name: 'Make an account' }).click();
  await visitor.meets('Make an account');
  await page.getByLabel('E-mail address').fill(EMAIL);
  await press(page, 'Go on');
  await visitor.meets('Make an account');
  assert.match(await page.title(), /^Error: /);
  const summary = page.getByRole('alert');
  assert.ok(await summary.evaluate((element) => element === document.activeElement), 'read out first');
  await summary.getByRole('link').first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'password');
  assert.equal(await page.getByLabel('E-mail address').inputValue(), EMAIL, 'what was typed stays');
  await fillRegistration(page);
  await proveAddress(story);
  await visitor.meets('Your venues');
}

/** A venue, and what it is called. */
async function makeVenue({ visitor }: Story): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Add a venue' }).first().click();
  await visitor.meets('Add a venue');
  await page.getByLabel('Name', { exact: true }).fill('Café Linden');
  await press(page, 'Add the venue');
  await visitor.meets('Overview');
  await openPlace(page, 'Settings');
  await visitor.meets('Settings');
  await page.getByLabel('Name', { exact: true }).fill('Linden');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await openPlace(page, 'People');
  await visitor.meets('People');
  await page.getByLabel('E-mail address').fill('ben@linden.example');
  await page.getByLabel('Front desk').check();
  await press(page, 'Send the invitation');
  await page.getByText('The invitation is made').waitFor();
  await visitor.meets('People');
  await openPlace(page, 'Activity');
  await visitor.meets('Activity');
}

/** A place of the rail; on phones it may be behind "More". */
async function openPlace(page: Page, name: string): Promise<void> {
  const nav = page.getByRole('navigation', { name: 'Pages' });
  const link = nav.getByRole('link', { name, exact: true });
  if ((await link.filter({ visible: true }).count()) === 0)
    await nav.getByText('More', { exact: true }).click();
  await link.filter({ visible: true }).click();
}

async function lookAtAccount({ visitor, console }: Story): Promise<void> {
  const { page } = visitor;
  for (const [path, heading] of [
    ['/account', 'Account'],
    ['/account/security', 'Security'],
    ['/account/second-factor', 'Turn on the second factor'],
    ['/account/activity', 'Activity'],
    ['/account/data', 'Your data'],
    ['/account/delete', 'Delete your account?'],
    ['/confirm', 'Is it still you?'],
    ['/terms', 'Terms of use'],
  ] as const) {
    await page.goto(console.url + path);
    await visitor.meets(heading);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, page.viewportSize()?.width, `${path} fits`);
  }
}

for (const [look, browser] of [
  ['on a phone, light', { ...PHONE, colorScheme: 'light' }],
  ['on a desktop, dark', { ...DESKTOP, colorScheme: 'dark' }],
  ['on a phone without JavaScript', { ...PHONE, javaScriptEnabled: false }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[]) {
  test(`R11 R13: from registration to settings, ${look}`, { skip }, async (t) => {
    const story = await begin(t, browser);
    await register(story);
    await makeVenue(story);
    await lookAtAccount(story);
    story.visitor.assertCalm();
  });
}

test('leaving a form with changes asks first; menus close by Escape', { skip }, async (t) => {
  const story = await begin(t, { ...DESKTOP });
  const { visitor, console } = story;
  const { page } = visitor;
  const ownerId = await console.addOwner(EMAIL);
  const venueId = await console.addVenue('linden', { ownerId, role: 'owner' });
  await page.goto(`${console.url}/sign-in?next=/venues/${venueId}/settings`);
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Sign in');
  await visitor.meets('Settings');
  const switcher = page.locator('details.switcher');
  await switcher.locator('summary').click();
  await page.getByRole('link', { name: 'Café linden' }).focus();
  await page.keyboard.press('Escape');
  assert.equal(await switcher.getAttribute('open'), null);

  await page.getByLabel('Name', { exact: true }).fill('Another');
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('link', { name: 'Overview' }).click();
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.accept();
  await leaving;
  await visitor.meets('Overview');
});
