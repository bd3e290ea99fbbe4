import { LANGUAGES } from '../../languages/language-choices.js';
import { formOf } from '../../http/posted-form.js';
import { makeVenue } from '../../owners/make-venue.js';
import { newVenue, slugOf } from '../../venues/new-venue.js';
import type { FieldError, FieldSpec, ValuesOf } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { FormPage } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { timeZoneOf } from '../time-zones.js';
import { venueFormTexts as t } from '../texts/venue-form.js';
import { controllerFields, controllerOf, generalFields, generalOf } from './venue-form.js';

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** The questions, with the address guests will see spelled out. */
function specFor({ deps }: OwnerScope) {
  const { name, ...general } = generalFields;
  const slug: FieldSpec<string> = {
    kind: 'text',
    label: t.slug,
    help: t.slugHelp(deps.publicUrl),
    optional: true,
    read: ([typed = '']) => {
      const wanted = typed.trim();
      return wanted === '' || SLUG.test(wanted) ? { value: wanted } : { fault: t.slugWrong };
    },
  };
  const { controller, contact } = controllerFields;
  return { name, slug, ...general, controller, contact };
}

type Posted = ValuesOf<ReturnType<typeof specFor>>;

/** `GET /venues/new`: a few questions, most of them answered from what the account says. */
export async function showNewVenue(scope: OwnerScope): Promise<void> {
  const { company, country, email } = scope.owner;
  await sendNewVenue(scope, {
    languages: LANGUAGES,
    'main-language': 'en',
    'time-zone': timeZoneOf(country),
    controller: company,
    contact: email,
  });
}

/** `POST /venues/new` */
export async function createVenue(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  const form = formOf(req);
  const spec = specFor(scope);
  const again = (errors: readonly FieldError[]) => sendNewVenue(scope, typedIn(spec, form), errors);
  const reading = readForm(spec, form);
  if (reading.kind === 'errors') return again(reading.errors);
  const venue = reading.values.slug || slugOf(reading.values.name);
  if (venue === '') return again([{ field: 'slug', message: t.slugWrong }]);
  const venueId = await makeVenue(deps, owner.id, documentOf(venue, reading.values));
  if (venueId === undefined) return again([{ field: 'slug', message: t.slugTaken }]);
  await deps.directory.refresh();
  res.redirect(303, `/venues/${venueId}`);
}

function documentOf(venue: string, values: Posted) {
  const controller = controllerOf({ ...values, address: '', authority: '' });
  return newVenue({ ...generalOf(values), venue, controller });
}

async function sendNewVenue(
  scope: OwnerScope,
  typed: Typed,
  errors: readonly FieldError[] = [],
): Promise<void> {
  const page: FormPage = {
    view: 'form',
    title: t.newTitle,
    lead: t.newLead,
    section: 'venues',
    errors,
    form: {
      action: '/venues/new',
      fields: fieldViews(specFor(scope), { typed, errors }),
      button: t.make,
      back: { label: t.back, href: '/' },
    },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
