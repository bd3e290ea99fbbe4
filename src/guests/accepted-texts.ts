import type { Venue } from '../venues/open-venue.js';

interface AcceptedVersion {
  readonly document: string;
  readonly version: string;
}

/** Whether the terms and notice in force, in one of the venue's languages, are among what the guest accepted. */
export function acceptsCurrentTexts(venue: Venue, accepted: readonly AcceptedVersion[]): boolean {
  const has = (document: string, version: string) =>
    accepted.some((consent) => consent.document === document && consent.version === version);
  return [...venue.texts.values()].some(
    (texts) => has('terms', texts.terms.version) && has('notice', texts.notice.version),
  );
}
