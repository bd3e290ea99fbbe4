import type { CodeTarget, PendingCode } from '../../guests/pending-codes.js';
import type { LimitName } from '../../guests/limiter.js';
import type { HeldVisit } from '../../guests/visits.js';
import { typedInto } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import { mailboxOf } from '../../mail/mail-address.js';
import type { CodeWay } from '../../venues/venue.js';
import { acceptsTexts, isRefused, openForm } from '../open-form.js';
import { inLanguageOf, requireVisit, type Scope } from '../scope.js';
import { whoTries } from '../who-tries.js';
import type { Said } from '../welcome.js';
import { requireCodeWay } from './code-ways.js';
import { sendAskForCode, sendEnterCode } from './code-pages.js';
import { dispatchCode } from './dispatch-code.js';
import { readTarget, type TargetRead } from './read-target.js';
import { isBudgetLeft, takeFromBudget } from './budget.js';

/** `GET /p/<venue>/email/<visit>`; the first page says so where none can be sent today. */
export function askForCode(way: CodeWay): (request: Scope) => Promise<void> {
  return async (request) => {
    const visit = await requireVisit(request, request.req.params.visit);
    requireCodeWay(request, way);
    if (!(await isBudgetLeft(request, way)))
      return request.res.redirect(303, `${request.path}/v/${visit.token}`);
    sendAskForCode(inLanguageOf(request, visit), visit, { way });
  };
}

/** `POST /p/<venue>/email`: a code to the address, or with `again=yes` to the one it went to; then the page to enter it. */
export function sendCode(way: CodeWay): (request: Scope) => Promise<void> {
  return async (request) => {
    const { scope, visit, form } = await openForm(request);
    requireCodeWay(scope, way);
    const before = await scope.deps.pendingCodes.of(visit);
    const repeats = form.again === 'yes' && before?.way === way ? before : undefined;
    const typed = typedInto(form, way);
    const read = repeats ? { kind: 'target' as const, target: repeats } : await readTarget(scope, way, typed);
    const target = read.kind === 'target' ? read.target : undefined;
    const again = (said: Said) =>
      repeats
        ? sendEnterCode(scope, visit, { way, pending: repeats }, said)
        : sendAskForCode(scope, visit, { way, typed }, { ...said, accepted: acceptsTexts(scope, form) });
    if (target && before && isJustSent(before, target)) return goToCode(scope, visit, 'just-sent');
    const errors = read.kind === 'fault' ? addressFault(scope, way, read.fault) : [];
    const counts = target && countsOf(scope, visit, target);
    if (await isRefused(scope, visit, { form, errors, again, ...(counts && { counts }) })) return;
    if (!target) throw new Error('Errors in a form that was not refused');
    await send(scope, visit, { target, again, told: repeats && 'repeated' });
  };
}

async function send(
  scope: Scope,
  visit: HeldVisit,
  {
    target,
    again,
    told,
  }: {
    readonly target: CodeTarget;
    readonly again: (said: Said) => void;
    readonly told: 'repeated' | undefined;
  },
): Promise<void> {
  if (!(await takeFromBudget(scope, target.way))) return again({ status: 429, problem: 'sent-code.no-more' });
  const asked = await scope.deps.pendingCodes.ask(scope.venue, visit, target);
  if (asked.kind === 'slowed') {
    scope.res.setHeader('Retry-After', asked.retryAfterSeconds);
    return again({ status: 429, problem: 'sent-code.slowed' });
  }
  if (asked.kind === 'made') dispatchCode(scope, target, asked.made);
  goToCode(scope, visit, told);
}

function goToCode({ res, path }: Scope, { token }: HeldVisit, told?: 'repeated' | 'just-sent'): void {
  res.redirect(303, `${path}/code/${token}${told === undefined ? '' : `?told=${told}`}`);
}

function isJustSent(before: PendingCode, { way, address }: CodeTarget): boolean {
  return !before.mayRepeat && before.way === way && before.address.reveal() === address.reveal();
}

/** Each code is a mail, whoever it goes to. */
function countsOf(
  scope: Scope,
  visit: HeldVisit,
  { way, address }: CodeTarget,
): Partial<Record<LimitName, string>> {
  const { id } = scope.venue;
  const { terminal, network } = whoTries(scope, visit);
  return {
    'codes-by-terminal': `${id} ${terminal}`,
    'codes-by-address': way === 'email' ? mailboxOf(address.reveal()) : address.reveal(),
    ...(way === 'sms' && { 'codes-by-number-block': address.reveal().slice(0, -4) }),
    'codes-by-prefix': `${id} ${network}`,
    'codes-by-venue': id,
  };
}

type TargetFault = Extract<TargetRead, { kind: 'fault' }>['fault'];

export function addressFault({ language }: Scope, way: CodeWay, fault: TargetFault) {
  return [{ field: way, message: messagesFor(language).text(fault) }];
}
