import { HOUR } from '../../../src/base/clock.js';
import { FEWEST } from '../../../src/tallies/gatherer.js';
import { addDays, hourAt, startOfDay } from '../../../src/tallies/local-day.js';
import { createSurveys, type Surveys } from '../../../src/tallies/surveys.js';
import {
  createTallies,
  type Occasion,
  type Tallies,
  type UsageDetail,
} from '../../../src/tallies/tallies.js';
import { type Cell, USAGE } from '../../../src/tallies/tally-shape.js';
import { createTallyStore, type StoredTally } from '../../../src/tallies/tally-store.js';
import type { Database } from '../../../src/db/database.js';
import { numbers } from '../support/numbers.js';
import { answerSome, PARTS } from './answers.js';
import { unknownOf } from './notebook.js';

/** What a venue is like. */
export interface Trade {
  /** On a usual day. */
  readonly guests: number;
  /** Of a hundred, those who were here before. */
  readonly returning: number;
  readonly by: readonly UsageDetail[];
  readonly asks: readonly ('gender' | 'age-group')[];
  /** Whether guests are asked how they liked it, and shown the advertisement `bakery` on every landing page. */
  readonly isAsking: boolean;
  readonly accessPoints: readonly { readonly id: string; readonly name: string }[];
}

/** What really happened: by day and cell, what reports count and how many people that was. */
export type Truth = Map<string, { count: number; people: number }>;

interface Place {
  readonly db: Database;
  readonly venueId: string;
  readonly timeZone: string;
}

const WEEKDAYS = [60, 70, 80, 90, 110, 150, 140];
const NEW_WAYS = ['form', 'form', 'form', 'terms', 'terms', 'google'];
const RETURNING_WAYS = ['cookie', 'cookie', 'cookie', 'terms', 'terms', 'account'];
const HOURS = [8, 9, 9, 10, 12, 12, 13, 15, 17, 18, 19, 20];
const LANGUAGES = ['de', 'de', 'de', 'de', 'en', 'en', 'fr', 'ar'];
const GENDERS = ['female', 'female', 'female', 'male', 'male', 'unknown', 'other'] as const;
const AGES = ['25-34', '25-34', '35-44', '18-24', '45-54', '65-plus', 'unknown', '13-17'] as const;

/** Lets one day pass with the program's own counting, up to its being written. */
export async function liveThrough(
  place: Place,
  trade: Trade,
  { day, truth }: { readonly day: string; readonly truth: Truth },
): Promise<void> {
  const next = numbers(Date.parse(day) / 86_400_000 + trade.guests);
  const tallies = createTallies(place.db);
  const surveys = createSurveys(place.db, (_context, text) => text);
  const living: Living = { place, trade, day, next, tallies, surveys, truth, sessions: new Map() };
  const usual = (trade.guests * (WEEKDAYS[new Date(day).getUTCDay()] ?? 100)) / 100;
  const guests = Math.round((usual * (50 + next(100))) / 100);
  for (let guest = 0; guest < guests; guest += 1) receive(living);
  await tallies.flush();
  await surveys.flush();
  await createTallyStore(place.db.write, USAGE).add([...living.sessions.values()]);
  forgetLost(living);
}

/** What is gathered of fewer than enough guests goes with the program, which here ends every day: it never was counted. */
function forgetLost({ truth, day }: Living): void {
  for (const [report, everybody] of [
    ['usage sign-in,', 'usage sign-in,'],
    ['demographics ', 'demographics '],
    ['advertisements view,', 'advertisements view,'],
    ['advertisements click,', 'advertisements click,'],
    ['questionnaire ', PARTS[0]?.[0] ?? ''],
  ] as const) {
    const ofDay = [...truth].filter(([unknown]) => unknown.startsWith(report) && unknown.endsWith(day));
    const counted = ofDay.filter(([unknown]) => unknown.startsWith(everybody));
    const people = counted.reduce((sum, [, one]) => sum + one.people, 0);
    if (people < FEWEST) for (const [unknown] of ofDay) truth.delete(unknown);
  }
}

interface Living {
  readonly place: Place;
  readonly trade: Trade;
  readonly day: string;
  readonly next: (below: number) => number;
  readonly tallies: Tallies;
  readonly surveys: Surveys;
  readonly truth: Truth;
  /** As a day's sessions are counted when it closes. */
  readonly sessions: Map<string, StoredTally>;
}

function receive(living: Living): void {
  const { next, trade, tallies } = living;
  const standing = next(100) < trade.returning ? 'returning' : 'new';
  const way = picked(next, standing === 'new' ? NEW_WAYS : RETURNING_WAYS);
  const occasion = signIn(living, { standing, way, isFirst: true });
  if (way === 'form' && trade.asks.length > 0) {
    const gender = trade.asks.includes('gender') ? picked(next, GENDERS) : 'unknown';
    const ageGroup = trade.asks.includes('age-group') ? picked(next, AGES) : 'unknown';
    tallies.countGuest(occasion, { source: 'form', gender, ageGroup });
    happen(living, ['demographics', ['form', gender, ageGroup]], 1);
  }
  const happened = (cell: readonly string[]) => happen(living, ['questionnaire', cell], 1);
  if (trade.isAsking) {
    answerSome({ ...living, happen: happened }, occasion);
    see(living, occasion);
  }
  if (next(5) === 0) signIn(living, { standing, way: 'cookie', isFirst: false });
}

/** A third follow the advertisement. */
function see(living: Living, occasion: Occasion): void {
  const { next, tallies } = living;
  const isFollowing = next(3) === 0;
  for (const event of isFollowing ? (['view', 'click'] as const) : (['view'] as const)) {
    tallies.countAdvertisement(occasion, { event, advertisement: 'bakery' });
    happen(living, ['advertisements', [event, 'bakery']], 1);
  }
  if (!isFollowing) happen(living, ['advertisements', ['silent', 'bakery']], 1);
}

function signIn(
  living: Living,
  {
    standing,
    way,
    isFirst,
  }: { readonly standing: 'new' | 'returning'; readonly way: string; readonly isFirst: boolean },
): Occasion {
  const { place, trade, day, next, tallies } = living;
  const [hour, accessPoint, language] = [
    picked(next, HOURS),
    picked(next, trade.accessPoints),
    picked(next, LANGUAGES),
  ];
  const at = startOfDay(place.timeZone, day) + hour * HOUR + next(HOUR);
  const occasion = { ...place, at, standing, isFirstOfDay: isFirst };
  tallies.countSignIn({ ...occasion, way, language, accessPointId: accessPoint.id, by: trade.by });
  const only = (detail: UsageDetail, value: string) => (trade.by.includes(detail) ? value : '');
  const [hourName, name] = [only('hour', hourAt(place.timeZone, at)), only('access-point', accessPoint.name)];
  const cell = ['sign-in', hourName, only('way', way), name, only('language', language), standing];
  happen(living, ['usage', cell], isFirst ? 1 : 0);
  happen(living, ['usage', ['session', hourName, only('way', 'ticket'), name, '', '']], 1);
  endSession(living, {
    hour: hourName,
    way: only('way', 'ticket'),
    access_point_id: only('access-point', accessPoint.id),
  });
  return occasion;
}

function happen(
  { truth, day }: Living,
  [report, cell]: readonly [string, readonly string[]],
  people: number,
): void {
  const name = unknownOf(report, cell.join(','), day);
  const counted = truth.get(name) ?? { count: 0, people: 0 };
  truth.set(name, { count: counted.count + 1, people: counted.people + people });
}

/** Half an hour, 3 MB, each of somebody else. */
function endSession({ place, day, sessions }: Living, cell: Cell): void {
  const name = Object.values(cell).join(',');
  const times = (sessions.get(name)?.counts.times ?? 0) + 1;
  const counts = { guests: times, fresh: 0, times, seconds: times * 1_800, bytes: times * 3_000_000 };
  const { venueId } = place;
  sessions.set(name, { venueId, state: 'open', period: day, cell: { event: 'session', ...cell }, counts });
}

function picked<T>(next: Living['next'], some: readonly T[]): T {
  return some[next(some.length)] as T;
}

/** The last `days` days that can be closed. */
export function daysUpTo(last: string, days: number): readonly string[] {
  return Array.from({ length: days }, (_, index) => addDays(last, index + 1 - days));
}

/** Whether a count is one that has to stay hidden. */
export function isSmall(truth: Truth, unknown: string): boolean {
  return (truth.get(unknown)?.people ?? 0) < FEWEST;
}
