import { MINUTE } from '../base/clock.js';
import { describeError, type Log } from '../base/log.js';
import type { Mail, Mailer, MailOutcome } from './mailer.js';

/** Sends mails behind the back of whoever has a page to answer. */
export interface Postman {
  /** Returns at once. What fails is tried again a few times, then given up and logged without address and content. */
  post(mail: Mail, posting?: Posting): void;
  /** Begins no attempt any more; resolves when those underway have ended. */
  stop(): Promise<void>;
}

/** What a mail's sender has to do with its delivery. */
export interface Posting {
  /** Whether it is still of use: asked before it is tried again. */
  isWanted?(): Promise<boolean>;
  /** Told of each attempt that failed. */
  onFailure?(): Promise<void>;
}

const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE];
const MOST_WAITING = 1_000;

/** What waits is in memory alone and ends with the program. `pauses`: before each further attempt, ms. */
export function createPostman(options: {
  readonly mailer: Pick<Mailer, 'send'>;
  readonly log: Log;
  readonly pauses?: readonly number[];
}): Postman {
  const { mailer, log, pauses = PAUSES } = options;
  const underway = new Set<Promise<void>>();
  const waiting = new Set<NodeJS.Timeout>();
  let isStopped = false;

  function begin(work: () => Promise<void>): void {
    const begun: Promise<void> = work()
      .catch((error: unknown) => log.warn('A mail was given up', { cause: describeError(error) }))
      .finally(() => underway.delete(begun));
    underway.add(begun);
  }

  async function attemptTo(mail: Mail, posting: Posting, attempt: number): Promise<void> {
    if (attempt > 0 && (await posting.isWanted?.()) === false) return;
    const outcome = await mailer.send(mail).catch(asFailed);
    if (outcome.kind === 'sent' || outcome.kind === 'kept') return;
    await posting.onFailure?.();
    const pause = outcome.kind === 'failed' ? pauses[attempt] : undefined;
    if (pause === undefined || isStopped || waiting.size >= MOST_WAITING)
      return log.warn('A mail could not be delivered', { cause: outcome.why, attempts: attempt + 1 });
    const timer = setTimeout(() => {
      waiting.delete(timer);
      begin(() => attemptTo(mail, posting, attempt + 1));
    }, pause);
    waiting.add(timer);
  }

  return {
    post: (mail, posting = {}) => begin(() => attemptTo(mail, posting, 0)),
    async stop() {
      isStopped = true;
      for (const timer of waiting) clearTimeout(timer);
      await Promise.all(underway);
    },
  };
}

/** The outbox could not be written, for instance. */
function asFailed(error: unknown): Extract<MailOutcome, { kind: 'failed' }> {
  return { kind: 'failed', why: describeError(error) };
}
