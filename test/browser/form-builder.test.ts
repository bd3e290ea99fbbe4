import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Simulator } from '../../src/simulator/simulator.js';
import { createMemberStore } from '../../src/owners/member-store.js';
import { openConsole, PASSWORD } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startSimulated } from '../support/simulated-access-point.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

/** An owner whose café offers one click alone so far, with an access point that serves it. */
interface Scene {
  readonly browser: Browser;
  /** The ways in at the console, without a trailing slash. */
  readonly at: string;
  readonly overview: string;
  readonly simulator: Simulator;
  signIn(page: Page): Promise<void>;
}

async function setScene(t: TestContext): Promise<Scene> {
  const console = await openConsole(t, await sqliteFor());
  const { app } = console;
  const { simulator, url, entry } = await startSimulated(t, app, { terminals: 2 });
  const waysIn = { terms: { plan: 'guest' } };
  await app.applyVenue(sampleVenue({ accessPoints: [entry], waysIn, languages: ['en'] }));
  await simulator.settled();
  const ownerId = await console.addOwner('anna@linden.example');
  const venueId = app.foundation.directory.venueBySlug('linden')?.id ?? assert.fail('no venue');
  const member = { ownerId, venueId, role: 'owner', readsAnswers: true, since: app.clock.now() } as const;
  await createMemberStore(app.foundation.databases.main.write).put(member);
  return {
    browser: await openBrowser(t),
    at: `${console.url}/venues/${venueId}/ways-in`,
    overview: url,
    simulator,
    async signIn(page) {
      await page.goto(`${console.url}/sign-in`);
      await page.getByLabel('E-mail').fill('anna@linden.example');
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  };
}

async function openDesk({ browser, signIn }: Scene, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    javaScriptEnabled,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await signIn(page);
  return page;
}

async function addQuestion(page: Page, kind: string, words: Readonly<Record<string, string>>): Promise<void> {
  if (!(await page.getByRole('link', { name: kind }).isVisible()))
    await page.getByText('Add a question', { exact: true }).click();
  await page.getByRole('link', { name: kind }).click();
  for (const [label, text] of Object.entries(words)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Added to the draft.').waitFor();
}

for (const scripts of [true, false]) {
  const name = `R2, R13: a form is built and published, and a guest registers on it (scripts: ${scripts})`;
  test(name, { skip }, async (t) => {
    const scene = await setScene(t);
    const page = await openDesk(scene, scripts);
    await page.goto(scene.at);
    await page.getByRole('button', { name: 'Turn on: Registration form' }).click();
    await page.getByText('Turned on in the draft.').waitFor();
    await page.getByRole('link', { name: 'Edit: Registration form' }).click();
    await addQuestion(page, 'E-mail address', { Question: 'Your e-mail' });
    await addQuestion(page, 'One of several', {
      Question: 'Favourite cake',
      'Choice 1': 'Apple',
      'Choice 2': 'Walnut',
    });
    await page.getByRole('button', { name: 'Move “Favourite cake” up' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published.').waitFor();

    const guest = await openVisitor(scene.browser, {
      asksAxe: scripts,
      browser: { javaScriptEnabled: scripts },
    });
    await guest.page.goto(scene.overview);
    await guest.press(guest.page.getByRole('button', { name: 'Join on phone 1' }));
    await guest.meets('Good to see you');
    await guest.page.getByText('register', { exact: false }).first().click();
    const labels = await guest.page.locator('form:has(#accept) label').allInnerTexts();
    assert.deepEqual(
      labels.slice(0, 3).map((label) => label.split('\n')[0]?.replace(/ optional$/, '')),
      ['Name', 'Favourite cake', 'Your e-mail'],
    );
    await guest.page.getByLabel('Name').fill('Ada Guest');
    await guest.page.getByLabel('Favourite cake').selectOption({ label: 'Walnut' });
    await guest.page.getByLabel('Your e-mail').fill('ada@example.com');
    await guest.page.locator('#accept').check();
    await guest.press(guest.page.getByRole('button', { name: 'Go online', exact: true }));
    await guest.page.locator('#personal-link').waitFor();
    guest.assertCalm();
  });
}

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`ways in and questions at ${width} px, ${colorScheme}`, { skip }, async (t) => {
      const scene = await setScene(t);
      const page = await openDesk(scene);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(scene.at);
      await page.getByRole('button', { name: 'Turn on: Registration form' }).click();
      const places = [
        '',
        '/form',
        '/form/questions/name',
        '/form/questions/name/remove',
        '/form/new/choice',
        '/google',
        '/google/keys',
        '/provisional',
        '/collected',
        '/notice',
      ];
      for (const place of places) {
        await page.goto(scene.at + place);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, place);
        const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
        const found = violations.map(({ id, nodes }) => [place, id, nodes[0]?.html]);
        assert.deepEqual(found, []);
        const folder = process.env.PICTURES;
        if (folder)
          await page.screenshot({
            path: `${folder}/${width}-${colorScheme}${place.replaceAll('/', '-')}.png`,
            fullPage: true,
          });
      }
    });
  }
}
