import { PublicError } from '../../base/errors.js';
import { movedAt } from '../../base/moved.js';
import { type Form, formOf, typedInto } from '../../http/posted-form.js';
import { optionValue } from '../../venues/answer-names.js';
import { surveyQuestions, withSurveyQuestion } from '../../venues/arrange-survey.js';
import { checkDocument } from '../../venues/check-document.js';
import type { Draft } from '../../venues/drafts.js';
import { inLanguage } from '../../venues/localized.js';
import { MOST_SURVEY_QUESTIONS, SURVEY_KINDS } from '../../venues/questionnaire-schema.js';
import { createRevisionStore } from '../../venues/revision-store.js';
import type { VenueDocument } from '../../venues/venue.js';
import { doneOf } from '../done.js';
import type { FieldError } from '../forms/field.js';
import { readForm, type Typed, typedIn } from '../forms/form.js';
import { isOutdated, postedVersion, versioned } from '../forms/meanwhile.js';
import { change, draftOf } from '../page/draft.js';
import { sendEditor } from '../page/editor.js';
import { showTried } from '../page/show-guest-pages.js';
import { inEachLanguage, languageFields, typedWords, withNeeded, wordsSpec } from '../page/words-form.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { surveyTexts, surveyQuestionTexts as t } from '../texts/questionnaire.js';
import type { QuestionForm } from '../ways-in/send-question.js';
import {
  askedWords,
  type EditedSurveyQuestion,
  heldChoices,
  questionErrors,
  questionFrom,
  wordsOfQuestion,
} from './survey-question-form.js';

type QuestionPage = Omit<ConsolePage, 'title'> &
  QuestionForm<typeof t> & {
    /** What the preview shows where it opens by itself. */
    readonly preview: 'questionnaire';
  };

interface Named {
  readonly draft: Draft;
  readonly edited: EditedSurveyQuestion;
}

/** `GET /venues/<id>/page/questionnaire/new/<kind>` and `…/questions/<question>` */
export async function showSurveyQuestion(scope: VenueScope): Promise<void> {
  const named = await questionNamed(scope);
  await sendQuestion(scope, named, { typed: typedOf(named.edited), errors: [] });
}

/** `POST` likewise: kept in the draft, or, where it carries `preview`, only shown. `do` can move a choice. */
export async function changeSurveyQuestion(scope: VenueScope): Promise<void> {
  const named = await questionNamed(scope);
  const { draft, edited } = named;
  const form = formOf(scope.req);
  const wanted = typedInto(form, 'preview');
  const spec = wordsSpec(askedWords(edited), edited.languages);
  const reading = readForm(spec, form);
  const typed = typedIn(spec, form);
  const errors = reading.kind === 'errors' ? reading.errors : questionErrors(edited, reading.values);
  if (reading.kind === 'errors' || errors.length > 0) {
    if (wanted !== '') return showTried(scope, draft.document, wanted);
    return sendQuestion(scope, named, { typed, errors });
  }
  if (wanted === '' && isOutdated(form, typedOf(edited)))
    return sendQuestion(scope, named, { typed, errors: [], isStale: true });
  const id = edited.held?.id ?? (await idFor(scope, wordsOfQuestion(edited, reading.values)));
  const question = withChoiceMoved(questionFrom(edited, reading.values, id), form);
  const how = (document: VenueDocument) => withSurveyQuestion(document, question);
  if (wanted !== '') {
    const checked = checkDocument(how(draft.document));
    return showTried(scope, checked.kind === 'fine' ? checked.document : draft.document, wanted);
  }
  const outcome = await change(scope, how);
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  const at = `${scope.path}/page/questionnaire`;
  if (typedInto(form, 'do') !== '') return scope.res.redirect(303, `${at}/questions/${id}?done=moved#order`);
  scope.res.redirect(303, `${at}?done=${edited.held ? 'saved' : 'added'}#${id}`);
}

/** Throws `PublicError` `not-found` where there is no such question or kind, or no room for one more. */
async function questionNamed(scope: VenueScope): Promise<Named> {
  const draft = await draftOf(scope);
  const { document } = draft;
  const { kind: wanted, question: id } = scope.req.params;
  const questions = surveyQuestions(document);
  const held = questions.find((one) => one.id === id);
  const hasRoom = document.questionnaire !== undefined && questions.length < MOST_SURVEY_QUESTIONS;
  const kind = held?.kind ?? (hasRoom ? SURVEY_KINDS.find((one) => one === wanted) : undefined);
  if (kind === undefined) throw new PublicError('not-found');
  return { draft, edited: { kind, held, languages: document.languages } };
}

/** Nothing of this venue ever had it, as far back as is remembered: counts are kept under it. */
async function idFor({ deps, venue }: VenueScope, words: string): Promise<string> {
  const all = await createRevisionStore(deps.db.read).allDocuments(venue.id);
  return optionValue(words, (id) => all.includes(`"id":"${id}"`));
}

function typedOf(edited: EditedSurveyQuestion): Typed {
  return typedWords(askedWords(edited), edited.languages);
}

/** `do` is `up 2` or `down 2`, counted from 1 as the choices stood before. */
function withChoiceMoved<Q extends object>(question: Q, form: Form): Q {
  const [direction, number] = typedInto(form, 'do').split(' ');
  if (!('choices' in question) || (direction !== 'up' && direction !== 'down')) return question;
  const choices = question.choices as readonly unknown[];
  return { ...question, choices: movedAt(choices, Number(number) - 1, direction === 'up' ? -1 : 1) };
}

async function sendQuestion(
  scope: VenueScope,
  { draft, edited }: Named,
  shown: { readonly typed: Typed; readonly errors: readonly FieldError[]; readonly isStale?: true },
): Promise<void> {
  const { kind, held, languages } = edited;
  const at = `${scope.path}/page/questionnaire`;
  const action = held ? `${at}/questions/${held.id}` : `${at}/new/${kind}`;
  const words = askedWords(edited);
  const content: QuestionPage = {
    view: 'ways-in/question',
    ...doneOf(scope, surveyTexts.done),
    t,
    kind: t.kinds[kind],
    action,
    ...versioned({
      ...shown,
      spec: inEachLanguage(wordsSpec(words, languages), languages),
      held: typedOf(edited),
      version: postedVersion(formOf(scope.req)),
      href: action,
    }),
    back: at,
    settings: [],
    languages: withNeeded(languageFields(words, languages, shown), 'label'),
    choices: heldChoices(held).map(({ label }) => inLanguage(label, languages[0] ?? 'en', languages)),
    errors: shown.errors,
    preview: 'questionnaire',
  };
  const status = shown.isStale ? { status: 409 } : {};
  await sendEditor(scope, draft, { ...content, tab: 'questionnaire', state: 'questionnaire', ...status });
}
