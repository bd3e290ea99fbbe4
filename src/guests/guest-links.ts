import { keyedHash, randomToken, Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import type { Venue } from '../venues/open-venue.js';
import { createLinkStore, type GuestLink } from './link-store.js';

export interface GuestLinks {
  /** A new secret for the guest. It is returned once; only its keyed hash is stored. */
  create(
    db: Queryable,
    link: {
      readonly guestId: string;
      readonly kind: GuestLink['kind'];
      readonly now: number;
      readonly rememberedUntil?: number;
      readonly expiresAt?: number;
    },
  ): Promise<Secret<string>>;
  /** What a link's secret is stored as. */
  hashOf(secret: Secret<string>): string;
  /** The link that a presented secret belongs to at this venue. */
  find(db: Queryable, venue: Venue, presented: string): Promise<GuestLink | undefined>;
}

const FORM = /^[A-Za-z0-9_-]{22}$/;

export function createGuestLinks(key: Buffer): GuestLinks {
  const hashOf = (secret: string) => keyedHash(key, 'link', secret);
  return {
    hashOf: (secret) => hashOf(secret.reveal()),
    async create(db, link) {
      const secret = randomToken();
      await createLinkStore(db).add({
        hash: hashOf(secret),
        guestId: link.guestId,
        kind: link.kind,
        createdAt: link.now,
        usedAt: link.now,
        rememberedUntil: link.rememberedUntil,
        expiresAt: link.expiresAt,
      });
      return new Secret(secret);
    },
    async find(db, venue, presented) {
      return FORM.test(presented) ? createLinkStore(db).ofVenue(venue.id, hashOf(presented)) : undefined;
    },
  };
}
