import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { TestContext } from 'node:test';
import { addDays, dayAt } from '../../src/tallies/local-day.js';
import { type ConsoleVenue, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { showCounts } from './reports/shown-counts.js';

const DAYS = 50;
const CELLS = 400;
/** Of a table whose reading is counted. */
const READING = /select \* from .usage_tallies. where .*period/;

/** A venue with so many counts that their file is more than all the buffers on its way hold: some 7 MB. */
async function openFull(t: TestContext, databases: TestDatabases) {
  const venue = await openConsoleVenue(t, databases);
  const { app } = venue;
  const last = addDays(dayAt('Europe/Berlin', app.clock.now()), -1);
  for (let day = 0; day < DAYS; day += 1) {
    const usage = Array.from({ length: CELLS }, (_, cell) => ({
      day: addDays(last, -day),
      cell: {
        event: 'sign-in'.padEnd(24, '-'),
        way: 'w'.repeat(20) + String(cell).padStart(4, '0'),
        language: 'l'.repeat(24),
        hour: 'h'.repeat(24),
        access_point_id: 'a'.repeat(24),
        standing: 's'.repeat(24),
      },
      counts: { guests: 9, times: 1e15, seconds: 1e15, bytes: 1e15 },
    }));
    await showCounts(venue, last, { usage });
  }
  let readings = 0;
  const { read, write } = app.foundation.databases.main;
  read.on('query', ({ sql }: { readonly sql: string }) => {
    if (READING.test(sql)) readings += 1;
  });
  const path = `/reports/usage.json?from=${addDays(last, 1 - DAYS)}&to=${last}`;
  return { venue, write, readings: () => readings, begin: () => begin(venue, path) };
}

/** The answer to a request as its first bytes arrive; no more are taken until somebody reads on. */
async function begin(venue: ConsoleVenue, path: string): Promise<IncomingMessage> {
  const request = get(venue.at(path), { headers: { cookie: cookieOf(venue) } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  await once(answer, 'readable');
  return answer;
}

async function readOn(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

onEachDatabase('a report is sent while it is read, or breaks off', async (databases, t) => {
  const { venue, write, readings, begin: beginReading } = await openFull(t, databases);
  const printed = t.mock.method(console, 'error');
  const left = await beginReading();
  left.destroy();
  await venue.get('/settings');
  const before = readings();
  assert.ok(before < DAYS, `for somebody who went away ${before} of ${DAYS} days were read`);

  const answer = await beginReading();
  assert.ok(readings() - before < DAYS, `the first bytes came after ${readings() - before} days`);
  const file = await readOn(answer);
  assert.ok(file.length > 6e6, `${file.length} bytes`);
  assert.equal((JSON.parse(file) as { readonly rows: readonly unknown[] }).rows.length, DAYS * CELLS);
  const more = readings() - before - DAYS;
  assert.ok(more < 5, `for somebody who had gone ${more} more days were read than were under way`);

  const broken = await beginReading();
  await write.schema.renameTable('usage_tallies', 'elsewhere');
  await assert.rejects(readOn(broken), { code: 'ECONNRESET' });
  assert.equal(broken.complete, false, 'half a file is not taken for a whole');

  await venue.get('/settings');
  const told = venue.app.logLines().filter((line) => line.includes('broke off'));
  assert.equal(told.length, 1, 'of whoever went away nothing is told');
  assert.match(told[0] ?? '', /reports/);
  assert.equal(printed.mock.callCount(), 0, 'nothing goes past the log');
});

onEachDatabase('an account’s archive that cannot be read to its end breaks off', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { browser, url } = venue;
  const page = await browser.get(`${url}/account/download`);
  const cookie = cookieOf(venue);
  const { write } = venue.app.foundation.databases.main;
  await write.schema.renameTable('usage_tallies', 'elsewhere');
  const taken = fetch(`${url}/account/download`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ 'form-token': page.value('form-token') ?? '' }),
  }).then(async (answer) => ({ status: answer.status, bytes: await answer.arrayBuffer() }));
  // Where it fails decides how it is told: by a page before anything is on its way, by the end of the connection after.
  const told = await taken.then(
    ({ status }) => status,
    (error: TypeError) => error.message,
  );
  assert.ok(told === 500 || told === 'fetch failed' || told === 'terminated', String(told));

  await write.schema.renameTable('elsewhere', 'usage_tallies');
  assert.equal((await browser.get(`${url}/account/data`)).status, 200);
});

function cookieOf({ browser }: ConsoleVenue): string {
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
