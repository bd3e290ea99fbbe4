import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { changeAccessPoint as change, renewSecret as renew } from '../../venues/bind-access-point.js';
import type { FieldError } from '../forms/field.js';
import type { Typed } from '../forms/form.js';
import { isOutdated } from '../forms/meanwhile.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accessPointTexts as t } from '../texts/access-points.js';
import { accessPointForm, heldAccessPoint, readAccessPoint, typedAccessPoint } from './access-point-form.js';
import { findAccessPoint, type FoundAccessPoint } from './find-access-point.js';
import type { Guide } from './guide.js';
import { sendSheet } from './show-sheet.js';

type Changeable = FoundAccessPoint & { readonly guide: Guide };

/** `GET /venues/<id>/access-points/<id>/change` */
export async function showAccessPointForm(scope: VenueScope): Promise<void> {
  const found = await findChangeable(scope);
  await sendForm(scope, found, { typed: heldIn(found) });
}

/** `POST /venues/<id>/access-points/<id>/change` */
export async function changeAccessPoint(scope: VenueScope): Promise<void> {
  const { deps, req, res, venue, owner } = scope;
  const found = await findChangeable(scope);
  const { guide, row } = found;
  const form = formOf(req);
  const typed = typedAccessPoint(scope, guide, form);
  const again = (said: Omit<Shown, 'typed'>) => sendForm(scope, found, { typed, ...said });
  const reading = readAccessPoint(scope, guide, { form, before: found.accessPoint.settings });
  if (reading.kind === 'errors') return again({ errors: reading.errors });
  if (isOutdated(form, heldIn(found))) return again({ isStale: true });
  const now = deps.now();
  const changed = await deps.db.transaction(async (trx) => {
    const edit = { before: row, wanted: reading.wanted };
    const outcome = await change(trx, { sealer: deps.sealer, now }, edit);
    if (outcome.kind === 'bound') {
      const audited = { ownerId: owner.id, venueId: venue.id, object: reading.wanted.name, at: now };
      await recordAction(trx, { ...audited, action: 'access-point-changed' });
    }
    return outcome;
  });
  if (changed.kind === 'changed')
    return sendForm(scope, await findChangeable(scope), { typed, isStale: true });
  if (changed.kind === 'refused') {
    const message = t.refused[changed.reason];
    return again(
      changed.reason === 'name-taken' ? { errors: [{ field: 'name', message }] } : { problem: message },
    );
  }
  await deps.directory.refresh();
  res.redirect(303, `${found.path}?done=changed`);
}

/** `GET /venues/<id>/access-points/<id>/secret` */
export async function askForNewSecret(scope: VenueScope): Promise<void> {
  const { row, path } = await findAccessPoint(scope);
  const page: FormPage = {
    view: 'form',
    title: t.secret.title(row.name),
    section: 'access-points',
    lead: t.secret.lead,
    form: {
      action: `${path}/secret`,
      fields: [],
      button: t.secret.button,
      danger: true,
      back: { label: t.form.cancel, href: path },
    },
  };
  await sendPage(scope, page);
}

/** `POST /venues/<id>/access-points/<id>/secret`: answered with the sheet, the one page that shows it. */
export async function renewSecret(scope: VenueScope): Promise<void> {
  const { deps, venue, owner } = scope;
  const { row } = await findAccessPoint(scope);
  const at = deps.now();
  const secret = await deps.db.transaction(async (trx) => {
    const audited = { ownerId: owner.id, venueId: venue.id, object: row.name, at };
    await recordAction(trx, { ...audited, action: 'access-point-secret-renewed' });
    return renew(trx, { sealer: deps.sealer, now: at }, row);
  });
  await deps.directory.refresh();
  await sendSheet(scope, row, secret);
}

async function findChangeable(scope: VenueScope): Promise<Changeable> {
  const found = await findAccessPoint(scope);
  if (!found.guide) throw new PublicError('not-found');
  return { ...found, guide: found.guide };
}

function heldIn({ guide, row, accessPoint }: Changeable): Typed {
  return heldAccessPoint(guide, row, accessPoint.settings);
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly problem?: string;
  readonly isStale?: true;
}

async function sendForm(scope: VenueScope, found: Changeable, shown: Shown): Promise<void> {
  const { row, guide, path } = found;
  const { typed, errors = [], problem, isStale } = shown;
  const page: FormPage = {
    view: 'form',
    title: t.form.changeTitle(row.name),
    section: 'access-points',
    errors,
    ...(problem !== undefined && { problem }),
    form: accessPointForm(scope, guide, {
      action: `${path}/change`,
      button: t.form.save,
      back: path,
      typed,
      errors,
      held: heldIn(found),
      isStale,
    }),
  };
  await sendPage(scope, page, isStale ? 409 : errors.length > 0 || problem !== undefined ? 422 : 200);
}
