import type { Database } from '../db/database.js';
import type { AgeGroup } from './age-group.js';
import { createGatherer } from './gatherer.js';
import type { Gender } from './gender.js';
import { dayAt, hourAt } from './local-day.js';
import { ADVERTISEMENTS, DEMOGRAPHICS, USAGE } from './tally-shape.js';

/** What the number of sign-ins can be counted apart by. */
export const USAGE_DETAILS = ['hour', 'way', 'access-point', 'language'] as const;
export type UsageDetail = (typeof USAGE_DETAILS)[number];

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

interface SignIn extends Occasion {
  readonly way: string;
  readonly accessPointId: string;
  readonly language: string;
  /** What the venue counts apart. */
  readonly by: readonly UsageDetail[];
}

/** What a guest said of themselves for the count, or a provider did. */
interface Demographics {
  readonly source: string;
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
}

/** What is counted of an advertisement. */
export type AdvertisementEvent = 'view' | 'click';

/** Counts about nobody, gathered in memory. */
export interface Tallies {
  countSignIn(signIn: SignIn): void;
  countGuest(occasion: Occasion, said: Demographics): void;
  /** Counts the guest's first sign-in of the day alone; counted at each, who saw would be the sum of a day's sign-ins. */
  countAdvertisement(
    occasion: Occasion,
    what: { readonly event: AdvertisementEvent; readonly advertisement: string },
  ): void;
  /**
   * Writes the counts of the venues for which at least `FEWEST` guests have been gathered, in a transaction of its own
   * and in the order of their names. The others go on waiting in memory: written alone, a count would tell whose it is
   * to anyone who compares two states of the database. Where writing fails nothing is lost.
   */
  flush(): Promise<void>;
}

export function createTallies(db: Database): Tallies {
  const usage = createGatherer(db, USAGE);
  const demographics = createGatherer(db, DEMOGRAPHICS);
  // Whoever follows an advertisement has seen it: gathered together, one guest would be two.
  const views = createGatherer(db, ADVERTISEMENTS);
  const clicks = createGatherer(db, ADVERTISEMENTS);
  return {
    countSignIn(signIn) {
      const cell = usageCell(signIn);
      usage.add(placeOf(signIn), { cell, counts: { ...people(signIn), times: 1 } });
    },
    countGuest(occasion, { source, gender, ageGroup }) {
      if (!occasion.isFirstOfDay) return;
      const cell = { source, gender, age_group: ageGroup };
      demographics.add(placeOf(occasion), { cell, counts: people(occasion) });
    },
    countAdvertisement(occasion, cell) {
      if (!occasion.isFirstOfDay) return;
      const gatherer = cell.event === 'view' ? views : clicks;
      gatherer.add(placeOf(occasion), { cell, counts: { ...people(occasion), times: 1 } });
    },
    async flush() {
      await usage.flush();
      await demographics.flush();
      await views.flush();
      await clicks.flush();
    },
  };
}

function placeOf({ venueId, timeZone, at }: Occasion) {
  return { venueId, day: dayAt(timeZone, at) };
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
