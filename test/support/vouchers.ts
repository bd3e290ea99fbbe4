import assert from 'node:assert/strict';
import { HOUR } from '../../src/base/clock.js';
import { readVoucherCode, voucherHash, writeVoucherCode } from '../../src/guests/voucher-code.js';
import { createVoucherStore, type VoucherRow } from '../../src/guests/voucher-store.js';
import type { WantedBatch } from '../../src/guests/vouchers.js';
import { acceptanceOn, openPortal } from './guest-portal.js';
import type { TestDatabases } from './databases.js';
import type { TestContext } from 'node:test';
import { sampleVenue } from './sample-venue.js';
import type { TestApp } from './start-app.js';
import type { Page, WebClient } from './web-client.js';

const { waysIn } = sampleVenue() as { waysIn: { terms: object; form: object } };

/** The sample venue, which takes vouchers beside its other ways in. */
export function openVoucherPortal(t: TestContext, databases: TestDatabases): Promise<TestApp> {
  return openPortal(t, databases, { venue: { waysIn: { ...waysIn, voucher: {} } } });
}

/** A batch of the sample's venue, as printed; by default a single voucher for a single use, valid for a day. */
export async function makeVouchers(
  app: TestApp,
  wanted: Partial<WantedBatch> = {},
): Promise<readonly string[]> {
  const { directory, databases, clock } = app.foundation;
  const venue = directory.venueBySlug('linden');
  assert.ok(venue);
  const now = clock.now();
  const whole = { count: 1, plan: 'guest', uses: 1, note: '', validFrom: now, validUntil: now + 24 * HOUR };
  const id = await databases.main.transaction((trx) =>
    app.domain.vouchers.makeWithin(trx, venue, { ...whole, ...wanted }),
  );
  const rows = await createVoucherStore(databases.main.read).ofBatch(id);
  return rows.map((row) => writeVoucherCode(app.domain.vouchers.codeOf(row)));
}

/** Every voucher there is. */
export async function storedVouchers(
  app: TestApp,
): Promise<readonly Pick<VoucherRow, 'usesLeft' | 'usedAt'>[]> {
  const rows = await app.foundation.databases.main.read('vouchers').select('uses_left', 'used_at');
  return rows.map((row) => ({ usesLeft: Number(row.uses_left), usedAt: row.used_at && Number(row.used_at) }));
}

/** Sends the code from the first page, the texts accepted. */
export function sendVoucher(browser: WebClient, welcome: Page, voucher: string): Promise<Page> {
  return browser.post(`${new URL(welcome.url).origin}/p/linden/voucher`, {
    ...acceptanceOn(welcome),
    voucher,
  });
}

/** The vouchers of whichever venue is called linden, by their codes. */
export function createStoredVouchers({ foundation, domain }: TestApp) {
  const { directory, databases } = foundation;
  return {
    async codes(): Promise<readonly string[]> {
      const rows = await databases.main.read('vouchers').select('id', 'sealed');
      return rows.map((row) => writeVoucherCode(domain.vouchers.codeOf({ id: row.id, sealed: row.sealed })));
    },
    /** Takes a use. Rejects where there is none. */
    async redeem(written: string | undefined): Promise<void> {
      const venue = directory.venueBySlug('linden');
      const code = readVoucherCode(written ?? '');
      assert.ok(venue && code);
      const hash = voucherHash(venue, code);
      await databases.main.transaction((trx) => domain.vouchers.redeemWithin(trx, venue, hash));
    },
  };
}
