import { chosenIn, formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { createReportMailStore } from '../../owners/report-mail-store.js';
import { nextReportAt, REPORT_PERIODS } from '../../tallies/report-period.js';
import { choiceField } from '../forms/fields.js';
import { fieldViews } from '../forms/form.js';
import type { FormView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { reportTexts } from '../texts/reports.js';

const t = reportTexts.mail;
const NEVER = 'never';
const SPEC = {
  every: choiceField({
    label: t.label,
    options: [NEVER, ...REPORT_PERIODS].map((value) => ({ value, label: t.every[value] ?? value })),
  }),
};

/** Whether this person has the venue's reports by mail, to be chosen. */
export async function mailsForm({ deps, venue, owner, path }: VenueScope): Promise<FormView> {
  const every = await createReportMailStore(deps.db.read).of({ venueId: venue.id, ownerId: owner.id });
  return {
    action: `${path}/reports/mails`,
    fields: fieldViews(SPEC, { typed: { every: every ?? NEVER } }),
    button: t.save,
  };
}

/** `POST /venues/<id>/reports/mails`: what comes first is the week or month that is not over yet. */
export async function chooseMails({ deps, venue, owner, req, res, path }: VenueScope): Promise<void> {
  const [typed] = chosenIn(formOf(req), 'every');
  const every = REPORT_PERIODS.find((period) => period === typed);
  const at = deps.now();
  const chosen = every && { every, firstAt: nextReportAt(every, venue.document.timeZone, at) };
  await deps.db.transaction(async (trx) => {
    await createReportMailStore(trx).choose({ venueId: venue.id, ownerId: owner.id }, chosen);
    await recordAction(trx, { ownerId: owner.id, venueId: venue.id, action: 'report-mails-chosen', at });
  });
  res.redirect(303, `${path}/reports?done=saved#mails`);
}
