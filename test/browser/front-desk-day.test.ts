import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { EMAIL, openConsoleVenue, type ConsoleVenue } from '../support/console-venue.js';
import { PASSWORD } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { linkIn, openMailbox } from '../support/outbox.js';
import { readPdf } from '../support/read-pdf.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startSimulated } from '../support/simulated-access-point.js';
import { openBrowser, openVisitor, skip, type Visitor } from './visitor.js';

const CARLA = 'carla@linden.example';
const { waysIn } = sampleVenue() as { readonly waysIn: object };

interface Day {
  readonly venue: ConsoleVenue;
  /** The simulated access point's page. */
  readonly overview: string;
  /** Nobody has JavaScript. */
  readonly desk: Visitor;
  newGuest(): Promise<Visitor>;
}

async function begin(t: TestContext): Promise<Day> {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const { simulator, url, entry } = await startSimulated(t, venue.app, { terminals: 3 });
  await venue.app.applyVenue(sampleVenue({ accessPoints: [entry], waysIn: { ...waysIn, voucher: {} } }));
  await simulator.settled();
  const browser = await openBrowser(t);
  const desk = { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false };
  return {
    venue,
    overview: url,
    desk: await openVisitor(browser, { browser: desk, loads: ['stylesheet'], statuses: [404] }),
    newGuest: () => openVisitor(browser, { browser: { javaScriptEnabled: false }, statuses: [422] }),
  };
}

function pressed({ page, press }: Visitor, name: string): Promise<void> {
  return press(page.getByRole('main').getByRole('button', { name, exact: true }).first());
}

/** The owner invites by mail; she makes her account by its link and is there. */
async function join({ venue, desk }: Day): Promise<void> {
  const { page } = desk;
  await venue.submit('/people', { fields: { email: CARLA, role: 'front-desk' } });
  const mail = await openMailbox(venue.app).next();
  assert.equal(mail.to, CARLA);
  await page.goto(linkIn(mail, '/invitations/'));
  await desk.meets('Work on Café Linden');
  await page.getByText('You are invited as: Front desk').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('A private person').check();
  await page.getByLabel('Country').selectOption('France');
  await page.getByLabel('I accept').check();
  await pressed(desk, 'Make the account and join');
  await desk.meets('Overview');
}

/** Three vouchers, printed; the codes on the cards, and where the batch is. */
async function printVouchers({
  desk,
}: Day): Promise<{ readonly codes: readonly string[]; readonly batch: string }> {
  const { page, press } = desk;
  await press(page.getByRole('link', { name: 'Vouchers', exact: true }).first());
  await press(page.getByRole('link', { name: 'Make vouchers' }).first());
  await page.getByLabel('How many').fill('3');
  await page.getByLabel('Note').fill('At the counter');
  await pressed(desk, 'Make them');
  await desk.meets('Vouchers “At the counter”');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    pressed(desk, 'Cards to cut out (PDF, A4)'),
  ]);
  const texts = readPdf(await readFile(await file.path())).flatMap((sheet) => sheet.texts);
  const codes = texts.filter((text) => /^\w{5}-\w{5}$/.test(text));
  assert.equal(codes.length, 3);
  return { codes, batch: page.url() };
}

/** A guest of another phone types the code of a voucher. */
async function typeVoucher(day: Day, phone: number, code: string): Promise<Visitor> {
  const guest = await day.newGuest();
  const { page, press } = guest;
  await page.goto(day.overview);
  await press(page.getByRole('button', { name: `Join on phone ${phone}` }));
  await page.getByText('I have a voucher').click();
  await page.getByLabel('Code on your voucher').fill(code);
  await page.locator('#voucher-accept').check();
  await press(page.locator('form:has(#voucher)').getByRole('button', { name: 'Go online', exact: true }));
  return guest;
}

async function comeIn(day: Day, phone: number, code: string): Promise<void> {
  const { page, press, meets } = await typeVoucher(day, phone, code);
  await meets('You’re all set');
  await press(page.getByRole('link', { name: 'Go online', exact: true }));
  await meets('You’re online');
}

async function disconnectOne({ venue, desk }: Day): Promise<void> {
  const { page, press, meets } = desk;
  await page.goto(venue.at('/online'));
  await page.getByText('2 sessions are open.').waitFor();
  await press(page.getByRole('link', { name: /^Disconnect Device/ }).first());
  await meets(/^Disconnect Device/);
  await pressed(desk, 'Disconnect');
  await page.getByText('The session is ended.').waitFor();
  await page.getByText('One session is open.').waitFor();
}

async function revoke({ desk }: Day, batch: string, code: string): Promise<void> {
  const { page, press, meets } = desk;
  await page.goto(batch);
  await press(page.getByRole('link', { name: `Revoke the voucher ${code.slice(0, 5)}` }));
  await meets(/^Revoke the voucher/);
  await pressed(desk, 'Revoke');
  await page.getByText('Revoked.', { exact: true }).waitFor();
}

test('R14 R16: a front desk’s day: vouchers, who is online, and nothing beyond', { skip }, async (t) => {
  const day = await begin(t);
  const { venue, desk } = day;
  await join(day);
  const { codes, batch } = await printVouchers(day);
  const [first = '', second = '', third = ''] = codes;
  await comeIn(day, 1, first);
  await comeIn(day, 2, second);
  await disconnectOne(day);
  await revoke(day, batch, third);
  const refused = await typeVoucher(day, 3, third);
  await refused.page.getByText('This code doesn’t work here').first().waitFor();
  for (const path of [
    '/guests',
    '/guests/export',
    '/settings',
    '/page',
    '/reports',
    '/people',
    '/requests',
  ]) {
    const answer = await desk.page.goto(venue.at(path));
    assert.equal(answer?.status(), 404, path);
  }
  assert.doesNotMatch(await desk.page.content(), new RegExp(EMAIL));
  desk.assertCalm();
});
