import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { messagesFor } from '../../src/languages/messages.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { EMAIL, openConsoleVenue, type ConsoleVenue } from '../support/console-venue.js';
import { PASSWORD } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { bindSimulated } from './bind-simulated.js';
import { openBrowser, openVisitor, skip, type Visitor } from './visitor.js';

const { text: say } = messagesFor('en');
const DESK = { viewport: { width: 1280, height: 800 } };
const NARROW = { viewport: { width: 360, height: 640 }, colorScheme: 'dark' } as const;

interface Stage {
  readonly venue: ConsoleVenue;
  readonly owner: Visitor;
  readonly guest: Visitor;
}

/** An owner who is signed in at a venue without access points, and a guest with another browser. */
async function raiseCurtain(t: TestContext, desk: object): Promise<Stage> {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const browser = await openBrowser(t);
  const owner = await openVisitor(browser, {
    browser: desk,
    asksAxe: true,
    loads: ['stylesheet', 'script', 'fetch'],
  });
  await owner.page.goto(`${venue.url}/sign-in`);
  await owner.page.getByLabel('E-mail address').fill(EMAIL);
  await owner.page.getByLabel('Password').fill(PASSWORD);
  await owner.press(owner.page.getByRole('button', { name: 'Sign in' }));
  return { venue, owner, guest: await openVisitor(browser) };
}

async function testIt({ owner: { page, press, meets } }: Stage): Promise<void> {
  await press(page.getByRole('button', { name: 'Send a test' }));
  await page.getByText('This side is ready: a guest would be online.').waitFor();
  await meets('Bar');
  await press(page.getByRole('button', { name: 'Test a disconnect' }));
  await page.getByText('That is as it should be: log-outs work.').waitFor();
}

/** The owner lets answers be exported; from then on the notice says so. */
async function allowExport({ venue, owner: { page, press, meets } }: Stage): Promise<void> {
  await page.goto(venue.at('/guests'));
  await meets('Registered guests');
  await press(page.getByRole('link', { name: 'Export' }));
  await meets('Export answers');
  await page.getByLabel('Answers may be exported').check();
  await press(page.getByRole('button', { name: 'Save' }));
  await page.getByText('the privacy notice says it from now on').waitFor();
}

async function joinAsGuest(simulator: Simulator, { guest: { page, press, meets } }: Stage): Promise<void> {
  const captured = await simulator.terminal(1).join();
  assert.ok(captured.kind === 'captured');
  await page.goto(captured.redirect);
  await meets('Good to see you');
  await page.getByText('Register instead').click();
  await page.getByLabel('Name').fill('Ada Guest');
  await page.locator('#accept').check();
  await press(page.getByRole('button', { name: say('welcome.form.button'), exact: true }));
  await meets('You’re all set');
  await press(page.getByRole('link', { name: 'Go online', exact: true }));
  await meets('You’re online');
}

/** The list, open all the while, shows the session by itself; where nothing runs in the page, it is loaded again. */
async function watchAndDisconnect({ venue, owner: { page, press, meets } }: Stage): Promise<void> {
  await page.getByRole('rowheader', { name: /^Device/ }).waitFor();
  await meets('Guests online');
  await press(page.getByRole('link', { name: /^Disconnect Device/ }));
  await meets(/^Disconnect Device/);
  await press(page.getByRole('button', { name: 'Disconnect' }));
  await page.getByText('The session is ended.').waitFor();
  await page.getByRole('heading', { name: 'Nobody is online' }).waitFor();
  assert.equal(page.url().startsWith(venue.at('/online')), true);
}

async function readAndExport({ venue, owner: { page, press, meets } }: Stage): Promise<void> {
  await page.goto(venue.at('/guests'));
  await press(page.getByRole('link', { name: /^Open the guest of/ }));
  await meets(/^Guest of/);
  assert.equal(await page.getByText('Ada Guest').count(), 0, 'sealed until it is opened');
  await press(page.getByRole('button', { name: 'Open the answers' }));
  await page.getByText('Ada Guest').waitFor();
  await meets(/^Guest of/);
  await page.goto(venue.at('/guests/export'));
  await page.getByText('One guest has answers; all accepted the notice').waitFor();
  await meets('Export answers');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: 'Download the file' })),
  ]);
  assert.match(await readFile(await file.path(), 'utf8'), /,no,Ada Guest,,/);
}

async function removeAndUnbind({ venue, owner: { page, press, meets } }: Stage): Promise<void> {
  await page.goto(venue.at('/guests'));
  await press(page.getByRole('link', { name: /^Open the guest of/ }));
  await press(page.getByRole('link', { name: 'Remove this guest' }));
  await meets('Remove this guest?');
  await press(page.getByRole('button', { name: 'Remove the guest' }));
  await page.getByText('The guest is removed.').waitFor();
  await page.goto(venue.at('/access-points'));
  await meets('Access points');
  await press(page.getByRole('link', { name: /^Bar/ }));
  await meets('Bar');
  await press(page.getByRole('link', { name: 'Unbind' }));
  await meets('Unbind “Bar”');
  await page.getByLabel('Type its name to unbind it').fill('Bar');
  await press(page.getByRole('button', { name: 'Unbind it' }));
  await page.getByText('It is unbound.').waitFor();
}

for (const [name, desk] of Object.entries({
  'at a desk': DESK,
  'on a phone in the dark': NARROW,
})) {
  test(`R12 R16 R22: an access point’s and a guest’s life, by clicking, ${name}`, { skip }, async (t) => {
    const stage = await raiseCurtain(t, desk);
    const { owner, venue } = stage;
    const { simulator } = await bindSimulated(t, stage);
    await testIt(stage);
    await allowExport(stage);
    await owner.page.goto(venue.at('/online'));
    await joinAsGuest(simulator, stage);
    await watchAndDisconnect(stage);
    await readAndExport(stage);
    await removeAndUnbind(stage);
    owner.assertCalm();
  });
}

test('plans and opening hours can be read and worked by everybody', { skip }, async (t) => {
  for (const desk of [DESK, NARROW]) {
    const { venue, owner } = await raiseCurtain(t, desk);
    const { page, press, meets } = owner;
    for (const [path, heading] of [
      ['/plans', 'Plans'],
      ['/plans/new', 'Add a plan'],
      ['/plans/guest/change', 'Change the plan “guest”'],
      ['/plans/guest/remove', 'Remove the plan “guest”?'],
      ['/opening-hours', 'Opening hours'],
    ] as const) {
      await page.goto(venue.at(path));
      await meets(heading);
    }
    await page.getByLabel('at these hours').check();
    await press(page.getByRole('button', { name: 'Save' }));
    await page.getByText('it would never be open').first().waitFor();
    await meets('Opening hours');
  }
});
