import { PublicError } from '../../base/errors.js';
import { createGuestStore } from '../../guests/guest-store.js';
import { marketingStanding } from '../../guests/marketing.js';
import { createMarketingStore, type MarketingAnswer } from '../../guests/marketing-store.js';
import { formOf } from '../../http/posted-form.js';
import { holdUp } from '../hold-up.js';
import type { MyDataPage } from './page-models.js';
import type { Scope } from '../scope.js';
import { textsOf } from '../welcome.js';
import { addressOf, type Proven, proveGuest } from './prove-guest.js';

/** `POST …/marketing`: the guest's yes or no to the venue's marketing, at any time. */
export async function answerMarketing(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const { id } = known.guest;
  await holdUp(scope, 'posts-by-visit', id);
  const form = formOf(scope.req);
  const answer = form.answer === 'yes' ? 'yes' : 'no';
  const inForce = textsOf(scope).marketing?.version;
  // A yes is to the text that was shown and to no other.
  if (answer === 'yes' && form.version !== inForce) return scope.res.redirect(303, addressOf(proven));
  const { deps, language, venue } = scope;
  const saidAt = deps.now();
  if (answer === 'no') await deps.vault.noteDecline({ guestId: id, at: saidAt });
  await deps.db.transaction(async (trx) => {
    const guests = createGuestStore(trx);
    await guests.lock(id);
    if (!(await guests.ofVenue(venue.id, id))) throw new PublicError('link-unknown');
    const store = createMarketingStore(trx);
    const version = answer === 'yes' ? inForce : (takenBack(await store.of(id)) ?? inForce);
    if (version === undefined) throw new PublicError('not-found');
    await store.add(id, { answer, version, language, method: 'my-data', saidAt });
  });
  scope.res.redirect(303, `${addressOf(proven)}&done=marketing-${answer}`);
}

/** The text of the yes that a no takes back. */
function takenBack(answers: readonly MarketingAnswer[]): string | undefined {
  const last = answers.at(-1);
  return last?.answer === 'yes' ? last.version : undefined;
}

/** What the page says about it; nothing where nobody asks and nobody answered. */
export async function marketingOn(proven: Proven): Promise<MyDataPage['marketing']> {
  const { scope, known } = proven;
  const answers = await createMarketingStore(scope.deps.db.read).of(known.guest.id);
  const { marketing } = textsOf(scope);
  if (!marketing && answers.length === 0) return undefined;
  return {
    action: addressOf(proven, '/marketing'),
    standing: marketingStanding(scope.venue, answers),
    asked: marketing && { text: marketing.sections[0]?.paragraphs[0] ?? '', version: marketing.version },
    said: answers.map(({ answer, version, saidAt }) => ({
      answer,
      at: new Date(saidAt),
      url: `${scope.path}/documents/${version}?lang=${scope.language}`,
    })),
  };
}
