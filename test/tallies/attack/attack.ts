import assert from 'node:assert/strict';
import { HOUR } from '../../../src/base/clock.js';
import { FEWEST } from '../../../src/tallies/gatherer.js';
import { addDays, dayAt, startOfDay } from '../../../src/tallies/local-day.js';
import { closeVenueDays } from '../../../src/upkeep/close-venue-days.js';
import { BAKERY } from '../../support/advertisements.js';
import type { ConsoleVenue } from '../../support/console-venue.js';
import { openMailbox } from '../../support/outbox.js';
import { QUESTIONNAIRE } from '../../support/questionnaire.js';
import { sampleAccessPoint, sampleVenue } from '../../support/sample-venue.js';
import { PARTS } from './answers.js';
import { createNotebook, type Notebook } from './notebook.js';
import { readAlong } from './read-along.js';
import { readPage } from './read-page.js';
import { windowOf } from './read-window.js';
import { daysUpTo, isSmall, liveThrough, type Trade, type Truth } from './trade.js';

/** A venue's days and what somebody wrote down who read its reports on each of them. */
export interface Attack {
  readonly venue: ConsoleVenue;
  readonly truth: Truth;
  readonly notebook: Notebook;
  readonly days: readonly string[];
}

/** Named as its id, as the ZIP has it; on every landing page. */
const ADVERTISEMENT = { ...BAKERY, name: BAKERY.id };

/** The longest range of a page, and of its files. */
const LONGEST = 90;

/** Lets `days` days pass, each counted and closed by the program; on each of them all is read that tells of it. */
export async function begin(
  venue: ConsoleVenue,
  trade: Omit<Trade, 'accessPoints'>,
  days: number,
): Promise<Attack> {
  const { app, venueId } = venue;
  const accessPoints = [sampleAccessPoint(), sampleAccessPoint({ name: 'Terrace', address: '127.0.0.2' })];
  await app.applyVenue(
    sampleVenue({
      collect: { usageBy: trade.by },
      accessPoints,
      ...(trade.isAsking && { questionnaire: QUESTIONNAIRE, advertisements: [ADVERTISEMENT] }),
    }),
  );
  const stored = app.foundation.directory.venueById(venueId);
  assert.ok(stored);
  const { timeZone } = stored.document;
  const place = { db: app.foundation.databases.main, venueId, timeZone };
  const all = daysUpTo(addDays(dayAt(timeZone, app.clock.now()), -1), days);
  const attack = { venue, days: all, truth: new Map(), notebook: createNotebook(all[0] ?? '') };
  const reader = { ...attack, mailbox: openMailbox(app) };
  const living = { ...trade, accessPoints: await venue.accessPoints() };
  for (const day of all) {
    await liveThrough(place, living, { day, truth: attack.truth });
    await closeVenueDays(place.db, stored, startOfDay(timeZone, addDays(day, 1)) + 4 * HOUR);
    const seen = await windowOf(venue, { from: addDays(day, 1 - LONGEST), to: day });
    attack.notebook.readRows(seen.rows, day);
    await readAlong(reader, { day, timeZone });
  }
  return attack;
}

/** Reads the page and the files of every window of `length` days, each begun `step` days after the one before. */
export async function readWindows(
  attack: Attack,
  { length, step, by }: { readonly length: number; readonly step: number; readonly by: 'day' | 'week' },
): Promise<void> {
  const { venue, notebook, days } = attack;
  const last = days.at(-1) ?? '';
  for (let index = 0; index + length <= days.length; index += step) {
    const from = days[index] ?? '';
    const seen = await windowOf(venue, { from, to: addDays(from, length - 1) });
    const before = await windowOf(venue, { from: addDays(from, -length), to: addDays(from, -1) });
    notebook.readRows(seen.rows, last);
    const page = await venue.get(`/reports?from=${seen.from}&to=${seen.to}&by=${by}`);
    readPage(notebook, page, { window: seen, before });
  }
}

/**
 * Who registers by the form is in both reports: as a sign-in of a new guest, and by what was said. Not on days that are
 * written late, because they had fewer than enough.
 */
export function knowForms({ notebook, truth, days }: Attack): void {
  const cells = new Set([...truth.keys()].map((unknown) => unknown.slice(0, -11)));
  const said = [...cells].filter((cell) => cell.startsWith('demographics form,'));
  const registered = [...cells].filter((cell) => /^usage sign-in,[^,]*,form,.*,new$/.test(cell));
  const on = (some: readonly string[], day: string) => some.map((cell) => `${cell} ${day}`);
  const counted = (day: string) => sumOf(truth, on(said, day));
  for (const day of days)
    if (counted(day) >= FEWEST && counted(addDays(day, -1)) >= FEWEST)
      notebook.know(on(said, day), on(registered, day));
}

/**
 * The list of guests says who came on each day, who registered, and who of them answered the form: so many said something,
 * and so many chose something in the questionnaire or left it out. Nothing in it says what.
 */
export function knowListed({ notebook, truth, days }: Attack): void {
  const cells = [...new Set([...truth.keys()].map((unknown) => unknown.slice(0, -11)))];
  for (const part of [['demographics form,'], ...PARTS])
    for (const day of days) {
      const ofDay = cells
        .filter((cell) => part.some((begin) => cell.startsWith(begin)))
        .map((cell) => `${cell} ${day}`);
      notebook.know(ofDay, sumOf(truth, ofDay));
    }
}

/** Who saw an advertisement either followed it or did not; where both were counted. */
export function knowSilent({ notebook, truth, days }: Attack): void {
  const of = (event: string, day: string) => `advertisements ${event},bakery ${day}`;
  for (const day of days.filter((one) => truth.has(of('view', one)) && truth.has(of('click', one))))
    notebook.know([of('click', day), of('silent', day)], [of('view', day)]);
}

/** As if the sign-ins of each day and way in were told in one number, new and returning guests together. */
export function knowWays({ notebook, truth, days }: Attack): void {
  const names = [...truth.keys()].filter((name) => name.startsWith('usage sign-in,'));
  const cells = new Set(names.map((name) => name.slice(0, -11)));
  const wayOf = (cell: string) => cell.split(',')[2];
  for (const way of new Set([...cells].map(wayOf)))
    for (const day of days) {
      const ofWay = [...cells].filter((cell) => wayOf(cell) === way).map((cell) => `${cell} ${day}`);
      notebook.know(ofWay, sumOf(truth, ofWay));
    }
}

function sumOf(truth: Truth, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (truth.get(name)?.count ?? 0), 0);
}

/** How many of a day can be in a cell of a report at most, as the list of guests has it. */
export function listedOn(truth: Truth, unknown: string): number {
  const [report = ''] = unknown.split(' ');
  if (report === 'usage' || report === 'advertisements') return FEWEST;
  const begin = report === 'demographics' ? 'demographics form,' : (PARTS[0]?.[0] ?? '');
  const day = unknown.slice(-10);
  return sumOf(
    truth,
    [...truth.keys()].filter((one) => one.startsWith(begin) && one.endsWith(day)),
  );
}

/**
 * Counts of a day about fewer than enough people that come out closer than "fewer than enough"; than `most` by what is
 * known of the day, where that is fewer.
 */
export function leaksOf(
  { truth, notebook }: Pick<Attack, 'truth' | 'notebook'>,
  most: (unknown: string) => number = () => FEWEST - 1,
): readonly string[] {
  return [...notebook.workOut()].flatMap(([unknown, { low, high }]) => {
    const really = truth.get(unknown)?.count ?? 0;
    const words = `${unknown}: ${really} in ${low} to ${high}`;
    assert.ok(low <= really && really <= high, `the attacker reckons right: ${words}`);
    const room = Math.min(FEWEST - 1, most(unknown));
    return isSmall(truth, unknown) && high - low < room ? [words] : [];
  });
}
