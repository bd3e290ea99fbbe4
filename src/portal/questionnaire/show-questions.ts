import { messagesFor } from '../../languages/messages.js';
import type { Answers } from '../../venues/field.js';
import { inLanguage } from '../../venues/localized.js';
import { fieldViews } from '../field-views.js';
import type { FieldError } from '../page-parts.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { fieldsOf } from './as-fields.js';
import { type Asking, findAsking, limitsOf } from './asking.js';

/** `GET /p/<venue>/questions/<handle>`: what the venue would like to know, all of it optional. */
export async function showQuestions(request: Scope): Promise<void> {
  const asking = await findAsking(request, request.req.params.handle);
  if (asking.visit.content.isAsked || (await hasAnsweredToday(asking))) return sendThanks(asking, 'already');
  sendQuestions(asking, { typed: {}, errors: [] });
}

export function sendQuestions(
  { scope, visit, questionnaire }: Pick<Asking, 'scope' | 'visit' | 'questionnaire'>,
  said: {
    readonly status?: number;
    readonly problem?: 'welcome.too-many';
    readonly typed: Answers;
    readonly errors: readonly FieldError[];
    /** Of the visit, where its forms carry it. */
    readonly token?: string;
  },
): void {
  const { language } = scope;
  const { languages } = scope.venue.document;
  const { title, intro } = questionnaire;
  const { typed, errors, problem } = said;
  sendPage(
    scope,
    {
      view: 'questionnaire',
      action: `${scope.path}/questions?lang=${language}`,
      handle: visit.handle,
      title: inLanguage(title, language, languages),
      intro: intro && inLanguage(intro, language, languages),
      fields: fieldViews({
        fields: fieldsOf(questionnaire, language),
        language,
        languages,
        values: typed,
        errors,
      }),
      errors,
      problem: problem && messagesFor(language).text(problem),
    },
    { status: said.status ?? 200, ...(said.token !== undefined && { visit: said.token }) },
  );
}

export function sendThanks(
  { scope, visit }: Pick<Asking, 'scope' | 'visit'>,
  outcome: 'sent' | 'already',
): void {
  sendPage(scope, { view: 'questionnaire-sent', outcome, wayOn: landingUrl(scope, visit.handle) });
}

export function landingUrl(scope: Scope, handle: string): string {
  return `${scope.path}/online/${handle}?lang=${scope.language}`;
}

async function hasAnsweredToday(asking: Asking): Promise<boolean> {
  const { limiter } = asking.scope.deps;
  const looks = limitsOf(asking).map(([name, subject]) => limiter.look(name, subject));
  return (await Promise.all(looks)).some(({ kind }) => kind === 'over');
}
