import { networkOf } from '../../base/addresses.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { passwordField } from '../forms/fields.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm } from '../forms/form.js';
import { localPath } from '../guard.js';
import type { FormPage } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { goOn } from '../start-session.js';
import { signInTexts as t } from '../texts/sign-in.js';

const SPEC = { password: passwordField({ label: t.password }) };

/** `GET /confirm`: asks for the password again before something that matters. */
export async function askToConfirm(scope: OwnerScope): Promise<void> {
  await sendConfirm(scope, scope.req.query.next);
}

/** `POST /confirm`: from now on the session has another secret and counts as just proven. */
export async function confirm(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner, session } = scope;
  const form = formOf(req);
  const next = typedInto(form, 'next');
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors') return sendConfirm(scope, next, { errors: reading.errors, status: 422 });
  const { password } = reading.values;
  const network = networkOf(req.ip ?? '');
  const checked = await deps.owners.checkPassword({ email: owner.email, password, network });
  if (checked.kind === 'slowed') {
    res.setHeader('Retry-After', checked.retryAfterSeconds);
    return sendConfirm(scope, next, { errors: [{ field: 'password', message: t.slowed }], status: 429 });
  }
  if (checked.kind === 'wrong') {
    return sendConfirm(scope, next, {
      errors: [{ field: 'password', message: t.confirm.wrong }],
      status: 422,
    });
  }
  const secret = await deps.owners.sessions.prove(deps.db.write, session.id);
  deps.cookies.setSession(res, secret.reveal());
  goOn(scope, next);
}

async function sendConfirm(
  scope: OwnerScope,
  next: unknown,
  said: { readonly errors?: readonly FieldError[]; readonly status?: number } = {},
): Promise<void> {
  const { errors = [], status } = said;
  const page: FormPage = {
    view: 'form',
    title: t.confirm.title,
    lead: t.confirm.lead,
    errors,
    form: {
      action: '/confirm',
      fields: fieldViews(SPEC, { errors }),
      hidden: { next: localPath(next) ?? '' },
      button: t.confirm.button,
    },
  };
  await sendPage(scope, page, status);
}
