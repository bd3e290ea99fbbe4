import { randomToken } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { createAuditStore } from './audit-store.js';

/** Everything that is written down of what people do in the console; `console/texts/activity.ts` says each in words. */
const AUDIT_ACTIONS = [
  'signed-in',
  'account-made',
  'terms-accepted',
  'profile-changed',
  'password-changed',
  'password-reset',
  'email-changed',
  'second-factor-on',
  'second-factor-off',
  'recovery-codes-renewed',
  'session-ended',
  'sessions-ended',
  'notice-mails-changed',
  'report-mails-chosen',
  'account-downloaded',
  'account-deactivated',
  'account-reactivated',
  'venue-made',
  'venue-changed',
  'provider-keys-changed',
  'venue-removed',
  'venue-assigned',
  'access-point-bound',
  'access-point-changed',
  'access-point-secret-renewed',
  'access-point-tested',
  'access-point-unbound',
  'guest-disconnected',
  'guests-disconnected',
  'answers-opened',
  'survey-texts-opened',
  'survey-text-removed',
  'guest-removed',
  'guests-exported',
  'vouchers-made',
  'vouchers-printed',
  'vouchers-revoked',
  'request-opened',
  'request-closed',
  'member-invited',
  'invitation-withdrawn',
  'member-joined',
  'member-changed',
  'member-removed',
  'venue-left',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

const LONGEST_OBJECT = 200;

/**
 * Writes down who did what, in the transaction that does it: both happen or neither. `object` names what it was done
 * to, as its owner calls it; never anything of a guest. Without `ownerId` the operator did it.
 */
export async function recordAction(
  trx: Queryable,
  action: {
    readonly ownerId: string | undefined;
    readonly venueId?: string;
    readonly action: AuditAction;
    readonly object?: string;
    /** Epoch ms. */
    readonly at: number;
  },
): Promise<void> {
  const object = Array.from(action.object ?? '')
    .slice(0, LONGEST_OBJECT)
    .join('');
  await createAuditStore(trx).add({ ...action, id: randomToken(), venueId: action.venueId, object });
}
