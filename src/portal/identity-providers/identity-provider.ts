import type { Secret } from '../../base/secrets.js';
import type { AgeGroup } from '../../tallies/age-group.js';
import type { Gender } from '../../tallies/gender.js';
import type { ProviderApp } from '../../venues/providers.js';

/**
 * Whom a provider knows its person as, and what is to be counted. It lives as long as the request, in a `Secret`:
 * the subject becomes a hash, the rest a count; names, addresses, pictures and tokens never leave the provider's file.
 */
export interface Person {
  readonly subject: string;
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
}

/** On whose behalf a provider is asked, and for what. */
export interface Asking {
  readonly app: ProviderApp;
  /** Whether gender and age group are to be counted; if not, they are not asked for. */
  readonly asksDemographics: boolean;
}

/** A browser about to be sent to a provider. */
export interface Begun {
  readonly kind: 'begun';
  readonly url: string;
  /** What the provider will send back with the browser, known to nobody else. */
  readonly state: string;
  /** What only we know of it: the PKCE verifier, or the secret of X's request token. */
  readonly proof: Secret<string>;
}

export interface Identified {
  readonly kind: 'identified';
  readonly person: Secret<Person>;
}

/** `reason` is for the log: nothing in it is a provider's own words. */
export interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
}

/** What a browser brought back. */
export interface Reply {
  readonly state: string;
  /** Undefined where the person or the provider said no. */
  readonly grant: string | undefined;
  /** Whether it was the person. */
  readonly isDeclined: boolean;
}

/** What was brought back, with what was kept of it. */
export interface Granted {
  readonly state: string;
  readonly grant: string;
  readonly proof: Secret<string>;
  /** The day at the venue, such as 2026-11-26. */
  readonly today: string;
}

/** A provider that can tell us that somebody is the same person again. */
export interface IdentityProvider {
  /** Never rejects, and takes no longer than the time set for it; likewise `finish`. */
  begin(asking: Asking): Promise<Begun | Failed>;
  /** What a query says; nothing where it holds no state, or one twice or longer than any. */
  readReply(query: Readonly<Record<string, unknown>>): Reply | undefined;
  finish(asking: Asking, granted: Granted): Promise<Identified | Failed>;
}

/** What came back is nothing we could use. */
export const UNUSABLE: Failed = { kind: 'failed', reason: 'gave no usable answer' };

/** A text of a query or an answer, if it is one of a length one can expect. */
export function plainText(value: unknown, most = 4_096): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;
}
