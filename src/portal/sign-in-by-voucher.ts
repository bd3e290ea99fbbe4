import { readVoucherCode, voucherHash } from '../guests/voucher-code.js';
import type { VoucherAnswer } from '../guests/vouchers.js';
import type { HeldVisit } from '../guests/visits.js';
import { typedInto } from '../http/posted-form.js';
import { messagesFor } from '../languages/messages.js';
import { finishSignIn, goOn } from './finish-sign-in.js';
import { acceptsTexts, isRefused, openForm } from './open-form.js';
import { requireWay, type Scope } from './scope.js';
import { type Said, sendWelcome } from './welcome.js';
import { whoTries } from './who-tries.js';

/** `POST /p/<venue>/voucher`: the code of a voucher, for a guest of its own. */
export async function signInByVoucher(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  requireWay(scope, 'voucher');
  const typed = typedInto(form, 'voucher');
  const code = readVoucherCode(typed);
  const { start } = on;
  const hash = code && voucherHash(scope.venue, code);
  // The same page once more, after the way back or a lost answer: it costs no second use.
  if (hash !== undefined && start.content.voucherTaken === hash) return goOn(scope, start);
  const again = showVoucherAgain(scope, visit, { typed, accepted: acceptsTexts(scope, form) });
  const errors = typed.trim() === '' ? voucherFault(scope, 'voucher.missing') : [];
  if (await isRefused(scope, visit, { form, errors, again })) return;
  const answer = await scope.deps.vouchers.check(scope.venue, { code, ...whoTries(scope, visit) });
  if (answer.kind !== 'right') return again(refusalOf(scope, answer));
  const { plan } = answer;
  const taken = { way: 'voucher', plan, answers: undefined, voucher: { hash: answer.hash } } as const;
  if (!(await finishSignIn(scope, on, taken))) await again(refusalOf(scope, { kind: 'wrong' }));
}

/** The first page with the voucher's form as it was sent. */
export function showVoucherAgain(
  scope: Scope,
  visit: HeldVisit,
  sent: { readonly typed: string; readonly accepted: boolean },
): (said: Said) => Promise<void> {
  return ({ errors = [], ...said }) =>
    sendWelcome(scope, visit, {
      ...said,
      voucher: {
        ...sent,
        errors: errors.map(({ field, message }) => ({
          field: field === 'accept' ? 'voucher-accept' : field,
          message,
        })),
      },
    });
}

function refusalOf(scope: Scope, answer: Exclude<VoucherAnswer, { kind: 'right' }>): Said {
  if (answer.kind === 'wrong') return { status: 422, errors: voucherFault(scope, 'voucher.wrong') };
  scope.res.setHeader('Retry-After', answer.retryAfterSeconds);
  return { status: 429, problem: 'welcome.too-many' };
}

/** What is wrong with the code, beside its field. */
export function voucherFault({ language }: Scope, key: `voucher.${'missing' | 'wrong'}`) {
  return [{ field: 'voucher', message: messagesFor(language).text(key) }];
}
