import type { Limits } from '../access-points/family.js';
import { createBatcher } from '../base/batcher.js';
import { keyedHash, randomOctets } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { Plan } from '../venues/plan.js';
import type { AccessRequest } from './access-request.js';
import { decide, type Outcome, type RejectReason } from './decide.js';
import { gatherFacts } from './gather-facts.js';
import { openSealedSession, sealSession } from './sealed-session.js';
import { openSessions, type ToOpen } from './open-sessions.js';

/** The answer to an Access-Request. `class` is the session's random key, to come back with its accounting. */
export type Decision =
  | { readonly kind: 'accept'; readonly plan: Plan; readonly limits: Limits; readonly class: Buffer }
  | { readonly kind: 'reject'; readonly reason: RejectReason };

export interface Authorizer {
  /** Decides, and on acceptance has the session committed before it resolves. Rejects when the database is away. */
  authorize(request: AccessRequest): Promise<Decision>;
  /** Requests waiting or being worked on. */
  depth(): number;
}

const CLASS_BYTES = 16;

/**
 * What of an accounting record's Classes may be ours, by its size: a proxy may have put its own before it, and some
 * equipment cuts it or writes it down as text. What is none of ours says nothing.
 */
export function possibleClasses(values: readonly Buffer[]): readonly Buffer[] {
  return values.filter(({ length }) => length === CLASS_BYTES);
}

/** A session's id is the keyed hash of its Class, so that accounting that brings the Class back finds it by its id. */
export function sessionIdOf(venue: { readonly lookupKey: Buffer }, value: Buffer): string {
  return keyedHash(venue.lookupKey, 'class', value);
}

const BATCH = 256;
const QUEUE_BOUND = 8_192;
const ROUNDS = 4;

/**
 * The decisions of all requests that arrive together share their queries: one look-up, and for the accepted ones one
 * transaction. Two requests on the same ticket, account or terminal never share a round, so each sees what the other did; nor are
 * two sessions of a guest with a device limit opened in one.
 */
export function createAuthorizer(options: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => number;
}): Authorizer {
  const { db, sealer, now } = options;
  const batcher = createBatcher<AccessRequest, Decision>({ run: answerAll, most: BATCH, bound: QUEUE_BOUND });

  async function answerAll(requests: readonly AccessRequest[]): Promise<readonly Decision[]> {
    const decisions = new Map<AccessRequest, Decision>();
    let left = requests;
    for (let round = 0; left.length > 0; round += 1) {
      // Losing to another process again and again means something is wrong; silence makes the access point retry.
      if (round === ROUNDS + requests.length) throw new Error('Requests on the same guest keep colliding');
      const inThisRound = withoutCollisions(left);
      for (const [request, decision] of await answerRound(inThisRound)) decisions.set(request, decision);
      left = left.filter((request) => !decisions.has(request));
    }
    return requests.map((request) => decisions.get(request) as Decision);
  }

  /** Leaves out of its answer what lost a race: it is to be asked again. */
  async function answerRound(
    requests: readonly AccessRequest[],
  ): Promise<readonly [AccessRequest, Decision][]> {
    const at = now();
    const facts = await gatherFacts(db.read, requests, at);
    const outcomes = requests.map((request, index): [AccessRequest, Outcome] => {
      const known = facts[index];
      if (!known) throw new Error('Facts are missing for a request');
      return [request, decide(request, known, at)];
    });
    const opened = await openAccepted(outcomes, at);
    return outcomes.flatMap(([request, outcome]): [AccessRequest, Decision][] => {
      if (outcome.kind === 'reject') return [[request, outcome]];
      if (outcome.kind === 'repeat') return [[request, acceptAgain(outcome)]];
      const session = opened.get(request);
      return session
        ? [[request, { kind: 'accept', plan: outcome.plan, limits: outcome.limits, class: session.class }]]
        : [];
    });
  }

  async function openAccepted(
    outcomes: readonly [AccessRequest, Outcome][],
    at: number,
  ): Promise<ReadonlyMap<AccessRequest, ToOpen>> {
    const toOpen = withoutRivals(outcomes).flatMap(([request, outcome]) =>
      outcome.kind === 'open' ? [{ request, outcome, ...newSession(request) }] : [],
    );
    const opened = await openSessions(db, toOpen, at);
    return new Map(opened.map((session) => [session.request, session]));
  }

  function newSession(request: AccessRequest) {
    const key = randomOctets(CLASS_BYTES);
    const id = sessionIdOf(request.venue, key);
    const content = { ...request.attributes, class: key.toString('base64url') };
    return {
      id,
      class: key,
      sealed: sealSession(sealer, id, content),
    };
  }

  function acceptAgain(outcome: Outcome & { readonly kind: 'repeat' }): Decision {
    const { session, plan, limits } = outcome;
    const sealed = openSealedSession(sealer, session);
    if (!sealed) return { kind: 'reject', reason: 'session-unreadable' };
    return { kind: 'accept', plan, limits, class: Buffer.from(sealed.class, 'base64url') };
  }

  return { authorize: (request) => batcher.submit(request), depth: () => batcher.depth };
}

/**
 * One session a round for each guest with a device limit, whose next one has to count it, and for each terminal, be it
 * only the redirect that named it: the next one has to close it.
 */
function withoutRivals(outcomes: readonly [AccessRequest, Outcome][]): readonly [AccessRequest, Outcome][] {
  const taken = new Set<string>();
  return outcomes.filter(([request, outcome]) => {
    if (outcome.kind !== 'open') return true;
    const { plan, guestId, terminalHash } = outcome;
    const keys = [
      ...(plan.devices === undefined ? [] : [`guest ${guestId}`]),
      ...(terminalHash === undefined ? [] : [terminalName(request.venue, terminalHash)]),
    ];
    return takeAll(keys, taken);
  });
}

function withoutCollisions(requests: readonly AccessRequest[]): readonly AccessRequest[] {
  const taken = new Set<string>();
  return requests.filter(({ credential, venue, terminalHash }) => {
    const keys = [
      ...(credential.kind === 'ticket' ? [`ticket ${credential.id}`] : []),
      ...(credential.kind === 'account' ? [`account ${credential.guestId}`] : []),
      ...(terminalHash === undefined ? [] : [terminalName(venue, terminalHash)]),
    ];
    return takeAll(keys, taken);
  });
}

function terminalName(venue: { readonly id: string }, terminalHash: string): string {
  return `terminal ${venue.id} ${terminalHash}`;
}

/** Takes all keys or, where one is taken already, none. */
function takeAll(keys: readonly string[], taken: Set<string>): boolean {
  if (keys.some((key) => taken.has(key))) return false;
  for (const key of keys) taken.add(key);
  return true;
}
