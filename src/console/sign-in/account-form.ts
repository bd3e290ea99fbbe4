import { CUSTOMER_TYPES, type CustomerType, type Profile } from '../../owners/owner.js';
import { countries } from '../countries.js';
import type { FieldError } from '../forms/field.js';
import {
  acceptField,
  choiceField,
  emailField,
  newPasswordField,
  optionalTextField,
  phoneField,
  selectField,
} from '../forms/fields.js';
import { signInTexts } from '../texts/sign-in.js';

const t = signInTexts.profile;

/** What can be corrected later. */
export const profileFields = {
  'customer-type': choiceField({
    label: t.customerType,
    options: CUSTOMER_TYPES.map((value) => ({ value, label: t.customerTypes[value] })),
  }),
  company: {
    ...optionalTextField({ label: t.company, most: 200, autocomplete: 'organization' }),
    optional: t.companyOptional,
  },
  phone: phoneField({ label: t.phone }),
};

export const credentialFields = {
  email: emailField({ label: t.email, help: t.emailHelp, autocomplete: 'username' }),
  password: newPasswordField({ label: t.password, help: t.passwordHelp }),
};

export const joiningFields = {
  country: selectField({
    label: t.country,
    help: t.countryHelp,
    autocomplete: 'country',
    options: countries(),
  }),
  terms: acceptField({ label: t.terms, missing: t.termsMissing }),
};

interface PostedProfile {
  readonly 'customer-type': string;
  readonly company: string;
  readonly phone: string;
}

/** What was posted as a profile; a company has to be named unless somebody is a private person. */
export function profileOf(
  posted: PostedProfile,
): { readonly profile: Profile } | { readonly errors: readonly FieldError[] } {
  const customerType = posted['customer-type'] as CustomerType;
  if (customerType !== 'private' && posted.company === '') {
    return { errors: [{ field: 'company', message: t.companyMissing }] };
  }
  return { profile: { company: posted.company, phone: posted.phone, customerType } };
}
