import { keyedHash, type Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { Language } from '../languages/language-choices.js';
import type { ProviderName } from '../venues/providers.js';
import { createVisitStore } from './visit-store.js';
import { VISIT_LIFE, visitContext } from './visits.js';

/** What a browser at a provider went there for. */
export type AuthorizationPurpose =
  /** To get online, on these versions of the texts. `page`: as of a form, known to nobody else. */
  | { readonly kind: 'sign-in'; readonly terms: string; readonly notice: string; readonly page: string }
  /** To see what is held about its guest. */
  | { readonly kind: 'my-data' }
  /** To be known to that guest by this provider as well; `path` is where My data was, its link the proof. */
  | {
      readonly kind: 'link';
      readonly guestId: string;
      readonly linkHash: string;
      readonly path: string;
    };

/** A browser that is at a provider, with what is needed when it comes back. */
export interface PendingAuthorization {
  readonly venueId: string;
  /** Hash of the secret this browser, and no other, brings back in a cookie. */
  readonly browserHash: string;
  readonly language: Language;
  /** What proves the exchange to the provider. */
  readonly proof: string;
  readonly purpose: AuthorizationPurpose;
}

/** Browsers at providers. Each is a sealed row beside the visits, found by what only the provider sends back. */
export interface Authorizations {
  add(at: AtProvider, pending: PendingAuthorization): Promise<void>;
  /** What it went for; a second time there is nothing any more. */
  take(at: AtProvider): Promise<PendingAuthorization | undefined>;
  /** How a browser's secret is stored. */
  browserHash(secret: Secret<string>): string;
}

/** `state`: what the provider sends back. Of another provider it is another. */
export interface AtProvider {
  readonly provider: ProviderName;
  readonly state: string;
}

export function createAuthorizations(options: {
  readonly db: Queryable;
  readonly sealer: Sealer;
  readonly key: Buffer;
  readonly now: () => number;
}): Authorizations {
  const { sealer, key, now } = options;
  const store = createVisitStore(options.db);
  const handleOf = ({ provider, state }: AtProvider) =>
    keyedHash(key, 'authorization', `${provider} ${state}`);
  return {
    async add(at, pending) {
      const handle = handleOf(at);
      const sealed = sealer.seal(visitContext(handle), JSON.stringify(pending));
      await store.add({ handle, venueId: pending.venueId, sealed, expiresAt: now() + VISIT_LIFE });
    },
    async take(at) {
      const handle = handleOf(at);
      const sealed = await store.take(handle, now());
      if (sealed === undefined) return undefined;
      return JSON.parse(sealer.openText(visitContext(handle), sealed)) as PendingAuthorization;
    },
    browserHash: (secret) => keyedHash(key, 'browser', secret.reveal()),
  };
}
