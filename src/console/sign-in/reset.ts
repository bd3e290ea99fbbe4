import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { createOwnerStore } from '../../owners/owner-store.js';
import { requestReset, resetPassword } from '../../owners/reset-password.js';
import type { FieldError, FormSpec } from '../forms/field.js';
import { emailField, newPasswordField } from '../forms/fields.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { mayMail } from '../mail-limits.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { signInTexts } from '../texts/sign-in.js';
import { sendNote } from './note.js';

const t = signInTexts.reset;
const ADDRESS = { email: emailField({ label: signInTexts.email, autocomplete: 'username' }) };
const PASSWORD = { password: newPasswordField({ label: t.choose, help: signInTexts.profile.passwordHelp }) };

/** `GET /reset` */
export async function showReset(scope: Scope): Promise<void> {
  await sendForm(scope, { ...ASKING, spec: ADDRESS });
}

/** `POST /reset`: mails a link where there is an account, and says the same in either case. */
export async function askForReset(scope: Scope): Promise<void> {
  const { deps, req } = scope;
  const form = formOf(req);
  const reading = readForm(ADDRESS, form);
  const again = { ...ASKING, spec: ADDRESS, typed: typedIn(ADDRESS, form) };
  if (reading.kind === 'errors') return sendForm(scope, { ...again, errors: reading.errors });
  const { email } = reading.values;
  if (!(await mayMail(scope, email))) return sendForm(scope, { ...again, problem: signInTexts.join.tooMany });
  await requestReset(deps, email);
  const lead = deps.mailer.hasServer ? t.sent : `${t.sent} ${signInTexts.mailed.unsent}`;
  await sendNote(scope, { title: t.sentTitle, lead });
}

/** `GET /reset/<token>` */
export async function showNewPassword(scope: Scope): Promise<void> {
  await sendForm(scope, await choosing(scope));
}

/** `POST /reset/<token>` */
export async function takeNewPassword(scope: Scope): Promise<void> {
  const { deps, req, res } = scope;
  const reading = readForm(PASSWORD, formOf(req));
  if (reading.kind === 'errors')
    return sendForm(scope, { ...(await choosing(scope)), errors: reading.errors });
  const { password } = reading.values;
  if (!(await resetPassword(deps, { token: String(req.params.token), password }))) {
    throw new PublicError('link-unknown');
  }
  res.redirect(303, '/sign-in?done=reset');
}

const ASKING = { title: t.title, lead: t.lead, button: t.button, action: '/reset' };

/** Whose password it is was mailed the token. Throws `PublicError` `link-unknown`. */
async function choosing({ deps, req }: Scope): Promise<Asking> {
  const token = String(req.params.token);
  const { ownerId } = (await deps.owners.tokens.find(deps.db.read, 'reset', token)) ?? {};
  const owner = ownerId === undefined ? undefined : await createOwnerStore(deps.db.read).byId(ownerId);
  if (!owner) throw new PublicError('link-unknown');
  const asking = { title: t.chooseTitle, lead: t.chooseLead, button: t.chooseButton, spec: PASSWORD };
  return { ...asking, action: `/reset/${token}`, account: owner.email };
}

interface Asking {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly button: string;
  readonly spec: FormSpec;
  /** Whose password is chosen. */
  readonly account?: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly problem?: string;
}

async function sendForm(scope: Scope, asking: Asking): Promise<void> {
  const { title, lead, action, button, spec, account, typed = {}, errors = [], problem } = asking;
  const page: FormPage = {
    view: 'form',
    title,
    lead,
    errors,
    ...(problem !== undefined && { problem }),
    form: {
      action,
      fields: fieldViews(spec, { typed, errors }),
      button,
      ...(account !== undefined && { account }),
    },
    links: [{ label: signInTexts.title, href: '/sign-in' }],
  };
  await sendPage(scope, page, problem === undefined ? (errors.length > 0 ? 422 : 200) : 429);
}
