import type { Knex } from 'knex';
import type { Queryable } from '../db/database.js';
import type { TextVersions } from './accepted-texts.js';

const TABLE = 'consents';
const GUESTS = 'guests';

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

    /** How many guests of the venue who accepted texts in force, in any language, have accepted none of `after`. */
    async countOutdated(
      venueId: string,
      texts: { readonly inForce: readonly TextVersions[]; readonly after: readonly TextVersions[] },
      now: number,
    ): Promise<number> {
      const row = await db(GUESTS)
        .where({ venue_id: venueId })
        .where((query) => void query.whereNull('expires_at').orWhere('expires_at', '>', now))
        .where(accepting(db, texts.inForce))
        .whereNot(accepting(db, texts.after))
        .count({ n: '*' })
        .first();
      return Number(row?.n);
    },
  };
}

/** In a query over guests: who accepted both texts of some language. */
export function accepting(db: Queryable, languages: readonly TextVersions[]) {
  const has = (document: Consent['document'], version: string) =>
    db(TABLE)
      .whereRaw('?? = ??', [`${TABLE}.guest_id`, `${GUESTS}.id`])
      .where({ document, version });
  return (query: Knex.QueryBuilder) => {
    for (const { terms, notice } of languages)
      void query.orWhere((both) => {
        void both.whereExists(has('terms', terms)).whereExists(has('notice', notice));
      });
  };
}
