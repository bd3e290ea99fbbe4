import { formOf } from '../../http/posted-form.js';
import type { Draft } from '../../venues/drafts.js';
import type { VenueDocument } from '../../venues/venue.js';
import { STATISTICS_QUESTIONS } from '../../venues/collect.js';
import type { FieldError, FieldView } from '../forms/field.js';
import { anyField } from '../forms/fields.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { isOutdated, type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import { change, draftOf } from '../page/draft.js';
import type { State } from '../page/guest-preview.js';
import { inEachLanguage, type LanguageFields, languageFields } from '../page/words-form.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { questionTexts } from '../texts/questions.js';
import { wayWords, waysTexts as t } from '../texts/ways-in.js';
import { faultsInWords } from './fault-in-words.js';
import { sendWays } from './frame.js';
import { type NoticeDifference, noticeDifference } from './notice-difference.js';
import { keysHeld } from './provider-keys-held.js';
import { type ProviderPart, providerPart } from './provider-part.js';
import { type QuestionList, questionList } from './question-list.js';
import { stateFor } from './send-question.js';
import { type SendingPart, sendingPart } from './sending-part.js';
import { lackOf, wayStatus } from './show-ways.js';
import { wordsOf, typedWay, wayFrom, waySpec } from './way-form.js';
import { isAsking, isCode, isProvider, settingsOf, type Way, wayNamed, withWay } from './ways.js';

interface WayPage extends ConsolePage {
  readonly view: 'ways-in/way';
  readonly t: typeof t;
  readonly q: typeof questionTexts;
  readonly way: Way;
  readonly about: string;
  readonly standing: StatusView;
  readonly isOn: boolean;
  readonly turnAction: string;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly back: string;
  readonly settings: readonly FieldView[];
  readonly languages: readonly LanguageFields[];
  /** Of ways that ask some. */
  readonly questions: QuestionList | undefined;
  readonly statistics: { readonly action: string; readonly field: FieldView } | undefined;
  readonly notice: NoticeDifference;
  readonly noticeUrl: string;
  readonly provider: ProviderPart | undefined;
  readonly sending: SendingPart | undefined;
}

interface Shown {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly problem?: string;
  readonly isStale?: true;
  readonly provider?: Partial<ProviderPart>;
}

/** `GET /venues/<id>/ways-in/<way>` */
export async function showWay(scope: VenueScope): Promise<void> {
  await sendWay(scope, wayNamed(scope));
}

/** `POST` likewise: how it is set. */
export async function changeWay(scope: VenueScope): Promise<void> {
  const way = wayNamed(scope);
  const { document } = await draftOf(scope);
  const form = formOf(scope.req);
  const spec = waySpec(document, way);
  const reading = readForm(spec, form);
  const typed = typedIn(spec, form);
  if (reading.kind === 'errors') return sendWay(scope, way, { typed, errors: reading.errors });
  if (isOutdated(form, typedWay(document, way))) return sendWay(scope, way, { typed, isStale: true });
  const outcome = await change(scope, (before) =>
    settingsOf(before, way) ? withWay(before, way, wayFrom(before, way, reading.values)) : before,
  );
  if (outcome.kind === 'faults')
    return sendWay(scope, way, { typed, problem: faultsInWords(outcome.faults) });
  scope.res.redirect(303, `${scope.path}/ways-in/${way}?done=saved`);
}

export async function sendWay(scope: VenueScope, way: Way, shown: Shown = {}): Promise<void> {
  const draft = await draftOf(scope);
  const { document } = draft;
  const { errors = [], problem, isStale } = shown;
  const typed = shown.typed ?? typedWay(document, way);
  const fields = { typed, errors };
  const words = wordsOf(document, way);
  const ofWords = new Set(languageFieldNames(words, document));
  const keys = isProvider(way) ? (await keysHeld(scope, document))(way) : undefined;
  const content: WayPage = {
    view: 'ways-in/way',
    title: wayWords[way].name,
    t,
    q: questionTexts,
    way,
    about: wayWords[way].about,
    standing: wayStatus(draft, way, lackOf(scope, way, keys)),
    isOn: settingsOf(document, way) !== undefined,
    turnAction: `${scope.path}/ways-in`,
    action: `${scope.path}/ways-in/${way}`,
    ...versionIn(scope, { document, way, shown }),
    back: `${scope.path}/ways-in`,
    settings: fieldViews(waySpec(document, way), fields).filter(({ name }) => !ofWords.has(name)),
    languages: languageFields(words, document.languages, fields),
    questions: isAsking(way) ? questionList(scope, draft, way) : undefined,
    statistics: way === 'form' ? statisticsPart(scope, draft) : undefined,
    notice: noticeDifference(draft, scope.deps.facts),
    noticeUrl: `${scope.path}/ways-in/notice`,
    provider:
      isProvider(way) && keys !== undefined
        ? { ...providerPart(scope, document, { provider: way, keys }), ...shown.provider }
        : undefined,
    sending: isCode(way) ? sendingPart(scope, document, way) : undefined,
    errors,
    ...(problem !== undefined && { problem }),
  };
  const status = isStale ? { status: 409 } : problem === undefined ? {} : { status: 422 };
  const state = content.isOn ? stateOf(way) : 'welcome';
  await sendWays(scope, draft, { ...content, tab: 'ways', state, ...status });
}

function versionIn(
  { req, path }: VenueScope,
  { document, way, shown }: { readonly document: VenueDocument; readonly way: Way; readonly shown: Shown },
) {
  const version = postedVersion(formOf(req));
  const spec = inEachLanguage(waySpec(document, way), document.languages);
  return versioned({
    ...shown,
    spec,
    held: typedWay(document, way),
    version,
    href: `${path}/ways-in/${way}`,
  });
}

/** What the preview beside a way shows. */
function stateOf(way: Way): State {
  if (isAsking(way)) return stateFor(way);
  if (isCode(way)) return way === 'sms' ? 'message-code' : 'code';
  return 'welcome';
}

function languageFieldNames(
  words: ReturnType<typeof wordsOf>,
  { languages }: Draft['document'],
): readonly string[] {
  return words.flatMap(({ name }) => languages.map((language) => `${name}.${language}`));
}

function statisticsPart({ path }: VenueScope, { document }: Draft): WayPage['statistics'] {
  const { label, names } = questionTexts.statistics;
  const options = STATISTICS_QUESTIONS.map((value) => ({ value, label: names[value] }));
  const typed = { statistics: document.waysIn.form?.statistics ?? [] };
  const [field] = fieldViews({ statistics: anyField({ label, options }) }, { typed });
  return field && { action: `${path}/ways-in/form/statistics`, field };
}
