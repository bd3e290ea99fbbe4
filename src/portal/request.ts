import { DAY, SECOND } from '../base/clock.js';
import { type Form, formOf, typedInto } from '../http/posted-form.js';
import type { Language } from '../languages/language-choices.js';
import { type MessageKey, messagesFor } from '../languages/messages.js';
import { lastDayOf, REQUEST_KINDS, type RequestContent, type RequestKind } from '../requests/request.js';
import type { Answers, Field } from '../venues/field.js';
import { fieldViews, typedAnswers } from './field-views.js';
import { networkAt } from './hold-up.js';
import { isOver } from './open-form.js';
import type { FieldError } from './page-parts.js';
import { parseAnswers } from './parse-answers.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';

/** Nobody reads and types faster. */
const LEAST_AGE = 3 * SECOND;
const GREATEST_AGE = DAY;

/** `GET /p/<venue>/request`: a form for what My data cannot do. */
export function showRequest(scope: Scope): void {
  sendForm(scope, { form: scope.deps.requests.newForm(), typed: {} });
}

/** `POST /p/<venue>/request`: keeps it and gives a reference. What looks like a program is asked to send once more. */
export async function sendRequest(scope: Scope): Promise<void> {
  const { deps, venue, req, language } = scope;
  const posted = formOf(req);
  const fields = requestFields(language);
  const parsed = parseAnswers(fields, posted, messagesFor(language));
  const again = againWith(scope, fields, posted);
  if (parsed.kind === 'errors') return again({ status: 422, errors: parsed.errors });
  if (!isByHand(scope, posted)) return again({ status: 422, problem: 'request.again' });
  const limits = {
    'requests-by-prefix': networkAt(scope),
    'requests-by-venue': venue.id,
  };
  if (await isOver(scope, limits, again)) return;
  const content = contentOf(parsed.answers, language);
  const { reference, dueAt } = await deps.requests.record(venue, typedInto(posted, 'form'), content);
  deps.onRequest();
  sendPage(scope, { view: 'request-sent', reference, due: lastDayOf(dueAt) });
}

/** Whether the form is one of ours, looked at for a while, and its trap left alone. */
function isByHand({ deps }: Scope, posted: Form): boolean {
  const age = deps.requests.ageOf(typedInto(posted, 'form')) ?? 0;
  return age >= LEAST_AGE && age <= GREATEST_AGE && typedInto(posted, 'website') === '';
}

interface Again {
  readonly status?: number;
  readonly errors?: readonly FieldError[];
  readonly problem?: MessageKey;
}

function againWith(scope: Scope, fields: readonly Field[], posted: Form): (again: Again) => void {
  const { requests } = scope.deps;
  const form = typedInto(posted, 'form');
  const age = requests.ageOf(form);
  const isUsable = age !== undefined && age <= GREATEST_AGE;
  const typed = typedAnswers(fields, posted);
  return (again) => sendForm(scope, { ...again, typed, form: isUsable ? form : requests.newForm() });
}

function sendForm(
  scope: Scope,
  { status, problem, form, typed, errors = [] }: Again & { readonly form: string; readonly typed: Answers },
): void {
  const { language, path } = scope;
  const { languages, controller } = scope.venue.document;
  const page = {
    view: 'request',
    action: `${path}/request?lang=${language}`,
    form,
    controller: controller.name,
    fields: fieldViews({ fields: requestFields(language), language, languages, values: typed, errors }),
    errors,
    problem: problem && messagesFor(language).text(problem),
  } as const;
  sendPage(scope, page, { status: status ?? 200 });
}

/** In the form of a venue's own questions, so that they are shown and checked the same way. */
export function requestFields(language: Language): readonly Field[] {
  const say = (key: MessageKey) => ({ [language]: messagesFor(language).text(key) });
  const options = REQUEST_KINDS.map((kind) => ({ value: kind, label: say(`request.kind.${kind}`) }));
  return [
    { kind: 'choice', name: 'kind', label: say('request.kind'), required: true, options },
    {
      kind: 'text',
      name: 'contact',
      label: say('request.contact'),
      help: say('request.contact-help'),
      required: true,
    },
    {
      kind: 'long-text',
      name: 'text',
      label: say('request.message'),
      help: say('request.message-help'),
      required: true,
    },
  ];
}

function contentOf(answers: Answers, language: Language): RequestContent {
  const { kind, contact, text } = answers;
  return { kind: kind as RequestKind, contact: String(contact), text: String(text), language };
}
