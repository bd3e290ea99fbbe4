import { z } from 'zod';
import { blocksSchema, landingBlocksSchema } from './page-blocks.js';

/** What an owner arranged. A page left out is made of the venue's `texts` alone. */
export const pageSchema = z.strictObject({
  blocks: blocksSchema.optional(),
  landing: z.strictObject({ blocks: landingBlocksSchema }).optional(),
});
