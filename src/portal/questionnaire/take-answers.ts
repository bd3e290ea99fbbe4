import { createGuestStore } from '../../guests/guest-store.js';
import { formOf } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import { dayAt } from '../../tallies/local-day.js';
import type { SurveyAnswers } from '../../tallies/surveys.js';
import { typedAnswers } from '../field-views.js';
import { isOver } from '../open-form.js';
import { parseAnswers } from '../parse-answers.js';
import type { Scope } from '../scope.js';
import { answersOf, fieldsOf } from './as-fields.js';
import { type Asking, findAsking, limitsOf } from './asking.js';
import { landingUrl, sendQuestions, sendThanks } from './show-questions.js';

/** `POST /p/<venue>/questions`: takes the answers to where nobody's name is, or notes that there are none. */
export async function takeAnswers(request: Scope): Promise<void> {
  const posted = formOf(request.req);
  const asking = await findAsking(request, posted.handle);
  const { scope, visit, questionnaire } = asking;
  const fields = fieldsOf(questionnaire, scope.language);
  const typed = typedAnswers(fields, posted);
  const again = ({ status = 429 }) =>
    sendQuestions(asking, { status, problem: 'welcome.too-many', typed, errors: [] });
  if (await isOver(scope, { 'posts-by-visit': visit.handle }, again)) return;
  if (posted.skip !== undefined) {
    await askNoMore(asking);
    return scope.res.redirect(303, landingUrl(scope, visit.handle));
  }
  const parsed = parseAnswers(fields, posted, messagesFor(scope.language));
  if (parsed.kind === 'errors') return sendQuestions(asking, { status: 422, typed, errors: parsed.errors });
  const answers = answersOf(questionnaire, parsed.answers);
  const isFirst = await askNoMore(asking);
  const isCounted = isFirst && (await isFirstToday(asking));
  if (isCounted) await count(asking, answers);
  sendThanks(asking, isCounted ? 'sent' : 'already');
}

/** True for the one request that ends the asking on this visit. */
async function askNoMore({ scope, visit }: Asking): Promise<boolean> {
  let isFirst = false;
  await scope.deps.visits.change(visit, (content) => {
    isFirst = !content.isAsked;
    return { ...content, isAsked: true };
  });
  return isFirst;
}

async function isFirstToday(asking: Asking): Promise<boolean> {
  for (const [name, subject] of limitsOf(asking)) {
    const answer = await asking.scope.deps.limiter.count(name, subject);
    if (answer.kind === 'over') return false;
  }
  return true;
}

/** A guest who is erased meanwhile is nobody to count. */
async function count({ scope, session }: Asking, answers: SurveyAnswers): Promise<void> {
  const { deps, venue } = scope;
  const { timeZone } = venue.document;
  const guest = await createGuestStore(deps.db.read).ofVenue(venue.id, session.guestId);
  if (!guest) return;
  const at = deps.now();
  const isNew = dayAt(timeZone, guest.createdAt) === dayAt(timeZone, at);
  const standing = isNew ? 'new' : 'returning';
  deps.surveys.countAnswers({ venueId: venue.id, timeZone, at, standing }, answers);
}
