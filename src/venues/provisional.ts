import { z } from 'zod';
import { MINUTE } from '../base/clock.js';

/**
 * So many minutes online, once a day for each terminal, for who wants to sign in by a way that the window phones show WiFi
 * pages in cannot open. `plan`: else that of the way in.
 */
export const provisionalSchema = z.strictObject({
  minutes: z.int().min(1).max(15).default(5),
  plan: z.string().optional(),
});

/** After its minutes provisional access can still be made whole for so long: signing in elsewhere may take longer. */
export const PROVISIONAL_GRACE = 10 * MINUTE;

/** By when it is gone after its minutes, as the privacy notice tells. */
export const PROVISIONAL_GONE = PROVISIONAL_GRACE + 5 * MINUTE;
