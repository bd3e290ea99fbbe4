import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { makeFirstOwner } from '../../owners/make-owner.js';
import { createOwnerStore } from '../../owners/owner-store.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { goOn, startSession } from '../start-session.js';
import { signInTexts } from '../texts/sign-in.js';
import { credentialFields, joiningFields, profileFields, profileOf } from './account-form.js';

const t = signInTexts.first;
const SPEC = { ...credentialFields, ...profileFields, ...joiningFields };

/** `GET /first/<secret>`: while nobody has an account, whoever started the program makes the first. */
export async function showFirstOwner(scope: Scope): Promise<void> {
  await requireSecret(scope);
  await sendFirstOwner(scope);
}

/** `POST /first/<secret>` */
export async function createFirstOwner(scope: Scope): Promise<void> {
  const { deps, req } = scope;
  const token = await requireSecret(scope);
  const form = formOf(req);
  const reading = readForm(SPEC, form);
  const again = (errors: readonly FieldError[]) =>
    sendFirstOwner(scope, { errors, typed: typedIn(SPEC, form) });
  if (reading.kind === 'errors') return again(reading.errors);
  const { values } = reading;
  const profile = profileOf(values);
  if ('errors' in profile) return again(profile.errors);
  const passwordHash = await deps.owners.passwords.hash(values.password);
  const { email, country } = values;
  const owner = { ...profile, email, country, passwordHash, termsVersion: deps.terms.version };
  const made = { owner, token, tokens: deps.owners.tokens };
  const ownerId = await deps.db.transaction((trx) => makeFirstOwner(trx, made, deps.now()));
  if (ownerId === undefined) throw new PublicError('link-unknown');
  await startSession(scope, ownerId);
  goOn(scope, undefined);
}

/** Throws `PublicError` `link-unknown`. */
async function requireSecret({ deps, req }: Scope): Promise<string> {
  const token = String(req.params.secret);
  const proof = await deps.owners.tokens.find(deps.db.read, 'first-owner', token);
  if (!proof || (await createOwnerStore(deps.db.read).isAny())) throw new PublicError('link-unknown');
  return token;
}

async function sendFirstOwner(
  scope: Scope,
  said: { readonly errors?: readonly FieldError[]; readonly typed?: Typed } = {},
): Promise<void> {
  const { errors = [], typed = {} } = said;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    lead: t.lead,
    errors,
    form: {
      action: `/first/${String(scope.req.params.secret)}`,
      fields: fieldViews(SPEC, { typed, errors }),
      button: t.button,
    },
    links: [{ label: signInTexts.profile.readTerms, href: '/terms' }],
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
