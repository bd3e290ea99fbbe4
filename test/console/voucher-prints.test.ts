import assert from 'node:assert/strict';
import { test } from 'node:test';
import QRCode from 'qrcode';
import { DAY } from '../../src/base/clock.js';
import { printable } from '../../src/console/vouchers/printable.js';
import { readDraft } from '../../src/venues/drafts.js';
import { type ConsoleVenue, openConsoleVenue } from '../support/console-venue.js';
import { sqliteFor } from '../support/databases.js';
import { readPdf } from '../support/read-pdf.js';
import { createStoredVouchers } from '../support/vouchers.js';

/** The dark squares of the QR code of a text, as `column,row`. */
function darkOf(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const at = (index: number) => `${index % modules.size},${Math.floor(index / modules.size)}`;
  return [...modules.data].flatMap((isDark, index) => (isDark ? [at(index)] : [])).join(' ');
}

/** The same of squares that were painted: the first corner is dark in every code. */
function darkIn(squares: readonly (readonly number[])[]): string {
  const [left, top] = [0, 1].map((side) => Math.min(...squares.map((square) => square[side] ?? 0)));
  return squares
    .map(
      ([x = 0, y = 0, unit = 1]) =>
        `${Math.round((x - (left ?? 0)) / unit)},${Math.round((y - (top ?? 0)) / unit)}`,
    )
    .join(' ');
}

async function printed(venue: ConsoleVenue, path: string, sheet: string) {
  const token = (await venue.get('/vouchers/new')).value('form-token') ?? '';
  const cookie = [...venue.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = new URLSearchParams({ 'form-token': token, sheet });
  const answer = await fetch(venue.at(`${path}/print`), { method: 'POST', headers: { cookie }, body });
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  return readPdf(Buffer.from(await answer.arrayBuffer()));
}

/** Makes so many; the path of the batch. */
async function make(venue: ConsoleVenue, count: number): Promise<string> {
  const until = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);
  const page = await venue.submit('/vouchers/new', { fields: { count: String(count), until } });
  return new URL(page.url).pathname.replace(`/venues/${venue.venueId}`, '');
}

test('cards and labels carry each code, and a QR code that opens the portal with it', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor(), { role: 'front-desk' });
  const path = await make(venue, 25);
  const codes = [...(await createStoredVouchers(venue.app).codes())].sort((a, b) => (a < b ? -1 : 1));
  for (const [sheet, pages] of [
    ['cards', 3],
    ['labels', 2],
  ] as const) {
    const pdf = await printed(venue, path, sheet);
    assert.equal(pdf.length, pages, sheet);
    const texts = pdf.flatMap((page) => page.texts);
    assert.deepEqual(
      texts.filter((text) => /^\w{5}-\w{5}$/.test(text)),
      codes,
    );
    assert.equal(texts.filter((text) => text === '2 hours online').length, codes.length);
    const squares = pdf.flatMap(({ painted }) => painted).filter((group) => group.length > 100);
    const address = `${venue.app.publicUrl}/p/linden?voucher=`;
    assert.deepEqual(
      squares.map(darkIn),
      codes.map((code) => darkOf(`${address}${code}`)),
    );
  }
  assert.deepEqual((await venue.actions()).slice(0, 2), ['vouchers-printed', 'vouchers-printed']);
});

test('what is used up or revoked is not printed', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const path = await make(venue, 2);
  const stored = createStoredVouchers(venue.app);
  const [used, other = ''] = await stored.codes();
  await stored.redeem(used);
  const texts = (await printed(venue, path, 'cards')).flatMap((page) => page.texts);
  assert.deepEqual(
    texts.filter((text) => /^\w{5}-\w{5}$/.test(text)),
    [other],
  );
  await venue.submit(`${path}/revoke`);
  assert.doesNotMatch((await venue.get(path)).html, /\/print"/);
});

test('a print has the letters every reader has, and leaves the others out', () => {
  assert.equal(printable('Café „Zur Mühle“ – 5 €'), 'Café „Zur Mühle“ – 5 €');
  assert.equal(printable('Őrség\u202fKávé'), 'Orség Kávé');
  assert.equal(printable('Bar مقهى 7'), 'Bar 7');
  assert.equal(printable('مقهى'), '');
  assert.equal(printable('Кафе «Щука», Ёлки'), 'Kafe «Shchuka», Yolki');
  assert.equal(printable('Καφέ Ψυχή'), 'Kafe Psychi');
});

test('a name that prints have no letters for is told, and written by hand', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const { app, venueId } = venue;
  const named = async (name: string) => {
    const { document } = (await readDraft(app.foundation.databases.main.read, venueId)) ?? assert.fail();
    await app.applyVenue({ ...document, name, accessPoints: [] });
    await app.foundation.directory.refresh();
  };
  const path = await make(venue, 1);
  const nameOn = async () => (await printed(venue, path, 'cards'))[0]?.texts[0];
  assert.doesNotMatch((await venue.get(path)).text, /Latin letters/);
  await named('Кафе Липа');
  assert.match(
    (await venue.get(path)).text,
    /Prints have Latin letters only, so your venue is “Kafe Lipa” there/,
  );
  assert.equal(await nameOn(), 'Kafe Lipa');
  await named('مقهى الزيزفون');
  assert.match((await venue.get(path)).text, /Prints have Latin letters only: your venue’s name is left out/);

  await venue.submit('/ways-in', { fields: { do: 'on voucher' } });
  const refused = await venue.submit('/ways-in/voucher', { fields: { printName: 'مقهى' } });
  assert.match(refused.html, /<a href="#printName">Use Latin letters/);
  await venue.submit('/ways-in/voucher', { fields: { printName: 'Maqha Linden' } });
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  assert.equal(await nameOn(), 'Maqha Linden');
  assert.doesNotMatch((await venue.get(path)).text, /Latin letters/);
  await venue.submit('/ways-in/voucher', { fields: { printName: '' } });
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  assert.match((await venue.get(path)).text, /name is left out/);
});
