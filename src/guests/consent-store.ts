import type { Queryable } from '../db/database.js';

const TABLE = 'consents';

/** That a guest accepted one version of one text. */
export interface Consent {
  readonly document: 'terms' | 'notice';
  readonly version: string;
  readonly language: string;
  /** By which act, e.g. `terms` (one click) or `form` (tick box). */
  readonly method: string;
  readonly acceptedAt: number;
}

export function createConsentStore(db: Queryable) {
  return {
    /** The same version accepted again keeps its first date. */
    async add(guestId: string, consents: readonly Consent[]): Promise<void> {
      const rows = consents.map((consent) => ({
        guest_id: guestId,
        document: consent.document,
        version: consent.version,
        language: consent.language,
        method: consent.method,
        accepted_at: consent.acceptedAt,
      }));
      await db(TABLE).insert(rows).onConflict(['guest_id', 'document', 'version']).ignore();
    },

    async of(guestId: string): Promise<readonly Consent[]> {
      const rows = await db(TABLE).where({ guest_id: guestId }).orderBy('accepted_at');
      return rows.map((row) => ({
        document: row.document,
        version: row.version,
        language: row.language,
        method: row.method,
        acceptedAt: Number(row.accepted_at),
      }));
    },
  };
}
