import { z } from 'zod';

/** From which age guests register without a parent's permission (GDPR art. 8), and what is left for the others. */
export const ageSchema = z.strictObject({
  limit: z.int().min(13).max(21).default(16),
  /** `once`: one click, after which nothing is remembered. Left out, that where there is the one-click way. */
  below: z.enum(['once', 'none']).optional(),
});
