import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { openConsole, type TestConsole } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { type Mailbox, openMailbox } from '../support/outbox.js';
import { countRows, keysBelow, rowsWith } from '../support/walk-tables.js';
import { bindSimulated } from './bind-simulated.js';
import { fillRegistration, proveAddress } from './register-owner.js';
import { openBrowser, openVisitor, skip, type Visitor } from './visitor.js';

const EMAIL = 'anna@linden.example';
/** Nothing in it is of a venue, an owner or a guest; the only token left opens the first account. */
const SERVICE = [
  'deployment',
  'directory',
  'documents',
  'limits',
  'owner_tokens',
  'pending_disconnects',
  'retention_runs',
  'server_keys',
  'serving_processes',
  'unknown_senders',
];

interface Day {
  readonly console: TestConsole;
  readonly mailbox: Mailbox;
  /** Neither has JavaScript. */
  readonly owner: Visitor;
  readonly guest: Visitor;
  /** The address of a page below the venue's. */
  at(path: string): string;
}

/** From nothing to an account with a venue. */
async function begin(t: TestContext): Promise<Day> {
  const console = await openConsole(t, await sqliteFor(), {
    PORTICO_REGISTRATION: 'open',
    PORTICO_PRIVATE_ACCESS_POINTS: 'on',
  });
  const browser = await openBrowser(t);
  const desk = { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false };
  const owner = await openVisitor(browser, { browser: desk, loads: ['stylesheet'] });
  const guest = await openVisitor(browser, { browser: { javaScriptEnabled: false } });
  const mailbox = openMailbox(console.app);
  await owner.page.goto(`${console.url}/register`);
  await owner.page.getByLabel('E-mail address').fill(EMAIL);
  await fillRegistration(owner.page);
  await proveAddress({ visitor: owner, mailbox });
  await owner.meets('Your venues');
  await owner.page.getByRole('link', { name: 'Add a venue' }).first().click();
  await owner.page.getByLabel('Name', { exact: true }).fill('Café Linden');
  await pressed(owner, 'Add the venue');
  await owner.meets('Overview');
  const { origin, pathname } = new URL(owner.page.url());
  return { console, mailbox, owner, guest, at: (path) => origin + pathname + path };
}

function pressed({ page, press }: Visitor, name: string): Promise<void> {
  return press(page.getByRole('main').getByRole('button', { name, exact: true }).first());
}

/** A design, another heading, a form with a question; all of it published at once. */
async function designPage({ owner, at }: Day): Promise<void> {
  const { page, press } = owner;
  await page.goto(at('/page/designs'));
  await press(page.getByRole('button', { name: /^Use this design.*Linen/ }));
  await press(page.getByRole('link', { name: /^Edit.*Heading/ }).first());
  await page.locator('[id="text.en"]').fill('Cake and calm');
  await pressed(owner, 'Save');
  await page.goto(at('/ways-in'));
  await press(page.getByRole('button', { name: /^Turn on.*Registration form/ }));
  await page.getByText('Turned on in the draft.').waitFor();
  await pressed(owner, 'Publish');
  await page.getByText('Published.').waitFor();
  await page.goto(at('/guests/export'));
  await page.getByLabel('Answers may be exported').check();
  await pressed(owner, 'Save');
  await page.getByText('the privacy notice says it from now on').waitFor();
}

/** A phone is captured, finds the page as it was designed, registers on it and is online. */
async function joinOnPhone({ guest }: Day, overview: string): Promise<void> {
  const { page, press, meets } = guest;
  await page.goto(overview);
  await press(page.getByRole('button', { name: 'Join on phone 1' }));
  await meets('Cake and calm');
  await page.getByText('Register instead').click();
  await page.getByLabel('Name').fill('Ada Guest');
  await page.locator('#accept').check();
  await pressed(guest, 'Go online');
  await meets('You’re all set');
  await press(page.getByRole('link', { name: 'Go online', exact: true }));
  await meets('You’re online');
}

async function disconnectAndExport({ owner, at }: Day): Promise<void> {
  const { page, press, meets } = owner;
  await page.goto(at('/online'));
  await press(page.getByRole('link', { name: /^Disconnect Device/ }));
  await meets(/^Disconnect Device/);
  await pressed(owner, 'Disconnect');
  await page.getByText('The session is ended.').waitFor();
  await page.getByRole('heading', { name: 'Nobody is online' }).waitFor();
  await page.goto(at('/guests/export'));
  const [file] = await Promise.all([page.waitForEvent('download'), pressed(owner, 'Download the file')]);
  assert.match(await readFile(await file.path(), 'utf8'), /Ada Guest/);
}

async function deleteAccount({ console, owner }: Day): Promise<void> {
  const { page, press, meets } = owner;
  await page.goto(`${console.url}/account/data`);
  await press(page.getByRole('link', { name: 'Delete…' }));
  await meets('Delete your account?');
  const goes = page.getByText('the venue “Café Linden”, with:');
  assert.match(await goes.innerText(), /1 guest, .*1 access point \(Bar\): unbound/);
  await page.getByLabel('Your e-mail address').fill(EMAIL);
  await pressed(owner, 'Delete the account and everything in it');
  await page.getByText('Your account is deleted').waitFor();
}

test('R2 R11 R12 R13 R16 R22 R29: an owner’s day, from registering to nothing left, without JavaScript', {
  skip,
}, async (t) => {
  const day = await begin(t);
  const { console, owner, guest, at } = day;
  const { main, keys } = console.app.foundation.databases;
  await designPage(day);
  const { slug } = await main.read('venues').first('slug');
  const options = { portalUrl: `${console.app.publicUrl}/p/${slug}` };
  const { overview } = await bindSimulated(t, { venue: { app: console.app, at }, owner }, options);
  await joinOnPhone(day, overview);
  await disconnectAndExport(day);
  const [ofVenue, ofOwner] = await Promise.all([
    keysBelow(main.read, (await main.read('venues').first('id')).id),
    keysBelow(main.read, (await main.read('owners').first('id')).id),
  ]);
  await deleteAccount(day);
  const written = new Set([...ofVenue, ...ofOwner, EMAIL, 'Café Linden', 'Cake and calm', 'Ada Guest', slug]);
  assert.deepEqual(await rowsWith(main.read, written), []);
  assert.deepEqual(
    Object.keys(await countRows(main.read)).filter((table) => !SERVICE.includes(table)),
    [],
  );
  assert.deepEqual(await keys.read('guest_keys').select(), []);
  owner.assertCalm();
  guest.assertCalm();
});
