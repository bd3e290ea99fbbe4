import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import {
  type AskingWay,
  movedQuestion,
  questionsAsked,
  withoutQuestion,
  withQuestions,
} from '../../venues/arrange-questions.js';
import type { Field } from '../../venues/field.js';
import { STATISTICS_QUESTIONS } from '../../venues/collect.js';
import { chosenIn } from '../../http/posted-form.js';
import { change, draftOf } from '../page/draft.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { questionTexts as t } from '../texts/questions.js';
import { labelOfQuestion } from './question-list.js';
import { askingWayNamed, settingsOf, withWay } from './ways.js';

/** `POST /venues/<id>/ways-in/<way>/questions`: `do` is `up <name>` or `down <name>`. */
export async function moveQuestion(scope: VenueScope): Promise<void> {
  const way = askingWayNamed(scope);
  const [direction, name = ''] = typedInto(formOf(scope.req), 'do').split(' ');
  if (direction !== 'up' && direction !== 'down') throw new PublicError('request-invalid');
  const outcome = await change(scope, (document) =>
    withQuestions(
      document,
      way,
      movedQuestion(questionsAsked(document, way), name, direction === 'up' ? -1 : 1),
    ),
  );
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/ways-in/${way}#${encodeURIComponent(name)}`);
}

/** `GET …/questions/<name>/remove`: what becomes of the answers, and whether it is meant. */
export async function askToRemoveQuestion(scope: VenueScope): Promise<void> {
  await sendRemoval(scope);
}

/** `POST` likewise. */
export async function removeQuestion(scope: VenueScope): Promise<void> {
  const { way, field } = await questionNamed(scope);
  const outcome = await change(scope, (document) =>
    withQuestions(document, way, withoutQuestion(questionsAsked(document, way), field.name)),
  );
  if (outcome.kind === 'faults') return sendRemoval(scope, t.removal.last);
  scope.res.redirect(303, `${scope.path}/ways-in/${way}?done=removed`);
}

/** `POST …/form/statistics`: which questions are asked for the count alone; with one, the count is on. */
export async function changeStatistics(scope: VenueScope): Promise<void> {
  const chosen = chosenIn(formOf(scope.req), 'statistics');
  const statistics = STATISTICS_QUESTIONS.filter((question) => chosen.includes(question));
  const outcome = await change(scope, (document) => {
    const { form } = document.waysIn;
    if (!form) throw new PublicError('not-found');
    const { collect } = document;
    const demographics = {
      ...collect.demographics,
      form: statistics.length > 0 || collect.demographics.form,
    };
    return { ...withWay(document, 'form', { ...form, statistics }), collect: { ...collect, demographics } };
  });
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/ways-in/form?done=saved#statistics`);
}

interface Named {
  readonly way: AskingWay;
  readonly field: Field;
  readonly label: string;
}

async function questionNamed(scope: VenueScope): Promise<Named> {
  const way = askingWayNamed(scope);
  const { document } = await draftOf(scope);
  const field = questionsAsked(document, way).find(({ name }) => name === scope.req.params.field);
  if (!field || !settingsOf(document, way)) throw new PublicError('not-found');
  return { way, field, label: labelOfQuestion(field, document) };
}

async function sendRemoval(scope: VenueScope, problem?: string): Promise<void> {
  const { way, field, label } = await questionNamed(scope);
  const at = `${scope.path}/ways-in/${way}`;
  const { title, lead, listTitle, items, button } = t.removal;
  const page: FormPage = {
    view: 'form',
    title: title(label),
    section: 'ways-in',
    lead,
    list: { title: listTitle, items },
    form: {
      action: `${at}/questions/${field.name}/remove`,
      fields: [],
      button,
      danger: true,
      back: { label: t.back, href: at },
    },
    ...(problem !== undefined && { problem }),
  };
  await sendPage(scope, page, problem === undefined ? 200 : 422);
}
