import { type ErasureDeps, eraseGuests } from '../access/cancel-guest.js';
import { createEndedSessionStore } from '../access/ended-session-store.js';
import { DAY } from '../base/clock.js';
import type { Queryable } from '../db/database.js';
import { exclusively } from '../db/exclusively.js';
import { createDeviceStore } from '../guests/device-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { createLinkStore } from '../guests/link-store.js';
import { UNUSED_LIFE } from '../guests/register-guest.js';
import { createVoucherBatchStore } from '../guests/voucher-batch-store.js';
import type { Mailer } from '../mail/mailer.js';
import { createAuditStore } from '../owners/audit-store.js';
import { createInvitationStore } from '../owners/invitation-store.js';
import { createNoticeStore } from '../owners/notice-store.js';
import { createOwnerSessionStore } from '../owners/owner-session-store.js';
import { createOwnerTokenStore } from '../owners/owner-token-store.js';
import { SESSION_IDLE, SESSION_LIFE } from '../owners/sessions.js';
import { createBreachStore } from '../requests/breach-store.js';
import { createRequestStore } from '../requests/request-store.js';
import { dayAt } from '../tallies/local-day.js';
import { createSurveyTextStore } from '../tallies/survey-text-store.js';
import { createAccessPointEventStore } from '../venues/access-point-event-store.js';
import type { Directory } from '../venues/directory.js';
import { createLatencyStore } from '../venues/latency-store.js';
import { createRevisionStore } from '../venues/revision-store.js';
import { createUnknownSenderStore } from '../venues/unknown-sender-store.js';
import { closeVenueDays } from './close-venue-days.js';
import { inSteps } from './in-steps.js';
import type { RetentionRun } from './retention-store.js';
import { noteRetention } from './tell-retention.js';

/** What is about single people lives this long at most. No setting makes it longer. */
const RETENTION = 90 * DAY;

/** Any number, the same in every process of every version. */
const LOCK = 7_067_426;

/** They are looked at over a week. */
const LATENCIES_LIFE = 8 * DAY;

const GUESTS_AT_ONCE = 50;

export interface RetentionDeps extends ErasureDeps {
  readonly directory: Directory;
  readonly mailer: Pick<Mailer, 'outbox'>;
  /** Ends the run early, which is then not noted as one. */
  readonly stopping?: AbortSignal;
}

/**
 * Removes what is past its time and closes the counts of past days, by one process at a time; the others get nothing.
 * In small steps that first read and then write by key, so that packets pass in between; after a pause of the program it
 * catches up. Guests go as if they had cancelled. Visits, tickets and limits live too short for it: the sweep has them.
 */
export function retain(deps: RetentionDeps): Promise<RetentionRun | undefined> {
  const { db, now } = deps;
  return exclusively(db, LOCK, async () => {
    const run = { ranAt: now(), removed: await removeOld(deps, now()) };
    if (deps.stopping?.aborted) return undefined;
    for (const venue of deps.directory.venues()) await closeVenueDays(db, venue, now());
    await db.forget();
    await noteRetention(db, run);
    return run;
  });
}

async function removeOld(deps: RetentionDeps, now: number): Promise<RetentionRun['removed']> {
  const { read, write } = deps.db;
  const before = now - RETENTION;
  const { stopping } = deps;
  const steps = (step: (most: number) => Promise<number>) => inSteps(step, { stopping });
  return {
    guests: await inSteps(
      async (most) => eraseGuests(deps, await createGuestStore(read).over(now, now - UNUSED_LIFE, most)),
      { most: GUESTS_AT_ONCE, stopping },
    ),
    links: await steps(async (most) =>
      createLinkStore(write).removeOver(await createLinkStore(read).over(now, before, most), now, before),
    ),
    devices: await steps(async (most) =>
      createDeviceStore(write).removeForgotten(await createDeviceStore(read).forgotten(now, most), now),
    ),
    sessions: await steps(async (most) =>
      createEndedSessionStore(write).remove(await createEndedSessionStore(read).closedBefore(before, most)),
    ),
    voucherBatches: await createVoucherBatchStore(write).removeOver(before),
    requests: await steps((most) => removeClosed(createRequestStore(write), before, most)),
    breaches: await steps((most) => removeClosed(createBreachStore(write), before, most)),
    surveyTexts: await steps((most) =>
      createSurveyTextStore(write).removeThrough(dayAt('UTC', before), most),
    ),
    ...(await removeOwnersOld(write, now)),
    revisionAuthors: await createRevisionStore(write).forgetAuthors(before),
    accessPointEvents: await createAccessPointEventStore(write).removeOld(before),
    latencies: await createLatencyStore(write).removeOld(now - LATENCIES_LIFE),
    unknownSenders: await createUnknownSenderStore(write).removeOld(now - DAY),
    mails: await deps.mailer.outbox.removeOld(before),
  };
}

/** Of the console: few enough to go at once. */
async function removeOwnersOld(write: Queryable, now: number): Promise<RetentionRun['removed']> {
  const sessionsBefore = { seen: now - SESSION_IDLE, made: now - SESSION_LIFE };
  return {
    ownerSessions: await createOwnerSessionStore(write).removeOver(sessionsBefore),
    ownerTokens: await createOwnerTokenStore(write).removeOver(now),
    invitations: await createInvitationStore(write).removeOver(now),
    notices: await createNoticeStore(write).removeOld(now - RETENTION),
    auditEvents: await createAuditStore(write).removeOld(now - RETENTION),
  };
}

interface ClosedCases {
  closedBefore(before: number, most: number): Promise<readonly string[]>;
  remove(ids: readonly string[]): Promise<number>;
}

async function removeClosed(store: ClosedCases, before: number, most: number): Promise<number> {
  return store.remove(await store.closedBefore(before, most));
}
