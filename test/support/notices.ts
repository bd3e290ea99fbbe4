import assert from 'node:assert/strict';
import type { NoticeKind } from '../../src/owners/notice.js';
import { SWITCHED_KINDS } from '../../src/owners/notice-mute-store.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { noticeOutbox } from '../../src/upkeep/outboxes.js';
import { watchAccessPoints } from '../../src/upkeep/watch-access-points.js';
import { send } from './console.js';
import type { ConsoleVenue } from './console-venue.js';
import type { TestApp } from './start-app.js';

type Reader = Pick<ConsoleVenue, 'browser' | 'url'>;

/** In the account, by hand: no mails about these kinds any more, and none about any venue where `venues` says so. */
export async function switchOff(
  { browser, url }: Reader,
  kinds: readonly NoticeKind[],
  fields: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  const page = await browser.get(`${url}/account/notices`);
  const wanted = SWITCHED_KINDS.filter((kind) => !kinds.includes(kind));
  const saved = await send(browser, page, { to: '/account/notices', fields: { kinds: wanted, ...fields } });
  assert.match(saved.text, /Saved\./);
}

/** Whatever can be turned off is. */
export async function turnEverythingOff(reader: Reader): Promise<void> {
  await switchOff(reader, SWITCHED_KINDS, { venues: [] });
}

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
  const notices = createDelivery(noticeOutbox({ ...own, consoleUrl: config.consoleUrl ?? '' }), own);
  await notices.beginDue();
  await notices.settled();
}

/** Until none waits: upkeep of the program itself may have one underway. */
export async function untilMailed(app: TestApp): Promise<void> {
  const { read } = app.foundation.databases.main;
  while ((await read('notice_mails').first()) !== undefined) await mailNotices(app);
}
