import type { Secret } from '../base/secrets.js';
import { accountNameHash, nameFault } from '../guests/account-name.js';
import { passwordFault, passwordFrom } from '../guests/passwords.js';
import { type Form, typedInto } from '../http/posted-form.js';
import type { HeldVisit } from '../guests/visits.js';
import type { MessageKey } from '../languages/messages.js';
import { messagesFor } from '../languages/messages.js';
import { sendCreateAccount } from './account-pages.js';
import { typedAnswers } from './field-views.js';
import { finishSignIn } from './finish-sign-in.js';
import { acceptsTexts, isRefused, openForm } from './open-form.js';
import { agreesToMarketing, marketingIn } from './marketing-box.js';
import type { FieldError } from './page-parts.js';
import { parseAnswers } from './parse-answers.js';
import { inLanguageOf, requireVisit, requireWay, type Scope } from './scope.js';
import { unlessBusy } from './unless-busy.js';
import type { Said } from './welcome.js';

/** `GET /p/<venue>/create-account/<visit>` */
export async function showCreateAccount(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  requireWay(request, 'account');
  sendCreateAccount(inLanguageOf(request, visit), visit);
}

/** `POST /p/<venue>/create-account`: a user name, a password and the venue's questions. */
export async function createAccount(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  const { plan, name, password, answers, errors, again } = readAccountForm(scope, visit, form);
  if (await isRefused(scope, visit, { form, errors, again })) return;
  const { passwords } = scope.deps;
  const { lookupKey } = scope.venue;
  const hashing = passwords.gate.enter(() => passwords.hash(lookupKey, password));
  const passwordHash = await unlessBusy(scope, hashing, again);
  if (passwordHash === undefined) return;
  const account = { nameHash: accountNameHash(scope.venue, name), passwordHash };
  const marketing = marketingIn(scope, form);
  const isDone = await finishSignIn(scope, on, { way: 'account', plan, answers, account, marketing });
  if (!isDone) again({ status: 409, errors: [faultOf(scope, 'name', 'error.name-taken')] });
}

/** What the form says. Where there are errors nothing but `again` is to be used: it shows them with what was typed. */
export function readAccountForm(scope: Scope, visit: HeldVisit, form: Form) {
  const { plan, fields } = requireWay(scope, 'account');
  const { name, password } = typedIn(form);
  const parsed = parseAnswers(fields, form, messagesFor(scope.language));
  const typed = typedAnswers(fields, form);
  const ticked = { accepted: acceptsTexts(scope, form), marketing: agreesToMarketing(scope, form) };
  return {
    plan,
    name,
    password,
    answers: parsed.kind === 'errors' || fields.length === 0 ? undefined : parsed.answers,
    errors: [...faultsOf(scope, name, password), ...(parsed.kind === 'errors' ? parsed.errors : [])],
    again: (said: Said) => sendCreateAccount(scope, visit, { ...said, name, typed, ...ticked }),
  };
}

function typedIn(form: Form): { readonly name: string; readonly password: Secret<string> } {
  return {
    name: typedInto(form, 'name').normalize('NFC'),
    password: passwordFrom(typedInto(form, 'password')),
  };
}

function faultsOf(scope: Scope, name: string, password: Secret<string>): readonly FieldError[] {
  const wrongName = nameFault(name);
  const wrongPassword = passwordFault(password);
  return [
    ...(wrongName ? [faultOf(scope, 'name', `error.name-${wrongName}`)] : []),
    ...(wrongPassword ? [faultOf(scope, 'password', `error.password-${wrongPassword}`)] : []),
  ];
}

function faultOf(scope: Scope, field: string, key: MessageKey): FieldError {
  return { field, message: messagesFor(scope.language).text(key) };
}
