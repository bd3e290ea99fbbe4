import { type DisconnectOutcome, isOver } from '../../access/disconnect.js';
import { createSessionStore } from '../../access/session-store.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { unbindAccessPoint as unbind } from '../../venues/bind-access-point.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews } from '../forms/form.js';
import { textField } from '../forms/fields.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accessPointTexts } from '../texts/access-points.js';
import { findAccessPoint, type FoundAccessPoint } from './find-access-point.js';
import { disconnectAll } from '../guests/disconnect-all.js';

const t = accessPointTexts.unbind;
const SILENT: DisconnectOutcome = { kind: 'silent' };

/** `GET /venues/<id>/access-points/<id>/unbind`: what goes, and whether it is meant. */
export async function askToUnbind(scope: VenueScope): Promise<void> {
  await sendUnbind(scope, await findAccessPoint(scope));
}

/** `POST /venues/<id>/access-points/<id>/unbind`: ends its sessions as far as it answers, then forgets it. */
export async function unbindAccessPoint(scope: VenueScope): Promise<void> {
  const { deps, req, res, venue, owner, path } = scope;
  const found = await findAccessPoint(scope);
  const { row } = found;
  if (typedInto(formOf(req), 'name').trim() !== row.name) {
    return sendUnbind(scope, found, [{ field: 'name', message: t.nameWrong }]);
  }
  const open = await createSessionStore(deps.db.read).openOfAccessPoint(row.id);
  const outcomes = await disconnectAll(deps.disconnecter, open);
  const unconfirmed = open.filter((_session, index) => !isOver(outcomes[index] ?? SILENT));
  const at = deps.now();
  await deps.db.transaction(async (trx) => {
    await deps.disconnecter.request(trx, unconfirmed);
    // Nothing can be heard of them any more.
    for (const { id } of open) await createSessionStore(trx).close(id, 'disconnected', at);
    await unbind(trx, row);
    const audited = { ownerId: owner.id, venueId: venue.id, object: row.name, at };
    await recordAction(trx, { ...audited, action: 'access-point-unbound' });
  });
  await deps.directory.refresh();
  res.redirect(303, `${path}/access-points?done=unbound&silent=${unconfirmed.length}`);
}

async function sendUnbind(
  scope: VenueScope,
  { row, path }: FoundAccessPoint,
  errors: readonly FieldError[] = [],
): Promise<void> {
  const open = await createSessionStore(scope.deps.db.read).openOfAccessPoint(row.id);
  const page: FormPage = {
    view: 'form',
    title: t.title(row.name),
    section: 'access-points',
    lead: t.lead(open.length),
    errors,
    form: {
      action: `${path}/unbind`,
      fields: fieldViews(
        { name: textField({ label: t.name, help: t.nameHelp(row.name), most: 80 }) },
        { errors },
      ),
      button: t.button,
      danger: true,
      back: { label: accessPointTexts.form.cancel, href: path },
    },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
