import type { CodeAnswer } from '../../guests/pending-codes.js';
import { readSentCode } from '../../guests/sent-code.js';
import type { HeldVisit } from '../../guests/visits.js';
import { typedInto } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import { finishSignIn, goOn } from '../finish-sign-in.js';
import type { CodeWay } from '../../venues/venue.js';
import { isRefused, openForm } from '../open-form.js';
import { type Chance, chanceOf } from '../provisional/chance.js';
import { inLanguageOf, requireVisit, type Scope } from '../scope.js';
import type { Said } from '../welcome.js';
import { westernDigits } from '../western-digits.js';
import { whoTries } from '../who-tries.js';
import { requireCodeWay } from './code-ways.js';
import { sendEnterCode } from './code-pages.js';

/** `GET /p/<venue>/code/<visit>`: where the code is entered, in whichever browser has the address. */
export async function showEnterCode(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  const scope = inLanguageOf(request, visit);
  const pending = await scope.deps.pendingCodes.of(visit);
  if (!pending) return leave(scope, visit);
  const { way } = requireCodeWay(scope, pending.way);
  const chance = await minutesFor(scope, visit, way);
  sendEnterCode(scope, visit, { way, pending, chance }, toldIn(scope));
}

/** There is nothing to enter any more, so no page leads here. */
async function leave({ deps, res, path }: Scope, visit: HeldVisit): Promise<void> {
  const { codeId: over } = visit.content;
  // One that was asked for meanwhile stays, and its tries with it.
  if (over !== undefined)
    await deps.visits.change(visit, ({ codeId, ...content }) =>
      codeId === over ? content : { ...content, ...(codeId !== undefined && { codeId }) },
    );
  res.redirect(303, `${path}/v/${visit.token}`);
}

/** `POST /p/<venue>/code`: whoever read the mail is online. */
export async function signInByCode(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  const { pendingCodes } = scope.deps;
  const code = readSentCode(westernDigits(typedInto(form, 'code')));
  // The same page once more, after the way back or a lost answer.
  if (code && pendingCodes.isTaken(scope.venue, on.start, { visit, code })) return goOn(scope, on.start);
  const pending = await pendingCodes.of(visit);
  const { way, plan } = requireCodeWay(scope, pending?.way ?? form.way);
  const chance = await minutesFor(scope, visit, way);
  const again = (said: Said) => sendEnterCode(scope, visit, { way, pending, chance }, said);
  const errors = code ? [] : codeFault(scope, 'sent-code.missing');
  if (await isRefused(scope, visit, { form, errors, again })) return;
  if (!code) throw new Error('Errors in a form that was not refused');
  const answer = await pendingCodes.check(scope.venue, { visit, code, ...whoTries(scope, visit) });
  if (answer.kind !== 'right') return again(refusalOf(scope, answer));
  const taken = { way, plan, answers: undefined, code: answer.proven };
  if (!(await finishSignIn(scope, on, taken))) return again(refusalOf(scope, { kind: 'wrong' }));
  scope.deps.onCode(way, 'came-back');
}

/** None beside those it has; text messages come without internet. */
async function minutesFor(scope: Scope, visit: HeldVisit, way: CodeWay): Promise<Chance> {
  return way === 'sms' || visit.content.provisional ? { kind: 'not-here' } : chanceOf(scope, visit);
}

function refusalOf(scope: Scope, answer: Exclude<CodeAnswer, { kind: 'right' }>): Said {
  if (answer.kind === 'wrong') return { status: 422, errors: codeFault(scope, 'sent-code.wrong') };
  scope.res.setHeader('Retry-After', answer.retryAfterSeconds);
  return { status: 429, problem: 'sent-code.slowed' };
}

export function codeFault({ language }: Scope, key: `sent-code.${'missing' | 'wrong'}`) {
  return [{ field: 'code', message: messagesFor(language).text(key) }];
}

/** What the page before wants to have said. */
function toldIn({ req }: Scope): Said {
  const told = (['repeated', 'just-sent'] as const).find((one) => one === req.query.told);
  return told ? { problem: `sent-code.${told}` } : {};
}
