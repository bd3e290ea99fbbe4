import type { Queryable } from '../db/database.js';
import type { Language } from '../languages/language-choices.js';
import { storedDocuments } from '../venues/stored-documents.js';
import type { Venue } from '../venues/open-venue.js';
import { createVenueStore } from '../venues/venue-store.js';
import { createConsentStore } from './consent-store.js';
import { createMarketingStore, type MarketingAnswer } from './marketing-store.js';

/** What the guest agreed to: the versions shown, in the language shown. */
export interface Acceptance {
  readonly terms: string;
  readonly notice: string;
  readonly language: Language;
  readonly method: string;
  /** What the form said about marketing, where it asked. */
  readonly marketing?: Pick<MarketingAnswer, 'answer' | 'version'> | undefined;
}

/**
 * Stores what a guest, whose row is held, accepted; with it the texts themselves, so that they can be shown whatever the
 * venue and the program say later.
 */
export async function storeAcceptance(
  trx: Queryable,
  accepted: {
    readonly venue: Venue;
    readonly guestId: string;
    readonly acceptance: Acceptance;
    readonly now: number;
  },
): Promise<void> {
  const { venue, guestId, acceptance, now } = accepted;
  const texts = venue.texts.get(acceptance.language);
  if (texts) {
    const documents = storedDocuments({ venueId: venue.id, now }, [[acceptance.language, texts]]);
    await createVenueStore(trx).keepDocuments(documents);
  }
  await createConsentStore(trx).add(guestId, consentsOf(acceptance, now));
  await storeMarketing(trx, guestId, acceptance, now);
}

/** Whether a box left unticked takes back the yes there was; where there was none, nobody has said anything. */
export async function takesBackYes(
  db: Queryable,
  guestId: string,
  { marketing }: Acceptance,
): Promise<boolean> {
  return marketing?.answer === 'no' && (await createMarketingStore(db).of(guestId)).at(-1)?.answer === 'yes';
}

async function storeMarketing(
  trx: Queryable,
  guestId: string,
  acceptance: Acceptance,
  saidAt: number,
): Promise<void> {
  const { marketing, language, method } = acceptance;
  if (!marketing || (marketing.answer === 'no' && !(await takesBackYes(trx, guestId, acceptance)))) return;
  await createMarketingStore(trx).add(guestId, { ...marketing, language, method, saidAt });
}

/** Both texts of an acceptance as consents. */
function consentsOf({ terms, notice, language, method }: Acceptance, acceptedAt: number) {
  return [
    { document: 'terms' as const, version: terms, language, method, acceptedAt },
    { document: 'notice' as const, version: notice, language, method, acceptedAt },
  ];
}
