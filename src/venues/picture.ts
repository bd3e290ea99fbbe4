import { z } from 'zod';

/** A picture of a venue: named by the hash of what it shows, with its size so that nothing moves while it loads. */
export const pictureSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{22}$/, 'the name of a picture that was uploaded'),
  width: z.int().min(1).max(4096),
  height: z.int().min(1).max(4096),
});

export type Picture = z.infer<typeof pictureSchema>;
