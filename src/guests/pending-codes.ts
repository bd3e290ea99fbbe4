import { MINUTE, SECOND } from '../base/clock.js';
import { randomToken, sameText, Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { Venue } from '../venues/open-venue.js';
import type { CodeWay } from '../venues/venue.js';
import type { Limiter } from './limiter.js';
import { createPendingCodeStore, type PendingCodeRow } from './pending-code-store.js';
import { newSentCode, sentCodeHash } from './sent-code.js';
import type { HeldVisit, Visits } from './visits.js';
import { createWrongSentCodes, MOST_TRIES } from './wrong-sent-codes.js';

const CODE_LIFE = 10 * MINUTE;
/** Within it no second code goes to the same address. */
const PAUSE = 30 * SECOND;

/** Where a code goes. */
export interface CodeTarget {
  readonly way: CodeWay;
  readonly address: Secret<string>;
}

/** A code that was sent and has not come back yet. */
export interface PendingCode extends CodeTarget {
  readonly id: string;
  /** Another one may be sent to the same address from now on. */
  readonly mayRepeat: boolean;
  /** It could not be delivered so far. */
  readonly isStuck: boolean;
}

export type Asked =
  /** To be sent: nobody can be told it again. */
  | { readonly kind: 'made'; readonly made: MadeCode }
  /** One went to that address a moment ago, which holds. */
  | { readonly kind: 'just-sent' }
  /** Wrong codes came back too often to have another one now. */
  | { readonly kind: 'slowed'; readonly retryAfterSeconds: number };

export interface MadeCode {
  readonly id: string;
  readonly hash: string;
  readonly code: Secret<string>;
}

/** A code that came back right. */
export type ProvenCode = Pick<MadeCode, 'id' | 'hash'>;

export type CodeAnswer =
  | { readonly kind: 'right'; readonly proven: ProvenCode }
  /** Another one, too old, used, or never sent: nobody is told which. */
  | { readonly kind: 'wrong' }
  /** Too many wrong ones, so this one was not looked at. */
  | { readonly kind: 'slowed'; readonly retryAfterSeconds: number };

/** `isGuess`: a code was there to be found and was not. Whoever guesses at none uses up nothing that others share. */
interface Compared {
  readonly isGuess: boolean;
  readonly answer: CodeAnswer;
}

/** Somebody's try to get in with a code. */
export interface CodeAttempt {
  readonly visit: HeldVisit;
  readonly code: Secret<string>;
  /** By its keyed hash, else the visit: whoever tries. */
  readonly terminal: string;
  readonly network: string;
}

/** Codes that guests are sent to come back with. Each is one visit's, good for ten minutes and five tries. */
export interface PendingCodes {
  /** Makes a code for the visit. What was sent for it before holds no more, but wrong tries stay counted (T28). */
  ask(venue: Venue, visit: HeldVisit, target: CodeTarget): Promise<Asked>;
  /** What was sent for the visit last. */
  of(visit: HeldVisit): Promise<PendingCode | undefined>;
  check(venue: Venue, attempt: CodeAttempt): Promise<CodeAnswer>;
  /** Whether it is the code the visit signed in with. */
  isTaken(venue: Venue, visit: HeldVisit, attempt: Pick<CodeAttempt, 'visit' | 'code'>): boolean;
  /** Uses the code up in the caller's transaction, and its address with it. Throws `CodeSpent` where somebody did. */
  spendWithin(trx: Queryable, proven: ProvenCode): Promise<void>;
  /** Whether the code still waits to come back. */
  isWaiting(made: ProvenCode): Promise<boolean>;
  /** Notes that a code could not be delivered so far. */
  noteFailure(made: ProvenCode): Promise<void>;
}

/** Undoes a sign-in with a code that came back twice at once. */
export class CodeSpent extends Error {}

/** Where the address a code went to is sealed. */
export function pendingCodeContext(id = ''): string {
  return `pending_codes:${id}`;
}

export function createPendingCodes(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly visits: Visits;
  readonly limiter: Limiter;
  readonly now: () => number;
}): PendingCodes {
  const { db, sealer, visits, limiter, now } = deps;
  const wrongCodes = createWrongSentCodes(limiter);
  const reading = createPendingCodeStore(db.read);

  function opened(row: PendingCodeRow): CodeTarget {
    const { way, address } = JSON.parse(sealer.openText(pendingCodeContext(row.id), row.sealed)) as {
      readonly way: CodeWay;
      readonly address: string;
    };
    return { way, address: new Secret(address) };
  }

  function isSame(row: PendingCodeRow, { way, address }: CodeTarget): boolean {
    const before = opened(row);
    return before.way === way && before.address.reveal() === address.reveal();
  }

  /** What stands in the way of another code for a visit that had this one. */
  function hindrance(
    before: PendingCodeRow,
    target: CodeTarget,
  ): Exclude<Asked, { kind: 'made' }> | undefined {
    if (before.tries >= MOST_TRIES) return { kind: 'slowed', retryAfterSeconds: secondsUntil(before) };
    if (before.sentAt + PAUSE > now() && isSame(before, target)) return { kind: 'just-sent' };
    return undefined;
  }

  /** Held until the transaction ends. */
  async function alive(trx: Queryable, id: string | undefined): Promise<PendingCodeRow | undefined> {
    const row = id === undefined ? undefined : await createPendingCodeStore(trx).lockedById(id);
    return row && row.expiresAt > now() ? row : undefined;
  }

  function secondsUntil({ expiresAt }: PendingCodeRow): number {
    return Math.ceil((expiresAt - now()) / SECOND);
  }

  async function put(
    trx: Queryable,
    venue: Venue,
    { id, target, tries }: { readonly id: string; readonly target: CodeTarget; readonly tries: number },
  ): Promise<Asked> {
    const code = newSentCode();
    const made = { id, code, hash: sentCodeHash(venue, id, code) };
    const { way, address } = target;
    await createPendingCodeStore(trx).put({
      id,
      venueId: venue.id,
      sealed: sealer.seal(pendingCodeContext(id), JSON.stringify({ way, address: address.reveal() })),
      codeHash: made.hash,
      tries,
      failures: 0,
      sentAt: now(),
      expiresAt: now() + CODE_LIFE,
    });
    return { kind: 'made', made };
  }

  /** Under a lock, so that of many tries at once no more than `most` are looked at. */
  function compare(venue: Venue, { visit, code }: CodeAttempt, most: number): Promise<Compared> {
    const { codeId } = visit.content;
    return db.transaction(async (trx) => {
      const row = await alive(trx, codeId);
      if (!row) return { isGuess: false, answer: { kind: 'wrong' } };
      const slowed = { kind: 'slowed', retryAfterSeconds: secondsUntil(row) } as const;
      if (row.tries >= most) return { isGuess: false, answer: slowed };
      const hash = sentCodeHash(venue, row.id, code);
      if (sameText(hash, row.codeHash))
        return { isGuess: false, answer: { kind: 'right', proven: { id: row.id, hash } } };
      await createPendingCodeStore(trx).countTry(row.id);
      return { isGuess: true, answer: row.tries + 1 >= most ? slowed : { kind: 'wrong' } };
    });
  }

  return {
    ask: (venue, visit, target) =>
      db.transaction(async (trx) => {
        // Held until the end, so that the same form sent twice waits here.
        const held = await visits.changeWithin(trx, visit, (content) => content);
        const before = await alive(trx, held.content.codeId);
        const hindered = before && hindrance(before, target);
        if (hindered) return hindered;
        const id = before?.id ?? randomToken();
        await visits.changeWithin(trx, held, (content) => ({ ...content, codeId: id }));
        return put(trx, venue, { id, target, tries: before?.tries ?? 0 });
      }),
    async of({ content: { codeId } }) {
      const row = codeId === undefined ? undefined : await reading.byId(codeId);
      if (!row) return undefined;
      return {
        id: row.id,
        ...opened(row),
        mayRepeat: row.sentAt + PAUSE <= now(),
        isStuck: row.failures > 0,
      };
    },
    async check(venue, attempt) {
      const guessing = { ...attempt, venueId: venue.id };
      const most = await wrongCodes.allowedTries(guessing);
      if (typeof most !== 'number') return { kind: 'slowed', retryAfterSeconds: most.retryAfterSeconds };
      const { isGuess, answer } = await compare(venue, attempt, most);
      if (isGuess) await wrongCodes.count(guessing);
      return answer;
    },
    isTaken(venue, { content }, { visit, code }) {
      const { codeId } = visit.content;
      const { codeTaken } = content;
      if (codeId === undefined || codeTaken === undefined) return false;
      return sameText(codeTaken, sentCodeHash(venue, codeId, code));
    },
    async spendWithin(trx, { id, hash }) {
      if (!(await createPendingCodeStore(trx).spend(id, hash))) throw new CodeSpent();
    },
    async isWaiting({ id, hash }) {
      const row = await reading.byId(id);
      return row !== undefined && row.codeHash === hash && row.expiresAt > now();
    },
    noteFailure: ({ id, hash }) => createPendingCodeStore(db.write).countFailure(id, hash),
  };
}
