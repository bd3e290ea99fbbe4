import { randomToken } from '../base/secrets.js';
import { type ChangedText, changedTexts } from '../guests/accepted-texts.js';
import type { LimitName } from '../guests/limiter.js';
import type { HeldVisit, SigningInOn } from '../guests/visits.js';
import { type Form, formOf, typedInto } from '../http/posted-form.js';
import { messagesFor } from '../languages/messages.js';
import { closedNow, sendLater } from './later.js';
import { agreesToFormerMarketing } from './marketing-box.js';
import type { FieldError } from './page-parts.js';
import { inLanguageOf, requireVisit, type Scope } from './scope.js';
import { type Said, textsOf } from './welcome.js';

/** A form of a visit on which somebody may sign in. */
export interface Opened {
  readonly scope: Scope;
  readonly visit: HeldVisit;
  readonly form: Form;
  readonly on: SigningInByForm;
}

/** A sign-in by a form, with the visit as it was when the form came in. */
export interface SigningInByForm extends SigningInOn {
  readonly start: HeldVisit;
}

/** A form of a visit as posted. Throws `PublicError` `visit-expired`. */
export async function openForm(request: Scope): Promise<Opened> {
  const form = formOf(request.req);
  const visit = await requireVisit(request, form.visit);
  // A form that does not say which page it was on is one of its own.
  const page = typeof form.page === 'string' ? form.page : randomToken();
  const start = (await request.deps.visits.signedInOn(visit, page)) ?? visit;
  return { scope: inLanguageOf(request, visit), visit, form, on: { visit, page, start } };
}

interface Posted {
  readonly form: Form;
  readonly errors: readonly FieldError[];
  /** Shows the form's page again, with what is wrong and all that was typed. */
  readonly again: (said: Said) => void | Promise<void>;
  /** What it counts for; unless said otherwise it is a sign-in. */
  readonly counts?: Partial<Record<LimitName, string>>;
}

/** Whether a form that asks for the texts' acceptance can't be taken. Then its page was shown again and nothing stored. */
export async function isRefused(scope: Scope, visit: HeldVisit, posted: Posted): Promise<boolean> {
  if (await isHeldUp(scope, visit, posted.again)) return true;
  const errors = [...posted.errors, ...acceptanceErrors(scope, posted.form)];
  if (errors.length > 0) {
    await posted.again({ status: 422, errors });
    return true;
  }
  if (!acceptsTexts(scope, posted.form) || agreesToFormerMarketing(scope, posted.form)) {
    const changed = changedSince(scope, posted.form);
    await posted.again({ status: 409, problem: 'welcome.texts-changed', changed });
    return true;
  }
  const { id } = scope.venue;
  const shared = { ...signInsBy(scope, visit), 'registrations-by-venue': id };
  return isOver(scope, posted.counts ?? shared, posted.again);
}

/** Whether the venue is closed, or this visit posts too often. Then that was said. */
export async function isHeldUp(scope: Scope, visit: HeldVisit, again: Posted['again']): Promise<boolean> {
  const closed = closedNow(scope);
  if (closed) {
    sendLater(scope, visit, closed);
    return true;
  }
  return isOver(scope, { 'posts-by-visit': visit.handle }, again);
}

/** The limit on how often one terminal signs in, whoever it is. */
export function signInsBy({ venue }: Scope, visit: HeldVisit): Partial<Record<LimitName, string>> {
  return { 'sign-ins-by-terminal': `${venue.id} ${visit.content.arrival.terminal ?? visit.handle}` };
}

/** Counts in order and no further than the first that is over: who is refused must not use up what others share. */
export async function isOver(
  scope: Scope,
  subjects: Partial<Record<LimitName, string>>,
  again: Posted['again'],
): Promise<boolean> {
  for (const [name, subject] of Object.entries(subjects)) {
    const answer = await scope.deps.limiter.count(name as LimitName, subject);
    if (answer.kind === 'within') continue;
    scope.res.setHeader('Retry-After', answer.retryAfterSeconds);
    await again({ status: 429, problem: 'welcome.too-many' });
    return true;
  }
  return false;
}

/** Whether the form accepts the very texts that are in force. */
export function acceptsTexts(scope: Scope, form: Form): boolean {
  const { terms, notice } = textsOf(scope);
  return form.accept === 'yes' && form.terms === terms.version && form.notice === notice.version;
}

/** What has changed since the form was shown. */
function changedSince({ venue }: Scope, form: Form): readonly ChangedText[] {
  const shown = (['terms', 'notice'] as const).map((name) => ({
    document: name,
    version: typedInto(form, name),
  }));
  return changedTexts(
    venue,
    shown.filter(({ version }) => VERSION.test(version)),
  );
}

const VERSION = /^[\w-]{16}$/;

/** That the box for the texts was not ticked. */
export function acceptanceErrors(scope: Scope, form: Form): readonly FieldError[] {
  if (form.accept === 'yes') return [];
  return [{ field: 'accept', message: messagesFor(scope.language).text('error.accept') }];
}
