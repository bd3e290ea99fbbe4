import { HOUR } from '../base/clock.js';
import { randomToken } from '../base/secrets.js';
import { createBreachStore, type StoredBreach } from './breach-store.js';
import { type CaseDeps, type Cases, createCases, type Noted } from './cases.js';
import { newReference } from './reference.js';

/** What is known of a data breach (GDPR art. 33(3) and (5)). */
interface BreachContent extends Noted {
  readonly what: string;
  /** Names of venues; none where it is the whole deployment's. */
  readonly venues: readonly string[];
  /** Which kinds of data, of whom and how many. */
  readonly affected: string;
}

/** The register of data breaches. */
export interface Breaches extends Cases<StoredBreach, BreachContent> {
  /** Its time runs from when it was noticed, not from now. */
  record(noticedAt: number, content: BreachContent): Promise<StoredBreach>;
}

/** Within which the authority is to be told (GDPR art. 33(1)). */
const TIME_TO_NOTIFY = 72 * HOUR;

export function createBreaches(deps: CaseDeps): Breaches {
  return {
    ...createCases<StoredBreach, BreachContent>(deps, {
      storeOn: createBreachStore,
      contextOf: breachContext,
    }),
    async record(noticedAt, content) {
      const id = randomToken();
      const breach: StoredBreach = {
        id,
        reference: newReference('breach'),
        sealed: deps.sealer.seal(breachContext(id), JSON.stringify(content)),
        noticedAt,
        dueAt: noticedAt + TIME_TO_NOTIFY,
        closedAt: undefined,
      };
      await createBreachStore(deps.db.write).add(breach);
      return breach;
    },
  };
}

/** Where a breach is sealed. */
export function breachContext(id: string): string {
  return `breaches.sealed:${id}`;
}
