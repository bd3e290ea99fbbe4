import { formOf } from '../../http/posted-form.js';
import type { Draft } from '../../venues/drafts.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueFault } from '../../venues/venue-faults.js';
import type { FieldError, FieldView, FormSpec } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { isOutdated, type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import { change, draftOf } from '../page/draft.js';
import {
  inEachLanguage,
  type LanguageFields,
  languageFields,
  typedWords,
  wordsIn,
  wordsSpec,
} from '../page/words-form.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { collectedTexts as t } from '../texts/collected.js';
import { questionTexts } from '../texts/questions.js';
import {
  ageFields,
  collectedFrom,
  collectedSpec,
  countFields,
  deviceFields,
  marketingWords,
  typedCollected,
} from './collected-form.js';
import { faultInWords } from './fault-in-words.js';
import { sendWays } from './frame.js';
import { type NoticeDifference, noticeDifference } from './notice-difference.js';

interface Group {
  readonly name: 'counts' | 'devices' | 'age' | 'marketing';
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly FieldView[];
  readonly languages: readonly LanguageFields[];
}

interface CollectedPage extends ConsolePage {
  readonly view: 'ways-in/collected';
  readonly t: typeof t;
  readonly q: typeof questionTexts;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly groups: readonly Group[];
  readonly notice: NoticeDifference;
  readonly noticeUrl: string;
}

/** `GET /venues/<id>/ways-in/collected` */
export async function showCollected(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  await sendCollected(scope, draft, { typed: heldIn(draft), errors: [] });
}

function heldIn({ document }: Draft): Typed {
  const words = typedWords(marketingWords(document), document.languages);
  return { ...typedCollected(document), ...words };
}

/** `POST` likewise. */
export async function changeCollected(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const { document } = draft;
  const form = formOf(scope.req);
  const ofWords = wordsSpec(marketingWords(document), document.languages);
  const reading = readForm(collectedSpec, form);
  const words = readForm(ofWords, form);
  const typed = typedIn({ ...collectedSpec, ...ofWords }, form);
  if (reading.kind === 'errors' || words.kind === 'errors') {
    const errors = [reading, words].flatMap((one) => (one.kind === 'errors' ? one.errors : []));
    return sendCollected(scope, draft, { typed, errors });
  }
  if (isOutdated(form, heldIn(draft)))
    return sendCollected(scope, draft, { typed, errors: [], isStale: true });
  const outcome = await change(scope, (before) => ({
    ...before,
    ...collectedFrom(reading.values),
    marketing: marketingFrom(before, words.values),
  }));
  if (outcome.kind === 'faults')
    return sendCollected(scope, draft, { typed, errors: outcome.faults.map(errorOf) });
  scope.res.redirect(303, `${scope.path}/ways-in/collected?done=saved`);
}

function marketingFrom(document: VenueDocument, values: Readonly<Record<string, string>>) {
  const { languages, marketing } = document;
  const text = wordsIn(values, 'marketing', { languages, before: marketing?.text });
  return text && { text };
}

/** Beside the field it is about. */
function errorOf(fault: VenueFault): FieldError {
  const [part] = fault.path;
  const language = String(fault.path.at(-1));
  if (part === 'age') return { field: 'below', message: t.needsClick };
  const field = part === 'marketing' ? `marketing.${language}` : 'usage';
  return { field, message: faultInWords(fault) };
}

async function sendCollected(
  scope: VenueScope,
  draft: Draft,
  shown: {
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
    readonly isStale?: true;
  },
): Promise<void> {
  const { document } = draft;
  const action = `${scope.path}/ways-in/collected`;
  const ofWords = wordsSpec(marketingWords(document), document.languages);
  const words = languageFields(marketingWords(document), document.languages, shown);
  const content: CollectedPage = {
    view: 'ways-in/collected',
    title: t.title,
    t,
    q: questionTexts,
    action,
    ...versioned({
      ...shown,
      spec: { ...collectedSpec, ...inEachLanguage(ofWords, document.languages) },
      held: heldIn(draft),
      version: postedVersion(formOf(scope.req)),
      href: action,
    }),
    groups: [
      { ...groupOf('counts', countFields, shown), languages: [] },
      { ...groupOf('devices', deviceFields, shown), languages: [] },
      { ...groupOf('age', ageFields, shown), languages: [] },
      { ...groupOf('marketing', {}, shown), languages: words },
    ],
    notice: noticeDifference(draft, scope.deps.facts),
    noticeUrl: `${scope.path}/ways-in/notice`,
    errors: shown.errors,
  };
  const status = shown.isStale ? { status: 409 } : {};
  await sendWays(scope, draft, { ...content, tab: 'collected', ...status });
}

function groupOf(name: Group['name'], spec: FormSpec, shown: Parameters<typeof fieldViews>[1]) {
  const { title, lead } = t[name];
  return { name, title, lead, fields: fieldViews(spec, shown) };
}
