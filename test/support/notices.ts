import { createDelivery } from '../../src/upkeep/deliver.js';
import { noticeOutbox } from '../../src/upkeep/outboxes.js';
import { watchAccessPoints } from '../../src/upkeep/watch-access-points.js';
import type { TestApp } from './start-app.js';

/** As if the access point had reported this session, and would every five minutes. */
export async function haveReported({ foundation }: TestApp, sessionId: string): Promise<void> {
  const sessions = foundation.databases.main.write('sessions').where({ id: sessionId });
  await sessions.update({ interims: 1, interim_seconds: 300, reported_at: foundation.clock.now() });
}

/** What upkeep does each minute about access points, and then about the mails of notices. */
export async function watchAndMail(app: TestApp): Promise<void> {
  const { databases, clock } = app.foundation;
  await watchAccessPoints({ db: databases.main, now: clock.now }, 0);
  await mailNotices(app);
}

/** Sends the mails of notices that are due, as the minute brings it. */
export async function mailNotices({ domain, foundation }: TestApp): Promise<void> {
  const { databases, directory, clock, log, config } = foundation;
  const own = { ...domain, db: databases.main, directory, log, now: clock.now };
  const notices = createDelivery(noticeOutbox({ ...own, consoleUrl: config.consoleUrl }), own);
  await notices.beginDue();
  await notices.settled();
}
