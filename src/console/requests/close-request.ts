import { formOf, typedInto } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { readForm } from '../forms/form.js';
import type { VenueScope } from '../scope.js';
import { requestTexts as t } from '../texts/requests.js';
import { CLOSING } from './closing-form.js';
import { findRequest } from './find-request.js';
import { sendRequest } from './show-request.js';

/** `POST /venues/<id>/requests/<reference>/close`: settled, with a word on what came of it. */
export async function closeRequest(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, req, res, path } = scope;
  const request = await findRequest(scope);
  const form = formOf(req);
  const reading = readForm(CLOSING, form);
  if (reading.kind === 'errors')
    return sendRequest(scope, request, { typed: typedInto(form, 'note'), errors: reading.errors });
  const closing = await deps.requests.close(request, reading.values.note);
  if (closing === 'closed-before')
    return sendRequest(scope, await findRequest(scope), { problem: t.close.before });
  const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now(), object: request.reference };
  await recordAction(deps.db.write, { ...audited, action: 'request-closed' });
  res.redirect(303, `${path}/requests?done=closed`);
}
