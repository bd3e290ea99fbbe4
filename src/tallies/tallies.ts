import type { Database } from '../db/database.js';
import type { AgeGroup } from './age-group.js';
import type { Gender } from './gender.js';
import { dayAt, hourAt } from './local-day.js';
import { DEMOGRAPHICS, merged, type Tally, type TallyShape, USAGE } from './tally-shape.js';
import { createTallyStore, existingVenues } from './tally-store.js';

/** What the number of sign-ins can be counted apart by. */
export const USAGE_DETAILS = ['hour', 'way', 'access-point', 'language'] as const;
export type UsageDetail = (typeof USAGE_DETAILS)[number];

/** The people fewer of whom are never counted visibly. An owner may choose more, never less. */
export const FEWEST = 5;

/** Where and when somebody signed in; nothing of whom. */
export interface Occasion {
  readonly venueId: string;
  readonly timeZone: string;
  /** Epoch ms. */
  readonly at: number;
  /** Whether this is the guest's first sign-in of the day: only then there is one more guest. */
  readonly isFirstOfDay: boolean;
  /** `new`: never here before today. */
  readonly standing: 'new' | 'returning';
}

export interface SignIn extends Occasion {
  readonly way: string;
  readonly accessPointId: string;
  readonly language: string;
  /** What the venue counts apart. */
  readonly by: readonly UsageDetail[];
}

/** What a guest said of themselves for the count, or a provider did. */
export interface Demographics {
  readonly source: string;
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
}

/** Counts about nobody, gathered in memory. */
export interface Tallies {
  countSignIn(signIn: SignIn): void;
  countGuest(occasion: Occasion, said: Demographics): void;
  /**
   * Writes the counts of the venues for which at least `FEWEST` guests have been gathered, in a transaction of its own
   * and in the order of their names. The others go on waiting in memory: written alone, a count would tell whose it is
   * to anyone who compares two states of the database. Where writing fails nothing is lost.
   */
  flush(): Promise<void>;
}

/** Venue, day, and the count. */
interface Gathered extends Tally {
  readonly period: string;
}

export function createTallies(db: Database): Tallies {
  const usage = createGatherer(db, USAGE);
  const demographics = createGatherer(db, DEMOGRAPHICS);
  return {
    countSignIn(signIn) {
      const cell = usageCell(signIn);
      usage.add(signIn, { cell, counts: { ...people(signIn), times: 1 } });
    },
    countGuest(occasion, { source, gender, ageGroup }) {
      if (!occasion.isFirstOfDay) return;
      const cell = { source, gender, age_group: ageGroup };
      demographics.add(occasion, { cell, counts: people(occasion) });
    },
    async flush() {
      await usage.flush();
      await demographics.flush();
    },
  };
}

function createGatherer(db: Database, shape: TallyShape) {
  let gathered = new Map<string, Gathered[]>();

  function keep(venueId: string, tallies: readonly Gathered[]): void {
    const kept = gathered.get(venueId);
    if (kept) kept.push(...tallies);
    else gathered.set(venueId, [...tallies]);
  }

  async function write(venues: ReadonlyMap<string, readonly Gathered[]>): Promise<void> {
    await db.transaction(async (trx) => {
      const existing = await existingVenues(trx, [...venues.keys()]);
      for (const [venueId, tallies] of venues) {
        if (existing.has(venueId)) await createTallyStore(trx, shape).add(openRows(venueId, tallies));
      }
    });
  }

  function openRows(venueId: string, tallies: readonly Gathered[]) {
    const days = [...new Set(tallies.map(({ period }) => period))].sort();
    return days.flatMap((period) =>
      merged(
        shape,
        tallies.filter((tally) => tally.period === period),
      ).map((tally) => ({ ...tally, venueId, period, state: 'open' as const })),
    );
  }

  return {
    add(occasion: Occasion, tally: Tally): void {
      keep(occasion.venueId, [{ ...tally, period: dayAt(occasion.timeZone, occasion.at) }]);
    },

    async flush(): Promise<void> {
      const ready = new Map([...gathered].filter(([, tallies]) => isCrowd(tallies)));
      if (ready.size === 0) return;
      gathered = new Map([...gathered].filter(([venueId]) => !ready.has(venueId)));
      try {
        await write(new Map([...ready].sort(([a], [b]) => (a < b ? -1 : 1))));
      } catch (error) {
        for (const [venueId, tallies] of ready) keep(venueId, tallies);
        throw error;
      }
    },
  };
}

function isCrowd(tallies: readonly Gathered[]): boolean {
  return tallies.reduce((guests, { counts }) => guests + (counts.guests ?? 0), 0) >= FEWEST;
}

function people({ isFirstOfDay, standing }: Occasion) {
  return { guests: isFirstOfDay ? 1 : 0, fresh: isFirstOfDay && standing === 'new' ? 1 : 0 };
}

function usageCell({ by, ...signIn }: SignIn) {
  const only = (detail: UsageDetail, value: string) => (by.includes(detail) ? value : '');
  return {
    event: 'sign-in',
    hour: by.includes('hour') ? hourAt(signIn.timeZone, signIn.at) : '',
    way: only('way', signIn.way),
    access_point_id: only('access-point', signIn.accessPointId),
    language: only('language', signIn.language),
    standing: signIn.standing,
  };
}
