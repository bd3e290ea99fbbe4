import type { HeldVisit } from '../guests/visits.js';
import type { NoTicket } from './hand-back.js';
import { sendLater } from './later.js';
import type { Scope } from './scope.js';
import { type Said, sendWelcome } from './welcome.js';

/** Why the guest gets no ticket, with a way on. */
export async function sendNoTicket(scope: Scope, visit: HeldVisit, none: NoTicket): Promise<void> {
  if (none.kind === 'later') return sendLater(scope, visit, none);
  if (none.reason === 'texts-changed') return sendWelcome(scope, visit, { changed: none.changed });
  await sendWelcome(scope, visit, SAID_WITHOUT_TICKET[none.reason]);
}

const SAID_WITHOUT_TICKET: Readonly<Record<Exclude<Refusal['reason'], 'texts-changed'>, Said>> = {
  'device-limit': { status: 409, problem: 'welcome.device-limit' },
  // The guest cancelled, or the venue withdrew the plan: all there is to do is to sign in anew.
  'guest-gone': {},
  'plan-unknown': {},
  'time-over': {},
  'provisional-over': { problem: 'provisional.over' },
};

type Refusal = Extract<NoTicket, { kind: 'refused' }>;
