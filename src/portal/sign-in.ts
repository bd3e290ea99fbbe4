import { PublicError } from '../base/errors.js';
import { SECOND } from '../base/clock.js';
import { findKnownGuest } from '../guests/known-guest.js';
import { type Acceptance, registerGuest } from '../guests/register-guest.js';
import { renewGuest } from '../guests/renew-guest.js';
import type { HeldVisit } from '../guests/visits.js';
import { messagesFor } from '../languages/messages.js';
import type { Answers } from '../venues/field.js';
import type { WayIn } from '../venues/venue.js';
import { typedAnswers } from './field-views.js';
import type { FieldError } from './page-models.js';
import { parseAnswers } from './parse-answers.js';
import { formOf, inLanguageOf, requireVisit, type Scope } from './scope.js';
import { sendWelcome, textsOf } from './welcome.js';

type Form = Readonly<Record<string, unknown>>;

/** `POST /p/<venue>/accept`: one click after the texts. */
export async function signInByTerms(request: Scope): Promise<void> {
  const { scope, visit, form } = await openForm(request);
  const way = scope.venue.document.waysIn.terms;
  if (!way) throw new PublicError('not-found');
  if (await isRefused(scope, visit, { form, errors: [], typed: {} })) return;
  await finish(scope, visit, { way: 'terms', plan: way.plan, answers: undefined });
}

/** `POST /p/<venue>/register`: the venue's own form. */
export async function signInByForm(request: Scope): Promise<void> {
  const { scope, visit, form } = await openForm(request);
  const way = scope.venue.document.waysIn.form;
  if (!way) throw new PublicError('not-found');
  const parsed = parseAnswers(way.fields, form, messagesFor(scope.language));
  const typed = typedAnswers(way.fields, form);
  const errors = parsed.kind === 'errors' ? parsed.errors : [];
  if (await isRefused(scope, visit, { form, errors, typed })) return;
  if (parsed.kind === 'errors') throw new Error('Errors in a form that was not refused');
  await finish(scope, visit, { way: 'form', plan: way.plan, answers: parsed.answers });
}

async function openForm(request: Scope): Promise<{ scope: Scope; visit: HeldVisit; form: Form }> {
  const form = formOf(request.req);
  const visit = await requireVisit(request, form.visit);
  return { scope: inLanguageOf(request, visit), visit, form };
}

/** Shows the page again, with what is wrong and all that was typed. True if it did; then nothing was stored. */
async function isRefused(
  scope: Scope,
  visit: HeldVisit,
  posted: { readonly form: Form; readonly errors: readonly FieldError[]; readonly typed: Answers },
): Promise<boolean> {
  const { typed, form } = posted;
  if (await isTooOften(scope, visit)) {
    sendWelcome(scope, visit, { status: 429, problem: 'welcome.too-many', typed });
    return true;
  }
  const errors = [...posted.errors, ...acceptanceErrors(scope, form)];
  if (errors.length > 0) {
    sendWelcome(scope, visit, { status: 422, typed, errors });
    return true;
  }
  const texts = textsOf(scope);
  if (form.terms !== texts.terms.version || form.notice !== texts.notice.version) {
    sendWelcome(scope, visit, { status: 409, problem: 'welcome.texts-changed', typed });
    return true;
  }
  return false;
}

function acceptanceErrors(scope: Scope, form: Form): readonly FieldError[] {
  if (form.accept === 'yes') return [];
  return [{ field: 'accept', message: messagesFor(scope.language).text('error.accept') }];
}

async function isTooOften(scope: Scope, visit: HeldVisit): Promise<boolean> {
  const { limiter } = scope.deps;
  const terminal = visit.content.arrival.terminal ?? visit.handle;
  const answers = [
    await limiter.count('posts-by-visit', visit.handle),
    await limiter.count('sign-ins-by-terminal', `${scope.venue.id} ${terminal}`),
    await limiter.count('registrations-by-venue', scope.venue.id),
  ];
  return answers.some((answer) => answer.kind === 'over');
}

/** The guest exists from here on; the page with the personal link follows. */
async function finish(
  scope: Scope,
  visit: HeldVisit,
  taken: { readonly way: WayIn; readonly plan: string; readonly answers: Answers | undefined },
): Promise<void> {
  const { deps, venue } = scope;
  const rememberMs = (venue.plan(taken.plan)?.rememberSeconds ?? 0) * SECOND;
  const known = await findKnownGuest({ ...deps, db: deps.db.read }, venue, scope.cookies.guest);
  const input = { venue, acceptance: acceptanceOf(scope, taken.way), answers: taken.answers, rememberMs };
  const guest = known ? await renewGuest(deps, { ...input, known }) : await registerGuest(deps, input);
  await deps.visits.save(visit, {
    ...visit.content,
    guestId: guest.guestId,
    plan: taken.plan,
    personalLink: guest.personalLink.reveal(),
  });
  deps.cookies.setGuest(scope.res, {
    venue: venue.slug,
    secret: guest.cookie.reveal(),
    maxAgeMs: guest.cookieLife,
  });
  scope.res.redirect(303, `${scope.path}/go/${visit.token}`);
}

function acceptanceOf(scope: Scope, method: WayIn): Acceptance {
  const texts = textsOf(scope);
  return { terms: texts.terms.version, notice: texts.notice.version, language: scope.language, method };
}
