import { PublicError } from '../../base/errors.js';
import { movedAt } from '../../base/moved.js';
import { type Form, formOf, typedInto } from '../../http/posted-form.js';
import { answerName } from '../../venues/answer-names.js';
import { type AskingWay, questionsAsked, withQuestions } from '../../venues/arrange-questions.js';
import { checkDocument } from '../../venues/check-document.js';
import type { Draft } from '../../venues/drafts.js';
import { FIELD_KINDS } from '../../venues/field.js';
import { createRevisionStore } from '../../venues/revision-store.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { FieldError } from '../forms/field.js';
import { readForm, typedIn } from '../forms/form.js';
import { isOutdated } from '../forms/meanwhile.js';
import { change, draftOf } from '../page/draft.js';
import { showTried } from '../page/show-guest-pages.js';
import type { VenueScope } from '../scope.js';
import { faultsInWords } from './fault-in-words.js';
import {
  fieldFrom,
  type Question,
  questionErrors,
  questionSpec,
  type QuestionValues,
  typedQuestion,
  wordsOfLabel,
} from './question-form.js';
import { type EditedQuestion, sendQuestion } from './send-question.js';
import { askingWayNamed, settingsOf } from './ways.js';

/** `GET /venues/<id>/ways-in/<way>/new/<kind>` and `…/questions/<name>` */
export async function showQuestion(scope: VenueScope): Promise<void> {
  const edited = await questionNamed(scope);
  await sendQuestion(scope, edited, { typed: typedQuestion(edited.question), errors: [] });
}

/** `POST` likewise: kept in the draft, or, where it carries `preview`, only shown. `do` can move a choice. */
export async function changeQuestion(scope: VenueScope): Promise<void> {
  const edited = await questionNamed(scope);
  const { draft, way, question } = edited;
  const form = formOf(scope.req);
  const wanted = typedInto(form, 'preview');
  const spec = questionSpec(question);
  const reading = readForm(spec, form);
  const errors = reading.kind === 'errors' ? reading.errors : questionErrors(question, reading.values);
  if (reading.kind === 'errors' || errors.length > 0) {
    if (wanted !== '') return showTried(scope, draft.document, wanted);
    return sendQuestion(scope, edited, { typed: typedIn(spec, form), errors });
  }
  if (wanted === '' && isOutdated(form, typedQuestion(question)))
    return sendQuestion(scope, edited, { typed: typedIn(spec, form), errors: [], isStale: true });
  const name = question.field?.name ?? (await nameFor(scope, question, reading.values));
  const field = withChoiceMoved(fieldFrom(question, reading.values, name), form);
  const how = (document: VenueDocument) => withQuestion(document, way, field);
  if (wanted !== '') return showTried(scope, tried(how(draft.document), draft), wanted);
  const outcome = await change(scope, how);
  if (outcome.kind === 'faults') {
    const problem = faultsInWords(outcome.faults);
    return sendQuestion(scope, edited, { typed: typedIn(spec, form), errors: [] as FieldError[], problem });
  }
  const isMoved = typedInto(form, 'do') !== '';
  const at = `${scope.path}/ways-in/${way}`;
  if (isMoved) return scope.res.redirect(303, `${at}/questions/${name}?done=moved#order`);
  scope.res.redirect(303, `${at}?done=${question.field ? 'saved' : 'added'}#${name}`);
}

/** Throws `PublicError` `not-found` where the way is off, or there is no such question or kind. */
async function questionNamed(scope: VenueScope): Promise<EditedQuestion> {
  const way = askingWayNamed(scope);
  const draft = await draftOf(scope);
  const { document } = draft;
  const { kind: wanted, field: name } = scope.req.params;
  const field = questionsAsked(document, way).find((one) => one.name === name);
  const kind = field?.kind ?? FIELD_KINDS.find((one) => one === wanted);
  if (!settingsOf(document, way) || kind === undefined) throw new PublicError('not-found');
  return { way, draft, question: { kind, field, languages: document.languages } };
}

/** No question of this venue ever had it, as far back as is remembered. */
async function nameFor({ deps, venue }: VenueScope, question: Question, values: QuestionValues) {
  const all = await createRevisionStore(deps.db.read).allDocuments(venue.id);
  const words = wordsOfLabel(question, values);
  return answerName(words, question.kind, (name) => all.includes(`"name":"${name}"`));
}

function withQuestion(document: VenueDocument, way: AskingWay, field: { readonly name?: string }): object {
  const fields = questionsAsked(document, way);
  const isThere = fields.some(({ name }) => name === field.name);
  const after = isThere ? fields.map((one) => (one.name === field.name ? field : one)) : [...fields, field];
  return withQuestions(document, way, after);
}

/** `do` is `up 2` or `down 2`, counted from 1 as the choices stood before. */
function withChoiceMoved(field: object, form: Form): object {
  const [direction, number] = typedInto(form, 'do').split(' ');
  if (!('options' in field) || (direction !== 'up' && direction !== 'down')) return field;
  const options = field.options as readonly unknown[];
  return { ...field, options: movedAt(options, Number(number) - 1, direction === 'up' ? -1 : 1) };
}

function tried(wanted: object, draft: Draft): VenueDocument {
  const checked = checkDocument(wanted);
  return checked.kind === 'fine' ? checked.document : draft.document;
}
