import { isDeepStrictEqual } from 'node:util';
import type { Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { NoticeFacts } from './notice-sections.js';
import type { VenueDocument } from './venue.js';

/** One difference between what is stored and what the file says. */
export interface Change {
  readonly what: 'venue' | 'access point';
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** What differs, by its path in the file. */
  readonly parts: readonly string[];
  /** A secret made just now: shown once, never again. */
  readonly newSecret?: Secret<string>;
}

/** What applying works with. */
export interface ApplyDeps {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly facts: NoticeFacts;
  readonly now: number;
  /** Called within the transaction that changes a stored venue. */
  readonly onVenueChange?: OnVenueChange;
}

export type OnVenueChange = (trx: Queryable, change: VenueChange) => Promise<void>;

/** A venue's document as it was and as it will be. */
export interface VenueChange {
  readonly venueId: string;
  readonly before: VenueDocument;
  readonly after: VenueDocument;
}

/** One thing to store, and what it changes if anything. */
export interface Step {
  readonly change: Change | undefined;
  run(trx: Queryable): Promise<void>;
}

/** Names of the top-level parts that differ. */
export function differingParts(before: object, after: object): string[] {
  const left = before as Record<string, unknown>;
  const right = after as Record<string, unknown>;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => !isDeepStrictEqual(left[name], right[name]));
}
