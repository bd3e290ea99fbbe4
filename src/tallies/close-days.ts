import type { Queryable } from '../db/database.js';
import { holdBackClicks, holdBackDemographics, holdBackNothing, holdBackSurvey } from './hold-back.js';
import { addDays, monthOf } from './local-day.js';
import { settleDay } from './settle-day.js';
import {
  ADVERTISEMENTS,
  cellName,
  DEMOGRAPHICS,
  merged,
  SURVEY,
  type Tally,
  type TallyShape,
  USAGE,
} from './tally-shape.js';
import { createTallyStore, type StoredTally } from './tally-store.js';

/** Days shown are kept apart this long; then they become part of their month. */
export const DAYS_KEPT = 90;

const TABLES = [
  { shape: DEMOGRAPHICS, holdBack: holdBackDemographics },
  { shape: USAGE, holdBack: holdBackNothing },
  { shape: SURVEY, holdBack: holdBackSurvey },
  { shape: ADVERTISEMENTS, holdBack: holdBackClicks },
] as const;

/**
 * Closes a venue's days before `today`: what is about enough people is shown from now on, the rest waits without its
 * day; days long shown become months. To be run in a transaction.
 */
export async function closeDays(
  trx: Queryable,
  venue: { readonly venueId: string; readonly today: string; readonly fewest: number },
): Promise<void> {
  for (const table of TABLES) {
    await closeTable(trx, table, venue);
    await foldOldDays(trx, table.shape, venue);
  }
}

async function closeTable(
  trx: Queryable,
  { shape, holdBack }: (typeof TABLES)[number],
  { venueId, today, fewest }: { readonly venueId: string; readonly today: string; readonly fewest: number },
): Promise<void> {
  const store = createTallyStore(trx, shape);
  const open = await store.takeOpen(venueId, today);
  if (open.length === 0) return;
  let waiting: readonly Tally[] = await store.takeWaiting(venueId);
  const before = await store.shown(venueId);
  const lastShown = lastDays(shape, before);
  // Of what nothing was ever counted of, the first day stands alone, too.
  let isFirst = before.length + waiting.length === 0;
  const shown: StoredTally[] = [];
  for (const [period, day] of byDay(open)) {
    const isOfDayAlone = (name: string) => isFirst || (lastShown.get(name) ?? '') >= addDays(period, -1);
    const settled = settleDay(shape, { day, waiting, fewest, holdBack, isOfDayAlone });
    waiting = settled.waiting;
    isFirst = false;
    for (const { cell } of settled.shown) lastShown.set(cellName(shape, cell), period);
    shown.push(...settled.shown.map((tally) => ({ ...tally, venueId, period, state: 'shown' as const })));
  }
  await store.add([
    ...shown,
    ...waiting.map((tally) => ({ ...tally, venueId, period: '', state: 'waiting' as const })),
  ]);
}

/** By the name of a cell, the last day it is shown on. */
function lastDays(shape: TallyShape, shown: readonly StoredTally[]): Map<string, string> {
  const days = shown.filter(({ period }) => period.length === 10);
  const sorted = days.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return new Map(sorted.map(({ cell, period }) => [cellName(shape, cell), period]));
}

function byDay(tallies: readonly StoredTally[]): readonly (readonly [string, readonly Tally[]])[] {
  const days = [...new Set(tallies.map(({ period }) => period))].sort();
  return days.map((day) => [day, tallies.filter(({ period }) => period === day)]);
}

async function foldOldDays(
  trx: Queryable,
  shape: TallyShape,
  { venueId, today }: { readonly venueId: string; readonly today: string },
): Promise<void> {
  const store = createTallyStore(trx, shape);
  const old = await store.takeShownDays(venueId, addDays(today, -DAYS_KEPT));
  const months = [...new Set(old.map(({ period }) => monthOf(period)))];
  for (const month of months) {
    const ofMonth = old.filter(({ period }) => monthOf(period) === month);
    await store.add(
      merged(shape, ofMonth).map((tally) => ({ ...tally, venueId, period: month, state: 'shown' })),
    );
  }
}
