import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { randomToken } from '../../src/base/secrets.js';
import type { Queryable } from '../../src/db/database.js';
import { type Table, tablesInOrder } from '../../src/db/table-catalog.js';
import { dayAt } from '../../src/tallies/local-day.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { disconnectOutbox } from '../../src/upkeep/outboxes.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { retainNow } from '../support/counted-guests.js';
import { onEachDatabase } from '../support/databases.js';
import { openPortal } from '../support/guest-portal.js';
import type { TestApp } from '../support/start-app.js';
import { countRows } from '../support/walk-tables.js';

/** What is nobody's, or goes with a venue, an owner's account or a process and not by age. */
const STAYS = [
  'access_points',
  'ad_tallies',
  'demographic_tallies',
  'deployment',
  'directory',
  'documents',
  'notice_mutes',
  'owner_recovery_codes',
  'owners',
  'provider_secrets',
  'retention_runs',
  'server_keys',
  'serving_processes',
  'survey_tallies',
  'tally_days',
  'usage_tallies',
  'venue_drafts',
  'venue_members',
  'venue_pictures',
  'venue_revisions',
  'venues',
];

/** What has its last day in docs/privacy.md. A table that is in neither list is one nobody has decided on. */
const GOES = [
  'access_point_events',
  'access_point_latencies',
  'audit_events',
  'breaches',
  'consents',
  'devices',
  'guest_identities',
  'guest_links',
  'guests',
  'invitations',
  'limits',
  'marketing_answers',
  'notice_mails',
  'notices',
  'owner_sessions',
  'owner_tokens',
  'pending_changes',
  'pending_codes',
  'pending_disconnects',
  'requests',
  'sessions',
  'survey_texts',
  'tickets',
  'unknown_senders',
  'visits',
  'voucher_batches',
  'vouchers',
];

/** Whose id a column holds. */
const REFERENCES: Readonly<Record<string, string>> = {
  venue_id: 'venues',
  access_point_id: 'access_points',
  guest_id: 'guests',
  device_id: 'devices',
  session_id: 'sessions',
  owner_id: 'owners',
  notice_id: 'notices',
  batch_id: 'voucher_batches',
};

/** A row of each of these tables, of today, that refers to those before it. */
async function fill(db: Queryable, tables: readonly Table[], now: number): Promise<void> {
  const ids = new Map<string, string>();
  for (const { name, columns } of tables) {
    const info = await db(name).columnInfo();
    const row = Object.fromEntries(
      columns.map((column) => {
        const { type = '', maxLength } = info[column] ?? {};
        const id = ids.get(REFERENCES[column] ?? '');
        if (column === 'day') return [column, dayAt('UTC', now)];
        return [column, id ?? (/int/.test(type) ? numberIn(column, now) : wordOf(Number(maxLength ?? 22)))];
      }),
    );
    const known = (await db(name).first()) as { readonly id?: string } | undefined;
    if (!known) await db(name).insert(row);
    ids.set(name, known?.id ?? String(row.id));
  }
}

function numberIn(column: string, now: number): number {
  return /(?:^|_)(?:at|until|hour|since)$/.test(column) ? now : 1;
}

function wordOf(length: number): string {
  return randomToken().slice(0, length);
}

/** All that happens by itself, as after a long pause. */
async function upkeep(app: TestApp): Promise<void> {
  const { databases, clock, log } = app.foundation;
  const own = { ...app.domain, db: databases.main, log, now: clock.now };
  await sweep(databases.main, { now: clock.now(), reachableSince: 0 });
  const disconnects = createDelivery(disconnectOutbox(own), own);
  await disconnects.beginDue();
  await disconnects.settled();
  await retainNow(app);
}

onEachDatabase('R24: whatever is stored has a last day, or a reason to stay', async (databases, t) => {
  const app = await openPortal(t, databases);
  const { main, keys } = app.foundation.databases;
  const tables = await tablesInOrder(main.read);
  assert.deepEqual(tables.map(({ name }) => name).sort(), [...GOES, ...STAYS].sort());
  const filled = tables.filter(({ name }) => [...GOES, 'venues', 'access_points', 'owners'].includes(name));
  await fill(main.write, filled, app.clock.now());
  const [guest] = (await main.read('guests').pluck('id')) as string[];
  await keys.write('guest_keys').insert({ guest_id: guest, sealed: randomToken() });
  const before = await countRows(main.read);
  assert.deepEqual(
    GOES.filter((table) => before[table] === undefined),
    [],
    'there is a row of each',
  );
  app.clock.advance(91 * DAY);
  await upkeep(app);
  const after = await countRows(main.read);
  assert.deepEqual(
    GOES.filter((table) => after[table] !== undefined),
    [],
  );
  assert.deepEqual(await countRows(keys.read), {});
});
