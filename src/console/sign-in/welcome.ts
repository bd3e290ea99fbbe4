import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { makeWelcomedOwner, welcomedAddress } from '../../owners/welcome.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { goOn, startSession } from '../start-session.js';
import { signInTexts } from '../texts/sign-in.js';
import { credentialFields, joiningFields, profileFields, profileOf } from './account-form.js';

const t = signInTexts.welcome;
const SPEC = { password: credentialFields.password, ...profileFields, ...joiningFields };

/** `GET /welcome/<secret>`: whom the operator invited makes an account. */
export async function showWelcome(scope: Scope): Promise<void> {
  await sendWelcome(scope, await requireAddress(scope));
}

/** `POST /welcome/<secret>` */
export async function createWelcomed(scope: Scope): Promise<void> {
  const { deps, req } = scope;
  const email = await requireAddress(scope);
  const form = formOf(req);
  const typed = typedIn(SPEC, form);
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors') return sendWelcome(scope, email, { typed, errors: reading.errors });
  const profile = profileOf(reading.values);
  if ('errors' in profile) return sendWelcome(scope, email, { typed, errors: profile.errors });
  const { country, password } = reading.values;
  const passwordHash = await deps.owners.passwords.hash(password);
  const owner = { ...profile, email, country, passwordHash, termsVersion: deps.terms.version };
  const made = { tokens: deps.owners.tokens, secret: String(req.params.secret), owner };
  const ownerId = await deps.db.transaction((trx) => makeWelcomedOwner(trx, made, deps.now()));
  if (ownerId === undefined) throw new PublicError('link-unknown');
  await startSession(scope, ownerId);
  goOn(scope, undefined);
}

/** Throws `PublicError` `link-unknown`. */
async function requireAddress({ deps, req }: Scope): Promise<string> {
  const { tokens } = deps.owners;
  const email = await welcomedAddress({ db: deps.db, tokens }, String(req.params.secret));
  if (email === undefined) throw new PublicError('link-unknown');
  return email;
}

async function sendWelcome(
  scope: Scope,
  email: string,
  said: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
): Promise<void> {
  const { typed = {}, errors = [] } = said;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    lead: t.lead(email),
    errors,
    form: {
      action: `/welcome/${String(scope.req.params.secret)}`,
      fields: fieldViews(SPEC, { typed, errors }),
      account: email,
      button: t.button,
    },
    links: [{ label: signInTexts.profile.readTerms, href: '/terms' }],
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
