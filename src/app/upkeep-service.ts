import { type Clock, HOUR, MINUTE, SECOND } from '../base/clock.js';
import type { Databases } from '../db/open.js';
import { reportMail } from '../console/reports/report-mail.js';
import { createDelivery } from '../upkeep/deliver.js';
import { endProvisional } from '../upkeep/end-provisional.js';
import { createEnforcer } from '../upkeep/enforce-limits.js';
import {
  changeOutbox,
  disconnectOutbox,
  noticeOutbox,
  reportOutbox,
  requestOutbox,
} from '../upkeep/outboxes.js';
import { regularly } from '../upkeep/regularly.js';
import { sweep } from '../upkeep/sweep.js';
import { watchAccessPoints } from '../upkeep/watch-access-points.js';
import type { Domain } from './domain.js';
import type { Foundation } from './foundation.js';
import { createRetention } from './retention-service.js';

export interface UpkeepService {
  /** Delivers waiting Disconnects without waiting for the next turn. */
  deliverSoon(): void;
  /** Tells owners of new requests without waiting for the next turn. */
  mailSoon(): void;
  /** Lets what runs end and writes what was counted. */
  stop(): Promise<void>;
}

/** Everything that happens by itself: the sweep, Disconnects, changes of limits, mails, the access points' counts. */
export function startUpkeep(foundation: Foundation, domain: Domain): UpkeepService {
  const { databases, clock, log, directory } = foundation;
  const { recorder } = domain;
  const own = { ...domain, db: databases.main, directory, log, now: clock.now };
  const sweeping = regularly('sweep', {
    everyMs: MINUTE,
    log,
    work: createSweep(databases, clock, {
      before: (reachableSince) => watchAccessPoints(own, reachableSince),
      after: () => endProvisional(own),
    }),
  });
  const disconnects = createDelivery(disconnectOutbox(own), own);
  const changes = createDelivery(changeOutbox(own), own);
  const delivering = regularly('requests to access points', {
    everyMs: 5 * SECOND,
    log,
    async work() {
      // Limits asked for just now may be of a plan that was changed just now.
      await directory.refresh();
      await changes.beginDue();
      await disconnects.beginDue();
    },
  });
  const mails = createDelivery(requestOutbox(own), own);
  const { consoleUrl } = foundation.config;
  const reports = consoleUrl === undefined ? undefined : createDelivery(reportsOf(own, consoleUrl), own);
  const notices =
    consoleUrl === undefined ? undefined : createDelivery(noticeOutbox({ ...own, consoleUrl }), own);
  const mailing = regularly('mails', {
    everyMs: MINUTE,
    log,
    async work() {
      await mails.beginDue();
      await notices?.beginDue();
      await reports?.beginDue();
    },
  });
  const enforcer = createEnforcer(own);
  const enforcing = regularly('limits', {
    everyMs: MINUTE,
    log,
    async work() {
      if (await enforcer.enforce()) delivering.kick();
    },
  });
  recorder.follow((sessions) => {
    if (enforcer.note(sessions)) enforcing.kick();
  });
  const writeCounts = async () => {
    await domain.counts.flush();
    await domain.latencies.flush();
    await domain.senders.flush();
  };
  const counting = regularly('counts', { everyMs: 5 * SECOND, log, work: writeCounts });
  const writeTallies = async () => {
    await domain.tallies.flush();
    await domain.surveys.flush();
  };
  // On a grid of its own, so that the time of writing says nothing about when somebody signed in.
  const tallying = regularly('tallies', { everyMs: 10 * MINUTE, log, work: writeTallies });
  const retaining = regularly('retention', { everyMs: HOUR, log, work: createRetention(foundation, domain) });
  sweeping.kick();
  retaining.kick();
  delivering.kick();
  mailing.kick();
  return {
    deliverSoon: delivering.kick,
    mailSoon: mailing.kick,
    async stop() {
      try {
        // A request may be waiting half a minute for its answer; it is written down and goes on at the next start.
        await domain.radiusClient.close();
        domain.mailer.close();
        await domain.postman.stop();
        const works = [sweeping, enforcing, delivering, mailing, counting, tallying, retaining];
        await Promise.all(works.map((regular) => regular.stop()));
        const deliveries = [disconnects, changes, mails, notices, reports].filter((one) => one !== undefined);
        await Promise.all(deliveries.map((delivery) => delivery.settled()));
      } finally {
        // Whatever did not end as it should, what was counted is not lost for it.
        await Promise.all([writeCounts(), writeTallies()]);
      }
    },
  };
}

function reportsOf(
  own: Omit<Parameters<typeof reportOutbox>[0], 'compose'>,
  consoleUrl: string,
): ReturnType<typeof reportOutbox> {
  const compose = reportMail.bind(undefined, { db: own.db.read, consoleUrl });
  return reportOutbox({ ...own, compose });
}

/** After a pause of ours, or of the database, access points first get the time to report again. */
function createSweep(
  { main, keys }: Databases,
  clock: Clock,
  also: {
    readonly before: (reachableSince: number) => Promise<unknown>;
    readonly after: () => Promise<unknown>;
  },
): () => Promise<unknown> {
  let reachableSince = clock.now();
  return async () => {
    try {
      await also.before(reachableSince);
      await sweep(main, { now: clock.now(), reachableSince });
      await also.after();
      await Promise.all([main.forget(), keys.forget()]);
    } catch (error) {
      reachableSince = clock.now();
      throw error;
    }
  };
}
