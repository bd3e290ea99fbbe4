import { PublicError } from '../../base/errors.js';
import type { Queryable } from '../../db/database.js';
import { formOf } from '../../http/posted-form.js';
import type { Invitation } from '../../owners/invitation-store.js';
import { makeOwner } from '../../owners/make-owner.js';
import { createOwnerStore } from '../../owners/owner-store.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { FormPage, FormView } from '../page-models.js';
import { isSignedIn, type Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { startSession } from '../start-session.js';
import { peopleTexts } from '../texts/people.js';
import { roleNames } from '../texts/venues.js';
import { credentialFields, joiningFields, profileFields, profileOf } from './account-form.js';
import { sendNote } from './note.js';

const t = peopleTexts.join;
const SPEC = { password: credentialFields.password, ...profileFields, ...joiningFields };

/** An invitation that still opens something, with the name of its venue. */
interface Opened {
  readonly invitation: Invitation;
  readonly venue: string;
}

/** `GET /invitations/<secret>`: to join with the account there is, or to make one first. */
export async function showInvitation(scope: Scope): Promise<void> {
  const opened = await requireInvitation(scope);
  const { email } = opened.invitation;
  if (isSignedIn(scope)) {
    return scope.owner.email === email ? sendJoin(scope, opened) : sendOther(scope, email);
  }
  if (await hasAccount(scope, email)) {
    return scope.res.redirect(303, `/sign-in?next=${encodeURIComponent(scope.req.path)}`);
  }
  if (scope.deps.registration === 'closed') {
    return sendNote(scope, { title: t.closedTitle, lead: t.closed });
  }
  await sendNewAccount(scope, opened);
}

/** `POST /invitations/<secret>` */
export async function acceptInvitation(scope: Scope): Promise<void> {
  const opened = await requireInvitation(scope);
  const { email } = opened.invitation;
  if (!isSignedIn(scope)) return makeAccount(scope, opened);
  if (scope.owner.email !== email) return sendOther(scope, email);
  const { deps, owner } = scope;
  await finish(scope, await deps.db.transaction((trx) => joined(scope, trx, owner.id)));
}

/** The secret in the mail has proven the address. */
async function makeAccount(scope: Scope, opened: Opened): Promise<void> {
  const { deps, req } = scope;
  const { email } = opened.invitation;
  if (deps.registration === 'closed' || (await hasAccount(scope, email))) return showInvitation(scope);
  const form = formOf(req);
  const typed = typedIn(SPEC, form);
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors') return sendNewAccount(scope, opened, { typed, errors: reading.errors });
  const profile = profileOf(reading.values);
  if ('errors' in profile) return sendNewAccount(scope, opened, { typed, errors: profile.errors });
  const { country, password } = reading.values;
  const passwordHash = await deps.owners.passwords.hash(password);
  const owner = { ...profile, email, country, passwordHash, termsVersion: deps.terms.version };
  const made = await deps.db.transaction(async (trx) => {
    const ownerId = await makeOwner(trx, owner, deps.now());
    return { ownerId, invitation: await joined(scope, trx, ownerId) };
  });
  await startSession(scope, made.ownerId);
  await finish(scope, made.invitation);
}

/** Throws `PublicError` `link-unknown` where somebody was faster; then no account was made either. */
async function joined({ deps, req }: Scope, trx: Queryable, ownerId: string): Promise<Invitation> {
  const invitation = await deps.owners.invitations.accept(trx, String(req.params.secret), ownerId);
  if (!invitation) throw new PublicError('link-unknown');
  return invitation;
}

async function finish({ res }: Scope, { venueId }: Invitation): Promise<void> {
  res.redirect(303, `/venues/${venueId}`);
}

async function hasAccount({ deps }: Scope, email: string): Promise<boolean> {
  return (await createOwnerStore(deps.db.read).byEmail(email)) !== undefined;
}

/** Throws `PublicError` `link-unknown`. */
async function requireInvitation({ deps, req }: Scope): Promise<Opened> {
  const invitation = await deps.owners.invitations.find(deps.db.read, String(req.params.secret));
  await deps.directory.refresh();
  const venue = invitation && deps.directory.venueById(invitation.venueId);
  if (!invitation || !venue) throw new PublicError('link-unknown');
  return { invitation, venue: venue.document.name };
}

function sendOther(scope: Scope, email: string): Promise<void> {
  return sendNote(scope, { title: t.otherTitle, lead: t.other(email), wayOn: 'home' });
}

async function sendJoin(scope: Scope, opened: Opened): Promise<void> {
  await sendForm(scope, opened, { lead: '', form: { fields: [], button: t.button } });
}

async function sendNewAccount(
  scope: Scope,
  opened: Opened,
  said: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
): Promise<void> {
  const { typed = {}, errors = [] } = said;
  const { email } = opened.invitation;
  const form = { fields: fieldViews(SPEC, { typed, errors }), account: email, button: t.newButton };
  await sendForm(scope, opened, { lead: ` ${t.newLead(email)}`, form, errors });
}

async function sendForm(
  scope: Scope,
  { venue, invitation }: Opened,
  shown: {
    readonly lead: string;
    readonly form: Omit<FormView, 'action'>;
    readonly errors?: readonly FieldError[];
  },
): Promise<void> {
  const { lead, form, errors = [] } = shown;
  const page: FormPage = {
    view: 'form',
    title: t.title(venue),
    lead: t.lead(roleNames[invitation.role]) + lead,
    errors,
    form: { ...form, action: `/invitations/${String(scope.req.params.secret)}` },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
