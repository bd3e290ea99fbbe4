import { LANGUAGES, type Language, languageChoices } from '../../languages/language-choices.js';
import type { VenueDocument } from '../../venues/venue.js';
import { choicesField, emailField, optionalTextField, selectField, textField } from '../forms/fields.js';
import type { FieldSpec } from '../forms/field.js';
import type { Typed } from '../forms/form.js';
import { timeZones } from '../time-zones.js';
import { venueFormTexts as t } from '../texts/venue-form.js';

const languageOptions = languageChoices(LANGUAGES, 'en').map(({ code, name }) => ({
  value: code,
  label: name,
}));

/** What a venue is called, and how it speaks and counts its hours. */
export const generalFields = {
  name: textField({ label: t.name, help: t.nameHelp, most: 80 }),
  languages: choicesField({ label: t.languages, help: t.languagesHelp, options: languageOptions }),
  'main-language': selectField({ label: t.mainLanguage, help: t.mainLanguageHelp, options: languageOptions }),
  'time-zone': selectField({ label: t.timeZone, help: t.timeZoneHelp, options: timeZones() }),
};

/** Who answers for the data. */
export const controllerFields = {
  controller: textField({
    label: t.controller,
    help: t.controllerHelp,
    most: 200,
    autocomplete: 'organization',
  }),
  address: optionalTextField({ label: t.address, most: 300, autocomplete: 'street-address' }),
  contact: optionally(emailField({ label: t.contact, help: t.contactHelp })),
  authority: optionalTextField({ label: t.authority, help: t.authorityHelp, most: 200 }),
};

function optionally(spec: FieldSpec<string>): FieldSpec<string> {
  return {
    ...spec,
    optional: true,
    read: (typed) => (typed[0]?.trim() ? spec.read(typed) : { value: '' }),
  };
}

interface PostedGeneral {
  readonly name: string;
  readonly languages: readonly string[];
  readonly 'main-language': string;
  readonly 'time-zone': string;
}

/** The first language is the one for guests whose own is not among them. */
export function generalOf(posted: PostedGeneral): Pick<VenueDocument, 'name' | 'languages' | 'timeZone'> {
  const main = posted['main-language'] as Language;
  const others = posted.languages.filter((language) => language !== main) as Language[];
  return { name: posted.name, languages: [main, ...others], timeZone: posted['time-zone'] };
}

export function typedGeneral({ name, languages, timeZone }: VenueDocument): Typed {
  return { name, languages, 'main-language': languages[0], 'time-zone': timeZone };
}

interface PostedController {
  readonly controller: string;
  readonly address: string;
  readonly contact: string;
  readonly authority: string;
}

/** What was left out is not there at all. */
export function controllerOf(posted: PostedController): VenueDocument['controller'] {
  return {
    name: posted.controller,
    ...(posted.address !== '' && { address: posted.address }),
    ...(posted.contact !== '' && { email: posted.contact }),
    ...(posted.authority !== '' && { complaintAuthority: posted.authority }),
  };
}

export function typedController({ controller }: VenueDocument): Typed {
  const { name, address, email, complaintAuthority } = controller;
  return { controller: name, address, contact: email, authority: complaintAuthority };
}
