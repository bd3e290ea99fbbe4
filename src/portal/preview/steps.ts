import type { HeldVisit } from '../../guests/visits.js';
import { formOf } from '../../http/posted-form.js';
import { readProvider } from '../../venues/providers.js';
import { sendCreateAccount, sendSignIn } from '../account-pages.js';
import { sendAskForCode } from '../by-code/code-pages.js';
import { showCookies } from '../cookies-page.js';
import { showDocument } from '../documents.js';
import { sendThanks } from '../questionnaire/show-questions.js';
import type { Scope } from '../scope.js';
import { sendWelcome } from '../welcome.js';
import { sendMiniBrowser, sendState } from './states.js';
import { tryAddress, tryCode } from './try-codes.js';
import { tryAccount, tryForm, tryTerms, tryVoucher } from './try-forms.js';

type Step = (scope: Scope, visit: HeldVisit) => void | Promise<void>;
type Steps = Readonly<Record<string, Step>>;

const to =
  (state: string): Step =>
  (scope, visit) =>
    sendState(scope, visit, state);

/** Where the links of previewed pages lead. */
const LINKS: Steps = {
  on: to('online'),
  online: to('online'),
  out: to('online'),
  questions: to('questionnaire'),
  terms: showDocument('terms'),
  privacy: showDocument('notice'),
  cookies: showCookies,
  with: (scope, visit) => sendMiniBrowser(scope, visit, readProvider([scope.req.params.step].flat()[1])),
  email: (scope, visit) => sendAskForCode(scope, visit, { way: 'email' }),
  sms: (scope, visit) => sendAskForCode(scope, visit, { way: 'sms' }),
  code: to('code'),
  'sign-in': (scope, visit) => sendSignIn(scope, { action: `${scope.path}/sign-in`, visit }),
  'create-account': (scope, visit) => sendCreateAccount(scope, visit),
};

/** What their buttons do. Nobody has an account here yet, so any name and password are right. */
const BUTTONS: Steps = {
  accept: tryTerms,
  register: tryForm,
  voucher: tryVoucher,
  email: tryAddress('email'),
  sms: tryAddress('sms'),
  code: tryCode,
  'create-account': tryAccount,
  'sign-in': to('online'),
  agree: to('online'),
  questions: tryQuestions,
  provisional: to('provisional'),
};

/** Nothing is counted; whoever skips is back where they came from. */
async function tryQuestions(scope: Scope, visit: HeldVisit): Promise<void> {
  if (formOf(scope.req).skip !== undefined) return sendState(scope, visit, 'online');
  sendThanks({ scope, visit }, 'sent');
}

/** Whatever else there is leads back to the first page. */
export async function takeStep(scope: Scope, visit: HeldVisit, step: string): Promise<void> {
  const steps = scope.req.method === 'POST' ? BUTTONS : LINKS;
  const take: Step = (Object.hasOwn(steps, step) ? steps[step] : undefined) ?? sendWelcome;
  await take(scope, visit);
}
