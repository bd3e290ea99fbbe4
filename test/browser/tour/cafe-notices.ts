import { DAY, HOUR, MINUTE } from '../../../src/base/clock.js';
import { createNoticeReaderStore } from '../../../src/owners/notice-reader-store.js';
import { raiseNotice } from '../../../src/owners/raise-notice.js';
import type { ConsoleVenue } from '../../support/console-venue.js';

type Told = Omit<Parameters<typeof raiseNotice>[1], 'venueId' | 'once'>;

/** Last week the garden was silent for an hour and data stayed too long; today there is more of everything. */
function news(now: number): readonly (Told & { readonly isEverywhere?: true })[] {
  const silentAt = now - 4 * DAY - 3 * HOUR;
  const backAt = silentAt + 52 * MINUTE;
  const failedAt = now - 6 * DAY;
  const soon = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
  return [
    {
      at: failedAt,
      overAt: failedAt + HOUR,
      news: { kind: 'retention-failed', since: failedAt },
      isEverywhere: true,
    },
    { at: silentAt, overAt: backAt, news: { kind: 'access-point-silent', accessPoint: 'Garden' } },
    { at: backAt, overAt: backAt, news: { kind: 'access-point-back', accessPoint: 'Garden' } },
    {
      at: now - DAY,
      news: { kind: 'service-ending', on: soon(60), note: 'We retire. Questions: anna@host.example' },
      isEverywhere: true,
    },
    { at: now - HOUR, news: { kind: 'budget-reached', budget: 'code-mails', most: 200 } },
    { at: now - 20 * MINUTE, news: { kind: 'access-point-silent', accessPoint: 'Upstairs' } },
  ];
}

/** What stands on the board; the older half has been looked at. */
export async function tellNotices({ app, venueId, ownerId }: ConsoleVenue): Promise<void> {
  const now = app.clock.now();
  const { main } = app.foundation.databases;
  await main.transaction(async (trx) => {
    for (const { isEverywhere, ...notice } of news(now))
      await raiseNotice(trx, {
        ...notice,
        venueId: isEverywhere ? undefined : venueId,
        once: String(notice.at),
      });
    await createNoticeReaderStore(trx).see(venueId, ownerId, now - 2 * DAY);
  });
}
