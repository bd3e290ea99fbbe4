import { PublicError } from '../base/errors.js';
import { messagesFor } from '../languages/messages.js';
import { statisticsAsked, wayBelowAge } from '../venues/venue.js';
import { typedAnswers } from './field-views.js';
import { finishSignIn } from './finish-sign-in.js';
import { acceptsTexts, isRefused, openForm } from './open-form.js';
import { agreesToMarketing, marketingIn } from './marketing-box.js';
import { parseAnswers } from './parse-answers.js';
import { requireWay, type Scope } from './scope.js';
import { statisticsIn } from './statistics.js';
import { type Said, sendWelcome } from './welcome.js';

/** `POST /p/<venue>/accept`: one click after the texts; with `once=yes`, not to be known again. */
export async function signInByTerms(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  const way = requireWay(scope, 'terms');
  const isOnce = form.once === 'yes';
  if (isOnce && wayBelowAge(scope.venue.document) !== 'once') throw new PublicError('not-found');
  const again = (said: Said) => sendWelcome(scope, visit, said);
  if (await isRefused(scope, visit, { form, errors: [], again })) return;
  await finishSignIn(scope, on, { way: 'terms', plan: way.plan, answers: undefined, isOnce });
}

/** `POST /p/<venue>/register`: the venue's own form. */
export async function signInByForm(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  const way = requireWay(scope, 'form');
  const parsed = parseAnswers(way.fields, form, messagesFor(scope.language));
  const errors = parsed.kind === 'errors' ? parsed.errors : [];
  const typed = typedAnswers(way.fields, form);
  const asked = statisticsAsked(scope.venue.document);
  const statistics = asked.length > 0 ? statisticsIn(form, asked) : undefined;
  const marketing = marketingIn(scope, form);
  const ticked = { accepted: acceptsTexts(scope, form), marketing: agreesToMarketing(scope, form) };
  const again = (said: Said) => sendWelcome(scope, visit, { ...said, typed, statistics, ...ticked });
  if (await isRefused(scope, visit, { form, errors, again })) return;
  if (parsed.kind === 'errors') throw new Error('Errors in a form that was not refused');
  const { answers } = parsed;
  await finishSignIn(scope, on, { way: 'form', plan: way.plan, answers, statistics, marketing });
}
