import { formOf } from '../../http/posted-form.js';
import { beginEmailChange, finishEmailChange } from '../../owners/change-email.js';
import type { FieldError, FormSpec } from '../forms/field.js';
import { codeField, emailField } from '../forms/fields.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { mayMail } from '../mail-limits.js';
import type { FormPage } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accountTexts } from '../texts/account.js';
import { signInTexts } from '../texts/sign-in.js';

const t = accountTexts.email;
const ADDRESS = { email: emailField({ label: t.label }) };
const CODE = { code: codeField({ label: signInTexts.mailed.code }) };

/** `GET /account/email` */
export async function showEmail(scope: OwnerScope): Promise<void> {
  await sendAddressForm(scope);
}

/** `POST /account/email`: mails a code to the new address. */
export async function changeEmail(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  const form = formOf(req);
  const reading = readForm(ADDRESS, form);
  const again = (message: string) =>
    sendAddressForm(scope, { typed: typedIn(ADDRESS, form), errors: [{ field: 'email', message }] });
  if (reading.kind === 'errors') return again(reading.errors[0]?.message ?? '');
  const { email } = reading.values;
  if (email === owner.email) return again(t.same);
  if (!(await mayMail(scope, email))) return again(signInTexts.join.tooMany);
  const token = await beginEmailChange(deps, { ownerId: owner.id, email });
  res.redirect(303, `/account/email/${token.reveal()}`);
}

/** `GET /account/email/<token>` */
export async function showEmailCode(scope: OwnerScope): Promise<void> {
  await sendCodeForm(scope);
}

/** `POST /account/email/<token>` */
export async function proveEmail(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  const reading = readForm(CODE, formOf(req));
  if (reading.kind === 'errors') return sendCodeForm(scope, reading.errors);
  const { code } = reading.values;
  const outcome = await finishEmailChange(deps, { owner, token: String(req.params.token), code });
  if (outcome === 'changed') return res.redirect(303, '/account?done=email');
  const message = outcome === 'gone' ? t.gone : signInTexts.mailed[outcome];
  await sendCodeForm(scope, [{ field: 'code', message }]);
}

async function sendAddressForm(
  scope: OwnerScope,
  { typed = {}, errors = [] }: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
): Promise<void> {
  await send(scope, {
    spec: ADDRESS,
    typed,
    errors,
    title: t.change,
    lead: t.lead,
    button: t.button,
    action: '/account/email',
  });
}

async function sendCodeForm(scope: OwnerScope, errors: readonly FieldError[] = []): Promise<void> {
  const { mailed } = signInTexts;
  const lead = scope.deps.mailer.hasServer ? mailed.lead : `${mailed.lead} ${mailed.unsent}`;
  const action = `/account/email/${String(scope.req.params.token)}`;
  await send(scope, {
    spec: CODE,
    typed: {},
    errors,
    title: mailed.title,
    lead,
    button: mailed.button,
    action,
  });
}

async function send(
  scope: OwnerScope,
  shown: {
    readonly spec: FormSpec;
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly action: string;
  },
): Promise<void> {
  const { spec, typed, errors, title, lead, button, action } = shown;
  const page: FormPage = {
    view: 'form',
    title,
    lead,
    section: 'profile',
    errors,
    form: {
      action,
      fields: fieldViews(spec, { typed, errors }),
      button,
      back: { label: t.back, href: '/account' },
    },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
