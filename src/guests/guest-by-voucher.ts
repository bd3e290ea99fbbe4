import { SECOND } from '../base/clock.js';
import { keyedHash, type Secret } from '../base/secrets.js';
import { isUniqueViolation } from '../db/unique-violation.js';
import type { Venue } from '../venues/open-venue.js';
import { TICKET_LIFE } from './access-ticket.js';
import { createGuestStore } from './guest-store.js';
import { type GuestDeps, registerGuest } from './register-guest.js';
import { type VoucherAttempt, type Vouchers, VoucherSpent } from './vouchers.js';

/** A login with a voucher at equipment that asks for the code itself. */
type VoucherLogin = VoucherAttempt & { readonly code: Secret<string> };

type LoggedIn =
  | { readonly kind: 'right'; readonly guestId: string; readonly plan: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'slowed' };

/**
 * The guest of this voucher on this terminal: the one there is, else a new one, for one use of the voucher. The venue has
 * said that its printed vouchers carry the texts, so whoever uses one is taken to accept them.
 */
export async function guestByVoucher(
  deps: GuestDeps & { readonly vouchers: Vouchers },
  venue: Venue,
  login: VoucherLogin,
): Promise<LoggedIn> {
  const hash = keyedHash(venue.lookupKey, 'voucher login', `${login.code.reveal()} ${login.terminal}`);
  const known = await knownBy(deps, venue, hash);
  if (known) return known;
  const answer = await deps.vouchers.check(venue, login);
  if (answer.kind !== 'right') return { kind: answer.kind };
  try {
    return await register(deps, venue, { ...answer, login: hash });
  } catch (error) {
    if (!(error instanceof VoucherSpent) && !isUniqueViolation(error)) throw error;
    // The same login, sent twice, was faster.
    return (await knownBy(deps, venue, hash)) ?? { kind: 'wrong' };
  }
}

async function knownBy({ db, now }: GuestDeps, venue: Venue, hash: string): Promise<LoggedIn | undefined> {
  const guest = await createGuestStore(db.write).byVoucherLogin(venue.id, hash, now());
  return guest && { kind: 'right', ...guest };
}

async function register(
  deps: GuestDeps & { readonly vouchers: Vouchers },
  venue: Venue,
  taken: { readonly hash: string; readonly plan: string; readonly login: string },
): Promise<LoggedIn> {
  const { plan } = taken;
  const language = venue.document.languages[0] ?? 'en';
  const texts = venue.texts.get(language);
  if (!texts) throw new Error(`The venue has no texts in ${language}`);
  const { guestId } = await registerGuest(deps, {
    venue,
    acceptance: {
      terms: texts.terms.version,
      notice: texts.notice.version,
      language,
      method: 'printed-voucher',
    },
    answers: undefined,
    rememberMs: undefined,
    expiresAt: deps.now() + TICKET_LIFE + (venue.plan(plan)?.sessionSeconds ?? 0) * SECOND,
    plan,
    voucherLogin: taken.login,
    meanwhile: (trx) => deps.vouchers.redeemWithin(trx, venue, taken.hash),
  });
  return { kind: 'right', guestId, plan };
}
