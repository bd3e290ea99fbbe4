import { venueContents } from '../../access/venue-contents.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { removeVenue } from '../../owners/remove-venue.js';
import type { FieldError } from '../forms/field.js';
import { textField } from '../forms/fields.js';
import { fieldViews } from '../forms/form.js';
import type { FormPage } from '../page-models.js';
import { removalDeps } from '../removal-deps.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { removalTexts } from '../texts/removal.js';

const t = removalTexts.venue;

/** `GET /venues/<id>/remove`: what goes, and whether it is meant. */
export async function askToRemoveVenue(scope: VenueScope): Promise<void> {
  await sendQuestion(scope);
}

/** `POST /venues/<id>/remove` */
export async function removeOwnVenue(scope: VenueScope): Promise<void> {
  const { deps, req, res, owner, venue } = scope;
  const { name } = venue.document;
  if (typedInto(formOf(req), 'name').trim() !== name) {
    return sendQuestion(scope, [{ field: 'name', message: t.wrong }]);
  }
  await removeVenue(removalDeps(deps), { id: venue.id, name, ownerId: owner.id });
  deps.onDisconnects();
  await deps.directory.refresh();
  res.redirect(303, '/?done=removed');
}

async function sendQuestion(scope: VenueScope, errors: readonly FieldError[] = []): Promise<void> {
  const { deps, venue, path } = scope;
  const { name } = venue.document;
  const spec = { name: textField({ label: t.label, help: t.help(name), most: 80, autocomplete: 'off' }) };
  const page: FormPage = {
    view: 'form',
    title: t.title(name),
    lead: t.lead,
    section: 'settings',
    errors,
    list: {
      title: removalTexts.goes,
      items: removalTexts.contents(await venueContents(deps.db.read, venue.id)),
    },
    form: {
      action: `${path}/remove`,
      fields: fieldViews(spec, { errors }),
      button: t.button,
      danger: true,
      back: { label: t.back, href: `${path}/settings` },
    },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
