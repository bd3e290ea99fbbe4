import { SECOND } from '../../base/clock.js';
import { registerGuest } from '../../guests/register-guest.js';
import type { HeldVisit } from '../../guests/visits.js';
import { readVoucherCode } from '../../guests/voucher-code.js';
import { type Form, formOf, typedInto } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import type { Answers } from '../../venues/field.js';
import type { WayIn } from '../../venues/venue.js';
import { readAccountForm } from '../create-account.js';
import { typedAnswers } from '../field-views.js';
import { acceptanceErrors, acceptsTexts } from '../open-form.js';
import type { FieldError } from '../page-parts.js';
import { parseAnswers } from '../parse-answers.js';
import { requireWay, type Scope } from '../scope.js';
import { showVoucherAgain, voucherFault } from '../sign-in-by-voucher.js';
import { type Said, sendWelcome, textsOf } from '../welcome.js';
import { sendReady } from './states.js';

/** A form as it was sent, and what is shown again where it is not right. */
export interface Tried {
  readonly way: WayIn;
  readonly answers: Answers | undefined;
  readonly errors: readonly FieldError[];
  readonly again: (said: Said) => void | Promise<void>;
}

export async function tryTerms(scope: Scope, visit: HeldVisit): Promise<void> {
  requireWay(scope, 'terms');
  await signIn(scope, visit, { way: 'terms', answers: undefined });
}

/** Reads and checks the form exactly as a guest's is. */
export async function tryForm(scope: Scope, visit: HeldVisit): Promise<void> {
  const { fields } = requireWay(scope, 'form');
  const form = formOf(scope.req);
  const parsed = parseAnswers(fields, form, messagesFor(scope.language));
  const shown = { typed: typedAnswers(fields, form), accepted: acceptsTexts(scope, form) };
  await tryOut(scope, visit, form, {
    way: 'form',
    answers: parsed.kind === 'errors' ? undefined : parsed.answers,
    errors: parsed.kind === 'errors' ? parsed.errors : [],
    again: (said) => sendWelcome(scope, visit, { ...said, ...shown }),
  });
}

/** Likewise; whether the name is taken shows when a guest takes it. */
export async function tryAccount(scope: Scope, visit: HeldVisit): Promise<void> {
  const form = formOf(scope.req);
  const { answers, errors, again } = readAccountForm(scope, visit, form);
  await tryOut(scope, visit, form, { way: 'account', answers, errors, again });
}

/** Whatever reads like a code is one. */
export async function tryVoucher(scope: Scope, visit: HeldVisit): Promise<void> {
  requireWay(scope, 'voucher');
  const form = formOf(scope.req);
  const typed = typedInto(form, 'voucher');
  const wrong = typed.trim() === '' ? 'voucher.missing' : 'voucher.wrong';
  await tryOut(scope, visit, form, {
    way: 'voucher',
    answers: undefined,
    errors: readVoucherCode(typed) ? [] : voucherFault(scope, wrong),
    again: showVoucherAgain(scope, visit, { typed, accepted: acceptsTexts(scope, form) }),
  });
}

export async function tryOut(scope: Scope, visit: HeldVisit, form: Form, tried: Tried): Promise<void> {
  const errors = [...tried.errors, ...acceptanceErrors(scope, form)];
  if (errors.length > 0) return tried.again({ status: 422, errors });
  await signIn(scope, visit, tried);
}

/** Registers a guest as any guest is registered, up to the moment it would be kept: then everything is undone. */
async function signIn(
  scope: Scope,
  visit: HeldVisit,
  { way, answers }: Pick<Tried, 'way' | 'answers'>,
): Promise<void> {
  const { venue, language, deps } = scope;
  const { terms, notice } = textsOf(scope);
  const plan = venue.plan(venue.document.waysIn[way]?.plan ?? '');
  try {
    await registerGuest(deps, {
      venue,
      acceptance: { terms: terms.version, notice: notice.version, language, method: way },
      answers,
      rememberMs: (plan?.rememberSeconds ?? 0) * SECOND,
      meanwhile: (_trx, { personalLink }) => Promise.reject(new OnlyTried(personalLink.reveal())),
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
    sendReady(scope, visit, error.personalLink);
  }
}

/** Undoes a registration that was nobody's. The link in it leads nowhere. */
class OnlyTried extends Error {
  constructor(readonly personalLink: string) {
    super('A registration was only tried');
  }
}
