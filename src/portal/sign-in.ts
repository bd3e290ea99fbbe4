import { PublicError } from '../base/errors.js';
import { SECOND } from '../base/clock.js';
import { type ConsentingGuest, findGuestOfVisit, findKnownGuest } from '../guests/known-guest.js';
import type { LimitName } from '../guests/limiter.js';
import { type Acceptance, registerGuest, type SignedIn, type SigningIn } from '../guests/register-guest.js';
import { renewGuest } from '../guests/renew-guest.js';
import type { HeldVisit, VisitContent } from '../guests/visits.js';
import { messagesFor } from '../languages/messages.js';
import type { Answers } from '../venues/field.js';
import { statisticsAsked, type WayIn } from '../venues/venue.js';
import { typedAnswers } from './field-views.js';
import { closedNow, sendLater } from './later.js';
import type { FieldError } from './page-models.js';
import { countSignIn } from './count-sign-in.js';
import { parseAnswers } from './parse-answers.js';
import { formOf, inLanguageOf, requireVisit, type Scope } from './scope.js';
import { type StatisticsAnswers, statisticsIn } from './statistics.js';
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
  const isCounted = statisticsAsked(scope.venue.document).length > 0;
  const statistics = isCounted ? statisticsIn(form) : undefined;
  const errors = parsed.kind === 'errors' ? parsed.errors : [];
  if (await isRefused(scope, visit, { form, errors, typed, statistics })) return;
  if (parsed.kind === 'errors') throw new Error('Errors in a form that was not refused');
  await finish(scope, visit, { way: 'form', plan: way.plan, answers: parsed.answers, statistics });
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
  posted: {
    readonly form: Form;
    readonly errors: readonly FieldError[];
    readonly typed: Answers;
    readonly statistics?: StatisticsAnswers | undefined;
  },
): Promise<boolean> {
  const { typed, statistics, form } = posted;
  const closed = closedNow(scope);
  if (closed) {
    sendLater(scope, visit, closed);
    return true;
  }
  if (await isOver(scope, { 'posts-by-visit': visit.handle })) {
    sendWelcome(scope, visit, { status: 429, problem: 'welcome.too-many', typed, statistics });
    return true;
  }
  const errors = [...posted.errors, ...acceptanceErrors(scope, form)];
  if (errors.length > 0) {
    sendWelcome(scope, visit, { status: 422, typed, statistics, errors });
    return true;
  }
  const texts = textsOf(scope);
  if (form.terms !== texts.terms.version || form.notice !== texts.notice.version) {
    sendWelcome(scope, visit, { status: 409, problem: 'welcome.texts-changed', typed, statistics });
    return true;
  }
  const terminal = visit.content.arrival.terminal ?? visit.handle;
  const { id } = scope.venue;
  if (await isOver(scope, { 'sign-ins-by-terminal': `${id} ${terminal}`, 'registrations-by-venue': id })) {
    sendWelcome(scope, visit, { status: 429, problem: 'welcome.too-many', typed, statistics });
    return true;
  }
  return false;
}

function acceptanceErrors(scope: Scope, form: Form): readonly FieldError[] {
  if (form.accept === 'yes') return [];
  return [{ field: 'accept', message: messagesFor(scope.language).text('error.accept') }];
}

/** Counts in order and no further than the first that is over: who is refused must not use up what others share. */
async function isOver(scope: Scope, subjects: Partial<Record<LimitName, string>>): Promise<boolean> {
  for (const [name, subject] of Object.entries(subjects)) {
    const answer = await scope.deps.limiter.count(name as LimitName, subject);
    if (answer.kind === 'within') continue;
    scope.res.setHeader('Retry-After', answer.retryAfterSeconds);
    return true;
  }
  return false;
}

/** The guest exists from here on; the page with the personal link follows. */
async function finish(
  scope: Scope,
  visit: HeldVisit,
  taken: {
    readonly way: WayIn;
    readonly plan: string;
    readonly answers: Answers | undefined;
    readonly statistics?: StatisticsAnswers | undefined;
  },
): Promise<void> {
  const { deps, venue } = scope;
  const { plan, answers } = taken;
  const known = await guestOf(scope, visit);
  const guest = await signInOnce(scope, known, {
    venue,
    acceptance: acceptanceOf(scope, taken.way),
    answers,
    rememberMs: (venue.plan(plan)?.rememberSeconds ?? 0) * SECOND,
    meanwhile: async (trx, { guestId, personalLink }) => {
      const linkHash = deps.links.hashOf(personalLink);
      const signedIn = { guestId, plan, linkHash, personalLink: personalLink.reveal() };
      await deps.visits.changeWithin(trx, visit, (content) => {
        if (hasSignedInSince(visit.content, content)) throw new SentTwice();
        return { ...content, ...signedIn };
      });
    },
  });
  if (guest) {
    countSignIn(scope, visit, { ...taken, known: known?.guest });
    const cookie = { venue: venue.slug, secret: guest.cookie.reveal(), maxAgeMs: guest.cookieLife };
    deps.cookies.setGuest(scope.res, cookie);
  }
  scope.res.redirect(303, `${scope.path}/go/${visit.token}`);
}

/** Nothing where the same form, sent twice, was faster. */
async function signInOnce(
  scope: Scope,
  known: ConsentingGuest | undefined,
  input: SigningIn,
): Promise<SignedIn | undefined> {
  try {
    return known
      ? await renewGuest(scope.deps, { ...input, guestId: known.guest.id })
      : await registerGuest(scope.deps, input);
  } catch (error) {
    if (error instanceof SentTwice) return undefined;
    throw error;
  }
}

/** Undoes what was stored for the second of two forms. */
class SentTwice extends Error {}

/** Every sign-in has a guest or at least a personal link of its own. */
function hasSignedInSince(before: VisitContent, now: VisitContent): boolean {
  if (now.guestId !== before.guestId) return true;
  return now.personalLink !== undefined && now.personalLink !== before.personalLink;
}

/** Who signed in during this visit before, or whom the browser's cookie proves. */
async function guestOf(scope: Scope, visit: HeldVisit): Promise<ConsentingGuest | undefined> {
  const { deps, venue, cookies } = scope;
  const before = await findGuestOfVisit(deps.db.read, venue, visit.content);
  return before ?? findKnownGuest({ ...deps, db: deps.db.read }, venue, cookies.guest);
}

function acceptanceOf(scope: Scope, method: WayIn): Acceptance {
  const texts = textsOf(scope);
  return { terms: texts.terms.version, notice: texts.notice.version, language: scope.language, method };
}
