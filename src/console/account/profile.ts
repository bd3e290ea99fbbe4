import { formOf } from '../../http/posted-form.js';
import { formatsFor } from '../../languages/formats.js';
import { recordAction } from '../../owners/audit.js';
import { createOwnerStore, type OwnerRow } from '../../owners/owner-store.js';
import { countryName } from '../countries.js';
import { doneOf } from '../done.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { profileFields, profileOf } from '../sign-in/account-form.js';
import { accountTexts as t } from '../texts/account.js';
import { timeZoneOf } from '../time-zones.js';

interface ProfilePage extends ConsolePage {
  readonly view: 'account/profile';
  readonly t: typeof t;
  readonly form: FormView;
  readonly email: string;
  readonly id: string;
  readonly country: string;
  readonly termsAccepted: string;
}

const DONE = { saved: t.saved, email: t.email.changed };

/** `GET /account` */
export async function showProfile(scope: OwnerScope): Promise<void> {
  const { company, phone, customerType } = scope.owner;
  await sendProfile(scope, { typed: { company, phone, 'customer-type': customerType } });
}

/** `POST /account` */
export async function changeProfile(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  const form = formOf(req);
  const reading = readForm(profileFields, form);
  const typed = typedIn(profileFields, form);
  if (reading.kind === 'errors') return sendProfile(scope, { typed, errors: reading.errors });
  const read = profileOf(reading.values);
  if ('errors' in read) return sendProfile(scope, { typed, errors: read.errors });
  await deps.db.transaction(async (trx) => {
    await createOwnerStore(trx).changeProfile(owner.id, read.profile);
    await recordAction(trx, { ownerId: owner.id, action: 'profile-changed', at: deps.now() });
  });
  res.redirect(303, '/account?done=saved');
}

async function sendProfile(
  scope: OwnerScope,
  said: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
): Promise<void> {
  const { owner } = scope;
  const { typed, errors = [] } = said;
  const page: ProfilePage = {
    view: 'account/profile',
    title: t.title,
    section: 'profile',
    t,
    errors,
    ...doneOf(scope, DONE),
    form: { action: '/account', fields: fieldViews(profileFields, { typed, errors }), button: t.save },
    email: owner.email,
    id: owner.id,
    country: countryName(owner.country),
    termsAccepted: t.terms.accepted(ownFormats(owner).date(new Date(owner.termsAcceptedAt))),
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}

/** Times of the account are those of its country. */
export function ownFormats({ country }: OwnerRow) {
  return formatsFor('en', timeZoneOf(country));
}
