import { z } from 'zod';
import { FEWEST } from '../tallies/gatherer.js';
import { USAGE_DETAILS } from '../tallies/tallies.js';

/** What a form can ask for the count alone. */
export const STATISTICS_QUESTIONS = ['gender', 'age-group'] as const;
export type StatisticsQuestion = (typeof STATISTICS_QUESTIONS)[number];

/** What the owner wants to be collected at all. What is off is not written. */
export const collectSchema = z.strictObject({
  /** Sign-ins, sessions, time and traffic, as counts. */
  usage: z.boolean().default(true),
  /** What they are counted apart by. The finer, the longer it takes until a count is about enough people to be shown. */
  usageBy: z.array(z.enum(USAGE_DETAILS)).default(['way']),
  /** Gender and age group, as counts, by the way in they come from. */
  demographics: z
    .strictObject({
      form: z.boolean().default(true),
      google: z.boolean().default(true),
      facebook: z.boolean().default(true),
    })
    .prefault({}),
  /** How many people a count must be about to be shown. */
  showFrom: z.int().min(FEWEST).max(1_000).default(FEWEST),
  /** Off: no terminal comes back without the page, whatever the plans say. */
  rememberTerminals: z.boolean().default(true),
});
