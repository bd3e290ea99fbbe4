import { randomToken, Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { Venue } from '../venues/open-venue.js';
import type { Limiter, LimitName } from './limiter.js';
import { createVoucherBatchStore, type VoucherBatch } from './voucher-batch-store.js';
import { newVoucherCode, voucherContext, voucherHash } from './voucher-code.js';
import { createVoucherStore } from './voucher-store.js';

/** Somebody's try to get in with a code. */
export interface VoucherAttempt {
  /** Undefined where what was typed can't be a code. */
  readonly code: Secret<string> | undefined;
  /** By its keyed hash, else the visit: whoever tries. */
  readonly terminal: string;
  readonly network: string;
}

export type VoucherAnswer =
  | { readonly kind: 'right'; readonly hash: string; readonly plan: string }
  /** Unknown, used up, revoked, not valid yet or any more: nobody is told which. */
  | { readonly kind: 'wrong' }
  /** Too many wrong tries lately, so this one was not looked at. */
  | { readonly kind: 'slowed'; readonly retryAfterSeconds: number };

export interface Vouchers {
  /** Whether a code can be used now; takes nothing. */
  check(venue: Venue, attempt: VoucherAttempt): Promise<VoucherAnswer>;
  /** Takes one use of a voucher in the caller's transaction. Throws `VoucherSpent` where there is none to take. */
  redeemWithin(trx: Queryable, venue: Venue, hash: string): Promise<void>;
  /** Makes a batch with its vouchers, in the caller's transaction; its id. */
  makeWithin(trx: Queryable, venue: Venue, wanted: WantedBatch): Promise<string>;
  /** The code of a voucher, to be printed. */
  codeOf(voucher: { readonly id: string; readonly sealed: string }): Secret<string>;
}

export type WantedBatch = Pick<VoucherBatch, 'plan' | 'uses' | 'note' | 'validFrom' | 'validUntil'> & {
  readonly count: number;
};

/** Undoes a sign-in with a voucher that somebody else used up meanwhile. */
export class VoucherSpent extends Error {}

export function createVouchers(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly limiter: Limiter;
  readonly now: () => number;
}): Vouchers {
  const { limiter, sealer, now } = deps;

  return {
    async check(venue, attempt) {
      const counters = countersOf(venue, attempt);
      for (const [name, subject] of counters) {
        const answer = await limiter.look(name, subject);
        if (answer.kind === 'over') return { kind: 'slowed', retryAfterSeconds: answer.retryAfterSeconds };
      }
      const hash = attempt.code && voucherHash(venue, attempt.code);
      const plan =
        hash === undefined ? undefined : await createVoucherStore(deps.db.read).planOf(venue.id, hash, now());
      if (hash !== undefined && plan !== undefined && venue.plan(plan)) return { kind: 'right', hash, plan };
      for (const [name, subject] of counters) await limiter.count(name, subject);
      return { kind: 'wrong' };
    },
    async redeemWithin(trx, venue, hash) {
      const at = now();
      const day = venue.zone.dayOf(at).from;
      if (!(await createVoucherStore(trx).redeem(venue.id, hash, { now: at, day }))) throw new VoucherSpent();
    },
    async makeWithin(trx, venue, { count, ...wanted }) {
      const batch = { ...wanted, id: randomToken(), venueId: venue.id, createdAt: now() };
      await createVoucherBatchStore(trx).add(batch);
      await createVoucherStore(trx).addAll(
        Array.from({ length: count }, () => {
          const id = randomToken();
          const code = newVoucherCode();
          const sealed = sealer.seal(voucherContext(id), code.reveal());
          return { id, batchId: batch.id, codeHash: voucherHash(venue, code), sealed, usesLeft: batch.uses };
        }),
      );
      return batch.id;
    },
    codeOf: ({ id, sealed }) => new Secret(sealer.openText(voucherContext(id), sealed)),
  };
}

function countersOf({ id }: Venue, attempt: VoucherAttempt): readonly (readonly [LimitName, string])[] {
  return [
    ['wrong-vouchers-by-terminal', `${id} ${attempt.terminal}`],
    ['wrong-vouchers-by-prefix', `${id} ${attempt.network}`],
    ['wrong-vouchers-by-venue', id],
  ];
}
