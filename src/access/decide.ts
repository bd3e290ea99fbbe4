import type { Limits } from '../access-points/family.js';
import { SECOND } from '../base/clock.js';
import { TICKET_REPEAT } from '../guests/access-ticket.js';
import { acceptsCurrentTexts } from '../guests/accepted-texts.js';
import type { Venue } from '../venues/open-venue.js';
import type { Plan } from '../venues/plan.js';
import { type AccessRequest, redeemerOf } from './access-request.js';
import type { HolderFact, DeviceFact, Facts, OpenSessionFact } from './facts.js';
import { type Grant, grantOf, limitsFrom, type NoGrant } from './limits.js';
import { planOfGuest } from './plan-of-guest.js';

export type RejectReason =
  | 'ticket-unknown'
  | 'session-unreadable'
  | 'ticket-used'
  | 'ticket-expired'
  | 'wrong-venue'
  | 'wrong-terminal'
  | 'device-unknown'
  | 'guest-gone'
  | 'texts-changed'
  | 'device-limit'
  | 'plan-unknown'
  | NoGrant['reason'];

/** How a session came about: by a ticket, by an account's password, by a voucher's code, or because the terminal is remembered. */
export type Method = 'ticket' | 'account' | 'voucher' | 'mac';

export type Outcome =
  | { readonly kind: 'reject'; readonly reason: RejectReason }
  /** The same session answered again. */
  | {
      readonly kind: 'repeat';
      readonly session: OpenSessionFact;
      readonly plan: Plan;
      readonly limits: Limits;
    }
  | {
      readonly kind: 'open';
      readonly method: Method;
      readonly guestId: string;
      readonly guestSeenAt: number;
      /** As the access point names it, else as the redirect did. */
      readonly terminalHash: string | undefined;
      readonly device: DeviceFact | undefined;
      readonly plan: Plan;
      readonly limits: Limits;
      readonly grant: Grant;
    };

/** Decides on facts alone. What is read may be out of date by the time it is written; the writing checks again. */
export function decide(request: AccessRequest, facts: Facts, now: number): Outcome {
  switch (request.credential.kind) {
    case 'ticket':
      return decideTicket(request, facts, now);
    case 'account':
      return decideAccount(request, facts, { now, method: request.credential.method });
    case 'terminal':
      return decideTerminal(request, facts, now);
  }
}

function decideTicket(request: AccessRequest, facts: Facts, now: number): Outcome {
  const { ticket } = facts;
  // The password was right, so it was a ticket of ours; ended tickets are removed after a while.
  if (!ticket) return asRemembered(request, facts, { now, otherwise: 'ticket-unknown' });
  if (ticket.venueId !== request.venue.id) return reject('wrong-venue');
  if (isOtherTerminal(ticket.terminalHash, request.terminalHash)) return reject('wrong-terminal');
  if (ticket.redeemedAt !== undefined) {
    const session = lasting(facts, now).find((open) => open.id === ticket.sessionId);
    const mayRepeat = ticket.redeemedBy === redeemerOf(request) && now - ticket.redeemedAt <= TICKET_REPEAT;
    if (session && mayRepeat) return repeat(request.venue, session, now);
    return asRemembered(request, facts, { now, otherwise: 'ticket-used' });
  }
  if (ticket.expiresAt <= now) return asRemembered(request, facts, { now, otherwise: 'ticket-expired' });
  return open(request, facts, {
    now,
    method: 'ticket',
    holder: ticket,
    terminalHash: request.terminalHash ?? ticket.terminalHash,
    rememberedUntil: undefined,
  });
}

/** As a ticket, but for any terminal, as often as the plan allows, and only with the texts in force accepted. */
function decideAccount(
  request: AccessRequest,
  facts: Facts,
  { now, method }: { readonly now: number; readonly method: 'account' | 'voucher' },
): Outcome {
  const { account } = facts;
  if (!account) return reject('guest-gone');
  if (!acceptsCurrentTexts(request.venue, facts.accepted)) return reject('texts-changed');
  const same = lasting(facts, now).find((session) => isSameLogin(session, request, now));
  if (same) return repeat(request.venue, same, now);
  return open(request, facts, {
    now,
    method,
    holder: account,
    terminalHash: request.terminalHash,
    rememberedUntil: undefined,
  });
}

/** What can be answered again: of an open session whose time is over only the Stop is missing. */
function lasting({ openSessions }: Facts, now: number): readonly OpenSessionFact[] {
  return openSessions.filter(({ deadlineAt }) => deadlineAt - now >= SECOND);
}

/** Within the time of repetitions a login from the same terminal is the same, whichever session id comes with it. */
function isSameLogin(session: OpenSessionFact, request: AccessRequest, now: number): boolean {
  if (isSameAttempt(session, request, now)) return true;
  const isSameTerminal = request.terminalHash !== undefined && session.terminalHash === request.terminalHash;
  const isSamePlace = session.accessPointId === request.accessPoint.id;
  return isSameTerminal && isSamePlace && now - session.openedAt <= TICKET_REPEAT;
}

/** Gateways that replay a stored login: past its life a ticket is worth what the terminal itself is worth. */
function asRemembered(
  request: AccessRequest,
  facts: Facts,
  options: { readonly now: number; readonly otherwise: RejectReason },
): Outcome {
  if (facts.ticket && facts.device?.guestId !== facts.ticket.guestId) return reject(options.otherwise);
  const outcome = decideTerminal(request, facts, options.now);
  const isUnknown = outcome.kind === 'reject' && outcome.reason === 'device-unknown';
  return isUnknown ? reject(options.otherwise) : outcome;
}

function decideTerminal(request: AccessRequest, facts: Facts, now: number): Outcome {
  const { device } = facts;
  if (!device || device.rememberedUntil <= now) return reject('device-unknown');
  if (!acceptsCurrentTexts(request.venue, facts.accepted)) return reject('texts-changed');
  const same = lasting(facts, now).find((session) => isSameAttempt(session, request, now));
  if (same) return repeat(request.venue, same, now);
  return open(request, facts, {
    now,
    method: 'mac',
    holder: device,
    terminalHash: request.terminalHash,
    rememberedUntil: device.rememberedUntil,
  });
}

/** Gateways ask twice for one terminal (at DHCPDISCOVER and at DHCPREQUEST): one session, one Class. */
function isSameAttempt(session: OpenSessionFact, request: AccessRequest, now: number): boolean {
  if (session.terminalHash !== request.terminalHash || session.accessPointId !== request.accessPoint.id)
    return false;
  if (request.recordHash !== undefined && session.recordHash !== undefined) {
    return session.recordHash === request.recordHash;
  }
  return session.startedAt === undefined && now - session.openedAt <= TICKET_REPEAT;
}

function repeat(venue: Venue, session: OpenSessionFact, now: number): Outcome {
  const plan = venue.plan(session.plan);
  const grant = { endsAt: session.deadlineAt, volumeBytes: session.volumeBytes };
  const limits = plan && limitsFrom(now, plan, grant);
  return plan && limits ? { kind: 'repeat', session, plan, limits } : reject('time-over');
}

function open(
  request: AccessRequest,
  facts: Facts,
  way: {
    readonly now: number;
    readonly method: Method;
    readonly holder: HolderFact;
    readonly terminalHash: string | undefined;
    readonly rememberedUntil: number | undefined;
  },
): Outcome {
  const { holder, now, terminalHash } = way;
  const whole = request.venue.plan(holder.plan);
  if (!whole) return reject('plan-unknown');
  const plan = planOfGuest(whole, holder.provisionalSeconds);
  if (othersOnline(facts.openSessions, terminalHash) >= (plan.devices ?? Number.POSITIVE_INFINITY)) {
    return reject('device-limit');
  }
  const { guestExpiresAt: expiresAt, guestId, guestSeenAt } = holder;
  const { venue } = request;
  const { rememberedUntil } = way;
  const grant = grantOf({ venue, plan, now, rememberedUntil, expiresAt, spent: facts.spent });
  if (grant.kind === 'none') return reject(grant.reason);
  const limits = limitsFrom(now, plan, grant);
  if (!limits) return reject('time-over');
  return {
    kind: 'open',
    method: way.method,
    guestId,
    guestSeenAt,
    terminalHash,
    device: facts.device,
    plan,
    limits,
    grant,
  };
}

/** How many other terminals of the guest have an open session; one that nobody named counts as another. */
export function othersOnline(
  sessions: readonly { readonly terminalHash: string | undefined }[],
  terminalHash: string | undefined,
): number {
  const hashes = sessions.map((session) => session.terminalHash);
  const others = hashes.filter((hash) => hash !== undefined && hash !== terminalHash);
  return new Set(others).size + hashes.filter((hash) => hash === undefined).length;
}

function isOtherTerminal(bound: string | undefined, presented: string | undefined): boolean {
  return bound !== undefined && presented !== undefined && bound !== presented;
}

function reject(reason: RejectReason): Outcome {
  return { kind: 'reject', reason };
}
