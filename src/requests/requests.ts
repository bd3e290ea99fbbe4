import { idOf } from '../base/id-of.js';
import { SealBroken } from '../keys/sealing.js';
import type { Venue } from '../venues/open-venue.js';
import { type CaseDeps, type Cases, createCases } from './cases.js';
import { newReference } from './reference.js';
import { dueAtOf, type RequestContent } from './request.js';
import { createRequestStore, type StoredRequest } from './request-store.js';

/** Requests of persons that self-service can't meet. */
export interface Requests extends Cases<StoredRequest, RequestContent> {
  /** What the page's form carries, so that its age is known and sending it twice makes one request. */
  newForm(): string;
  /** How long ago the form was handed out, ms; nothing where it is none of ours. */
  ageOf(form: string): number | undefined;
  /** Keeps what was said, sealed. The same form a second time changes nothing and gives the same request. */
  record(venue: Venue, form: string, content: RequestContent): Promise<StoredRequest>;
}

export function createRequests(deps: CaseDeps): Requests {
  const { db, sealer, now } = deps;

  return {
    ...createCases<StoredRequest, RequestContent>(deps, {
      storeOn: createRequestStore,
      contextOf: requestContext,
    }),
    newForm: () => sealer.seal(FORM, String(now())),
    ageOf(form) {
      try {
        return now() - Number(sealer.openText(FORM, form));
      } catch (error) {
        if (error instanceof SealBroken) return undefined;
        throw error;
      }
    },
    async record(venue, form, content) {
      const id = idOf(`request ${form}`);
      const receivedAt = now();
      const request: StoredRequest = {
        id,
        venueId: venue.id,
        reference: newReference(venue.slug),
        sealed: sealer.seal(requestContext(id), JSON.stringify(content)),
        receivedAt,
        dueAt: dueAtOf(venue.zone, receivedAt),
        closedAt: undefined,
        mails: 0,
      };
      return db.transaction(async (trx) => {
        await createRequestStore(trx).add(request);
        return (await createRequestStore(trx).byId(id)) ?? request;
      });
    },
  };
}

const FORM = 'requests.form';

/** Where a request is sealed. */
export function requestContext(id: string): string {
  return `requests.sealed:${id}`;
}
