import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { finishRegistration, mailCodeAgain, waitingAddress } from '../../owners/register-owner.js';
import { doneOf } from '../done.js';
import type { FieldError } from '../forms/field.js';
import { codeField } from '../forms/fields.js';
import { fieldViews, readForm } from '../forms/form.js';
import { mayMail } from '../mail-limits.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { goOn, startSession } from '../start-session.js';
import { signInTexts } from '../texts/sign-in.js';

const t = signInTexts.mailed;
const SPEC = { code: codeField({ label: t.code }) };

/** `GET /register/<token>`: asks for the code that was mailed. */
export async function showCodeForm(scope: Scope): Promise<void> {
  await requireWaiting(scope);
  await sendCodeForm(scope, doneOf(scope, { again: t.sentAgain }));
}

/** `POST /register/<token>`: with the right code there is an account, and the browser is signed in. */
export async function proveAddress(scope: Scope): Promise<void> {
  const { token } = await requireWaiting(scope);
  const reading = readForm(SPEC, formOf(scope.req));
  if (reading.kind === 'errors') return sendCodeForm(scope, { errors: reading.errors });
  const finished = await finishRegistration(scope.deps, { token, code: reading.values.code });
  switch (finished.kind) {
    case 'made':
      await startSession(scope, finished.ownerId);
      return goOn(scope, undefined);
    case 'gone':
      throw new PublicError('link-unknown');
    case 'wrong':
    case 'spent':
      return sendCodeForm(scope, { errors: [{ field: 'code', message: t[finished.kind] }] });
  }
}

/** `POST /register/<token>/again`: another code. */
export async function sendCodeAgain(scope: Scope): Promise<void> {
  const { token, email } = await requireWaiting(scope);
  if (!(await mayMail(scope, email))) return sendCodeForm(scope, { problem: signInTexts.join.tooMany });
  await mailCodeAgain(scope.deps, token);
  scope.res.redirect(303, `/register/${token}?done=again`);
}

/** Throws `PublicError` `link-unknown`. */
async function requireWaiting({
  deps,
  req,
}: Scope): Promise<{ readonly token: string; readonly email: string }> {
  const token = String(req.params.token);
  const email = await waitingAddress(deps, token);
  if (email === undefined) throw new PublicError('link-unknown');
  return { token, email };
}

async function sendCodeForm(
  scope: Scope,
  said: { readonly errors?: readonly FieldError[]; readonly problem?: string; readonly done?: string } = {},
): Promise<void> {
  const { errors = [], problem } = said;
  const action = `/register/${String(scope.req.params.token)}`;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    lead: scope.deps.mailer.hasServer ? t.lead : `${t.lead} ${t.unsent}`,
    ...said,
    form: { action, fields: fieldViews(SPEC, { errors }), button: t.button },
    instead: { action: `${action}/again`, fields: [], button: t.again },
  };
  await sendPage(scope, page, problem === undefined ? (errors.length > 0 ? 422 : 200) : 429);
}
