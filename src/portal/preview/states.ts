import { HOUR, MINUTE, SECOND } from '../../base/clock.js';
import type { HeldVisit } from '../../guests/visits.js';
import { formatsFor } from '../../languages/formats.js';
import { messagesFor } from '../../languages/messages.js';
import { PROVIDER_LABELS, type ProviderName } from '../../venues/providers.js';
import { sendAgree, sendCreateAccount } from '../account-pages.js';
import { advertisementView } from '../advertisements/advertisement-view.js';
import { blockViews } from '../blocks/block-views.js';
import { sendLater } from '../later.js';
import { parseAnswers } from '../parse-answers.js';
import { durationOf } from '../provisional/offer.js';
import { sendQuestions } from '../questionnaire/show-questions.js';
import { canRemember } from '../remember-browser.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { acceptedDocuments, sendWelcome } from '../welcome.js';
import { offeredProviders } from '../with-provider/offered.js';
import { sendCodeField } from './code-field.js';

/** Each answers with a page a guest can meet. */
const STATES: Readonly<Record<string, (scope: Scope, visit: HeldVisit) => void | Promise<void>>> = {
  welcome: (scope, visit) => sendWelcome(scope, visit),
  errors: sendErrors,
  'create-account': (scope, visit) => sendCreateAccount(scope, visit),
  ready: (scope, visit) => sendReady(scope, visit, 'AbCdEfGhIjKlMnOpQrStUv'),
  online: (scope, visit) => sendOnline(scope, visit, { seconds: sessionSeconds(scope), provisional: false }),
  questionnaire: sendQuestionnaire,
  provisional: sendProvisional,
  returning: (scope, visit) => sendAgree(scope, visit),
  closed: (scope, visit) =>
    sendLater(scope, visit, { reason: 'closed', again: scope.deps.now() + 10 * HOUR }),
  'mini-browser': (scope, visit) => sendMiniBrowser(scope, visit),
  code: (scope, visit) => sendCodeField(scope, visit),
  'message-code': (scope, visit) => sendCodeField(scope, visit, { way: 'sms' }),
};

/** One that is not known is the first page. */
export async function sendState(scope: Scope, visit: HeldVisit, state: string): Promise<void> {
  const send = Object.hasOwn(STATES, state) ? STATES[state] : undefined;
  await (send ?? sendWelcome)(scope, visit);
}

/** What is shown to a guest who sent the form without filling it in. */
async function sendErrors(scope: Scope, visit: HeldVisit): Promise<void> {
  const messages = messagesFor(scope.language);
  const fields = scope.venue.document.waysIn.form?.fields ?? [];
  const parsed = parseAnswers(fields, {}, messages);
  const errors = parsed.kind === 'errors' ? parsed.errors : [];
  const unaccepted = { field: 'accept', message: messages.text('error.accept') };
  await sendWelcome(scope, visit, { errors: [...errors, unaccepted] });
}

/** After a sign-in, with the personal link. */
export function sendReady(scope: Scope, visit: HeldVisit, personalLink: string): void {
  const { venue, language, deps } = scope;
  const duration = formatsFor(language, venue.document.timeZone).duration(sessionSeconds(scope));
  sendPage(
    scope,
    {
      view: 'ready',
      personalLink: `${deps.publicUrl}/p/${venue.slug}/my/${personalLink}`,
      goOnline: `${scope.path}/on/${visit.token}`,
      remember: canRemember(scope, planName(scope)) ? `${scope.path}/on/${visit.token}` : undefined,
      onlineUntilHint: messagesFor(language).text('duration.for', { duration }),
    },
    { visit: visit.token },
  );
}

/** Where it is off, too: whoever works on it wants to see it. */
async function sendQuestionnaire(scope: Scope, visit: HeldVisit): Promise<void> {
  const { questionnaire } = scope.venue.document;
  if (!questionnaire) return sendState(scope, visit, 'online');
  sendQuestions({ scope, visit, questionnaire }, { typed: {}, errors: [], token: visit.token });
}

/** A few minutes before signing in. */
function sendProvisional(scope: Scope, visit: HeldVisit): void {
  const seconds = ((scope.venue.document.provisional?.minutes ?? 0) * MINUTE) / SECOND;
  sendOnline(scope, visit, { seconds, provisional: true });
}

/** A while after the guest went online. */
function sendOnline(
  scope: Scope,
  visit: HeldVisit,
  { seconds, provisional }: { readonly seconds: number; readonly provisional: boolean },
): void {
  const left = seconds - Math.min((20 * MINUTE) / SECOND, seconds / 4);
  const { landingUrl } = scope.venue.document;
  sendPage(
    scope,
    {
      view: 'online',
      until: new Date(scope.deps.now() + left * SECOND),
      secondsLeft: left,
      sessionSeconds: seconds,
      wanted: landingUrl === undefined ? undefined : { url: landingUrl, host: new URL(landingUrl).host },
      blocks: blockViews(scope, 'landing', {
        questions: `${scope.path}/questions/${visit.handle}`,
        advertisement: advertisementView(scope, visit, true),
      }),
      logout: { action: `${scope.path}/logout`, handle: visit.handle },
      myData: `${scope.path}/my`,
      pending: false,
      provisional,
    },
    { visit: visit.token },
  );
}

function sessionSeconds(scope: Scope): number {
  return scope.venue.plan(planName(scope) ?? '')?.sessionSeconds ?? HOUR / SECOND;
}

/** Of the first way in. */
function planName({ venue }: Scope): string | undefined {
  return Object.values(venue.document.waysIn).find((way) => way !== undefined)?.plan;
}

/** What the small window shows to who wants to sign in with a provider, which takes a real browser; with the first unless told. */
export async function sendMiniBrowser(scope: Scope, visit: HeldVisit, pressed?: ProviderName): Promise<void> {
  const offered = offeredProviders(scope);
  const way = offered.find((one) => one === pressed) ?? offered[0];
  const { provisional } = scope.venue.document;
  if (way === undefined) return sendWelcome(scope, visit);
  sendPage(
    scope,
    {
      view: 'mini-browser',
      name: PROVIDER_LABELS[way],
      hadToday: false,
      offer: provisional && {
        action: `${scope.path}/provisional`,
        way,
        duration: durationOf(scope, (provisional.minutes * MINUTE) / SECOND),
        documents: acceptedDocuments(scope),
      },
      address: `${scope.deps.publicUrl}/p/${scope.venue.slug}`,
      otherWays: scope.path,
    },
    { visit: visit.token },
  );
}
