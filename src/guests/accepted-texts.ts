import type { Venue } from '../venues/open-venue.js';

interface AcceptedVersion {
  readonly document: string;
  readonly version: string;
}

/** A text that is not what the guest accepted last, `version`, any more. */
export interface ChangedText {
  readonly document: 'terms' | 'notice';
  readonly version: string;
}

/** Versions of terms and notice in one language, accepted together. */
export interface TextVersions {
  readonly terms: string;
  readonly notice: string;
}

/** Those of each language. */
export function versionsOf(texts: Venue['texts']): readonly TextVersions[] {
  return [...texts.values()].map(({ terms, notice }) => ({ terms: terms.version, notice: notice.version }));
}

/** Whether the terms and notice in force, in one of the venue's languages, are among what the guest accepted. */
export function acceptsCurrentTexts(venue: Venue, accepted: readonly AcceptedVersion[]): boolean {
  const has = (document: string, version: string) =>
    accepted.some((consent) => consent.document === document && consent.version === version);
  return [...venue.texts.values()].some(
    (texts) => has('terms', texts.terms.version) && has('notice', texts.notice.version),
  );
}

/** The texts of which no version accepted, the latest last, is in force in any language. */
export function changedTexts(venue: Venue, accepted: readonly AcceptedVersion[]): readonly ChangedText[] {
  return (['terms', 'notice'] as const).flatMap((document) => {
    const versions = accepted.filter((one) => one.document === document).map(({ version }) => version);
    const inForce = [...venue.texts.values()].map((texts) => texts[document].version);
    const last = versions.at(-1);
    return last === undefined || versions.some((version) => inForce.includes(version))
      ? []
      : [{ document, version: last }];
  });
}
