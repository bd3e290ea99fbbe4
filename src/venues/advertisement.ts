import { z } from 'zod';
import { dayAt } from '../tallies/local-day.js';
import { isLinkAddress } from './link-address.js';
import { localized } from './localized.js';
import { LONGEST_ALT, LONGEST_HEADING } from './page-blocks.js';
import { pictureSchema } from './picture.js';
import type { VenueDocument } from './venue.js';

export const MOST_ADVERTISEMENTS = 20;
export const LONGEST_NAME = 80;
export const LONGEST_ADVERTISEMENT = 300;

/** What the venue shows guests for somebody, or for itself. */
const advertisementSchema = z.strictObject({
  /** What it is counted under: another one later gets another. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/, 'lower-case letters, digits and -, at most 24'),
  /** For the owner alone. */
  name: z.string().trim().min(1).max(LONGEST_NAME),
  picture: pictureSchema.optional(),
  /** What can be seen on the picture, for those who can't. */
  alt: localized(LONGEST_ALT).optional(),
  title: localized(LONGEST_HEADING),
  text: localized(LONGEST_ADVERTISEMENT).optional(),
  /** Where it leads once the guest is online. */
  link: z.string().refine(isAdvertisedAddress, 'an address with https://').optional(),
  /** Its first and its last day by the venue's calendar; left out, it has none. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  on: z.boolean().default(true),
});

export type Advertisement = z.infer<typeof advertisementSchema>;

export const advertisementsSchema = z
  .array(advertisementSchema)
  .max(MOST_ADVERTISEMENTS)
  .superRefine((advertisements, context) => {
    const ids = advertisements.map(({ id }) => id);
    for (const [index, { id, from, until }] of advertisements.entries()) {
      const fault = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, path], message });
      if (ids.indexOf(id) !== index) fault('id', `"${id}" names two advertisements`);
      if (from !== undefined && until !== undefined && until < from) fault('until', 'ends before it begins');
    }
  });

export function isAdvertisedAddress(text: string): boolean {
  return /^https:/i.test(text) && isLinkAddress(text);
}

/** Whether an advertisement is shown at `at` (epoch ms), wherever the venue has a place for one. */
export function isInForce({ on, from, until }: Advertisement, timeZone: string, at: number): boolean {
  const today = dayAt(timeZone, at);
  return on && (from === undefined || from <= today) && (until === undefined || today <= until);
}

export function advertisementsInForce(document: VenueDocument, at: number): readonly Advertisement[] {
  return (document.advertisements ?? []).filter((one) => isInForce(one, document.timeZone, at));
}
