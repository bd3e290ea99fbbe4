import { formOf } from '../../http/posted-form.js';
import { beginRegistration } from '../../owners/register-owner.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { mayMail } from '../mail-limits.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { signInTexts } from '../texts/sign-in.js';
import { credentialFields, joiningFields, profileFields, profileOf } from './account-form.js';
import { sendNote } from './note.js';

const t = signInTexts.join;
const SPEC = { ...credentialFields, ...profileFields, ...joiningFields };

/** `GET /register`: where registration is open, the questions; else whom to ask. */
export async function showRegister(scope: Scope): Promise<void> {
  if (scope.deps.registration !== 'open') return sendClosed(scope);
  await sendRegister(scope);
}

/** `POST /register`: mails a code, whether or not there is an account of that address. */
export async function register(scope: Scope): Promise<void> {
  const { deps, req, res } = scope;
  if (deps.registration !== 'open') return sendClosed(scope);
  const form = formOf(req);
  const reading = readForm(SPEC, form);
  const typed = typedIn(SPEC, form);
  if (reading.kind === 'errors') return sendRegister(scope, { typed, errors: reading.errors });
  const { email, country, password } = reading.values;
  const profile = profileOf(reading.values);
  if ('errors' in profile) return sendRegister(scope, { typed, errors: profile.errors });
  if (!(await mayMail(scope, email))) return sendRegister(scope, { typed, problem: t.tooMany });
  const wanted = { ...profile, email, country, password, termsVersion: deps.terms.version };
  const token = await beginRegistration(deps, wanted);
  res.redirect(303, `/register/${token.reveal()}`);
}

function sendClosed(scope: Scope): Promise<void> {
  return sendNote(scope, { title: t.closedTitle, lead: t.closed });
}

async function sendRegister(
  scope: Scope,
  said: { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly problem?: string } = {},
): Promise<void> {
  const { typed = {}, errors = [], problem } = said;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    lead: t.lead,
    errors,
    ...(problem !== undefined && { problem }),
    form: { action: '/register', fields: fieldViews(SPEC, { typed, errors }), button: t.button },
    links: [
      { label: signInTexts.profile.readTerms, href: '/terms' },
      { label: signInTexts.haveAccount, href: '/sign-in' },
    ],
  };
  await sendPage(scope, page, problem === undefined ? (errors.length > 0 ? 422 : 200) : 429);
}
