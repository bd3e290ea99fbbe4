import { groupedBy } from '../../base/grouped-by.js';
import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { createSurveyTextStore, type SurveyText } from '../../tallies/survey-text-store.js';
import { surveyTextContext } from '../../tallies/survey-texts.js';
import { inLanguage } from '../../venues/localized.js';
import { doneOf } from '../done.js';
import { mayReadAnswers } from '../guests/find-guest.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { surveyReportTexts } from '../texts/survey-report.js';

const { texts: t, former } = surveyReportTexts;

interface TextsPage extends ConsolePage {
  readonly view: 'reports/texts';
  readonly t: typeof t;
  readonly lead: string;
  readonly action: string;
  readonly back: string;
  readonly empty:
    | {
        readonly title: string;
        readonly text: string;
        readonly step: { readonly href: string; readonly label: string };
      }
    | undefined;
  readonly questions: readonly {
    readonly title: string;
    readonly texts: readonly { readonly id: string; readonly text: string; readonly removeLabel: string }[];
  }[];
}

/** `GET /venues/<id>/reports/texts` (P13): for those who may read answers; that they did is written down. */
export async function showTexts(scope: VenueScope): Promise<void> {
  const { deps, venue, path } = scope;
  const texts = mayReadAnswers(scope) ? await createSurveyTextStore(deps.db.read).shown(venue.id) : [];
  if (texts.length > 0) await noteOpened(scope);
  const page: TextsPage = {
    view: 'reports/texts',
    title: t.title,
    section: 'reports',
    t,
    lead: t.lead(venue.document.collect.showFrom),
    action: `${path}/reports/texts`,
    back: `${path}/reports`,
    ...doneOf(scope, { removed: t.removed }),
    empty: texts.length > 0 ? undefined : emptyFor(scope),
    questions: [...groupedBy(texts, ({ question }) => question)].map(([id, some]) => ({
      title: questionNamed(scope, id),
      texts: some.map((text) => textView(scope, text)),
    })),
  };
  await sendPage(scope, page);
}

function noteOpened({ deps, venue, owner }: VenueScope): Promise<void> {
  const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
  return deps.db.transaction((trx) => recordAction(trx, { ...audited, action: 'survey-texts-opened' }));
}

function emptyFor(scope: VenueScope): TextsPage['empty'] {
  const step = { href: `${scope.path}/reports`, label: t.back };
  if (!mayReadAnswers(scope)) return { title: t.notAllowed, text: t.notAllowedText, step };
  return { title: t.none, text: t.noneText(scope.venue.document.collect.showFrom), step };
}

/** `POST` likewise: removes the one that `text` names, for good. */
export async function removeText(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, req, res, path } = scope;
  if (!mayReadAnswers(scope)) throw new PublicError('not-found');
  const id = typedInto(formOf(req), 'text');
  await deps.db.transaction(async (trx) => {
    if (!(await createSurveyTextStore(trx).removeShown(venue.id, id))) throw new PublicError('not-found');
    const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
    await recordAction(trx, { ...audited, action: 'survey-text-removed' });
  });
  await deps.db.forget();
  res.redirect(303, `${path}/reports/texts?done=removed`);
}

function textView({ deps }: VenueScope, { id, sealed }: SurveyText) {
  const text = deps.sealer.openText(surveyTextContext(id), sealed);
  return { id, text, removeLabel: t.removeWhat(text.slice(0, 40)) };
}

function questionNamed({ venue }: VenueScope, id: string): string {
  const { questionnaire, languages } = venue.document;
  const question = questionnaire?.questions.find((one) => one.id === id);
  return question ? inLanguage(question.question, languages[0] ?? 'en', languages) : former(id);
}
