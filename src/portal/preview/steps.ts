import { SECOND } from '../../base/clock.js';
import { registerGuest } from '../../guests/register-guest.js';
import type { HeldVisit } from '../../guests/visits.js';
import { formOf } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import type { Answers } from '../../venues/field.js';
import type { WayIn } from '../../venues/venue.js';
import { sendCreateAccount, sendSignIn } from '../account-pages.js';
import { showCookies } from '../cookies-page.js';
import { showDocument } from '../documents.js';
import { typedAnswers } from '../field-views.js';
import { acceptanceErrors, acceptsTexts } from '../open-form.js';
import { parseAnswers } from '../parse-answers.js';
import { requireWay, type Scope } from '../scope.js';
import { sendWelcome, textsOf } from '../welcome.js';
import { sendReady, sendState } from './states.js';

type Step = (scope: Scope, visit: HeldVisit) => void | Promise<void>;

/** What the buttons and links of previewed pages do; whatever else there is leads back to the first page. */
const STEPS: Readonly<Record<string, Step>> = {
  accept: tryTerms,
  register: tryForm,
  on: (scope, visit) => sendState(scope, visit, 'online'),
  terms: showDocument('terms'),
  privacy: showDocument('notice'),
  cookies: showCookies,
  'sign-in': (scope, visit) => sendSignIn(scope, { action: `${scope.path}/sign-in`, visit }),
  'create-account': (scope, visit) => sendCreateAccount(scope, visit),
};

export async function takeStep(scope: Scope, visit: HeldVisit, step: string): Promise<void> {
  const take: Step = (Object.hasOwn(STEPS, step) ? STEPS[step] : undefined) ?? sendWelcome;
  await take(scope, visit);
}

async function tryTerms(scope: Scope, visit: HeldVisit): Promise<void> {
  requireWay(scope, 'terms');
  await trySignIn(scope, visit, { way: 'terms', answers: undefined });
}

/** Reads and checks the form exactly as a guest's is. */
async function tryForm(scope: Scope, visit: HeldVisit): Promise<void> {
  const { fields } = requireWay(scope, 'form');
  const form = formOf(scope.req);
  const parsed = parseAnswers(fields, form, messagesFor(scope.language));
  const errors = [...(parsed.kind === 'errors' ? parsed.errors : []), ...acceptanceErrors(scope, form)];
  const typed = typedAnswers(fields, form);
  if (parsed.kind === 'errors' || errors.length > 0) {
    return sendWelcome(scope, visit, { status: 422, errors, typed, accepted: acceptsTexts(scope, form) });
  }
  await trySignIn(scope, visit, { way: 'form', answers: parsed.answers });
}

/** Registers a guest as any guest is registered, up to the moment it would be kept: then everything is undone. */
async function trySignIn(
  scope: Scope,
  visit: HeldVisit,
  taken: { readonly way: WayIn; readonly answers: Answers | undefined },
): Promise<void> {
  const { venue, language, deps } = scope;
  const { terms, notice } = textsOf(scope);
  const plan = venue.plan(venue.document.waysIn[taken.way]?.plan ?? '');
  try {
    await registerGuest(deps, {
      venue,
      acceptance: { terms: terms.version, notice: notice.version, language, method: taken.way },
      answers: taken.answers,
      rememberMs: (plan?.rememberSeconds ?? 0) * SECOND,
      meanwhile: (_trx, { personalLink }) => Promise.reject(new OnlyTried(personalLink.reveal())),
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
    sendReady(scope, visit, error.personalLink);
  }
}

/** Undoes a registration that was nobody's. The link in it leads nowhere. */
class OnlyTried extends Error {
  constructor(readonly personalLink: string) {
    super('A registration was only tried');
  }
}
