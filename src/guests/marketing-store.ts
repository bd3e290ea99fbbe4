import type { Queryable } from '../db/database.js';

const TABLE = 'marketing_answers';

/** What a guest said about one version of the venue's marketing text. */
export interface MarketingAnswer {
  readonly answer: 'yes' | 'no';
  readonly version: string;
  readonly language: string;
  /** By which act, e.g. `form` (tick box) or `my-data`. */
  readonly method: string;
  readonly saidAt: number;
}

export function createMarketingStore(db: Queryable) {
  async function of(guestId: string): Promise<readonly MarketingAnswer[]> {
    const rows = await db(TABLE).where({ guest_id: guestId }).orderBy('number');
    return rows.map((row) => ({
      answer: row.answer,
      version: row.version,
      language: row.language,
      method: row.method,
      saidAt: Number(row.said_at),
    }));
  }

  return {
    /** Every answer, in the order they were given. */
    of,

    /** Adds an answer; the last one said once more adds nothing. To be called while the guest's row is held. */
    async add(guestId: string, said: MarketingAnswer): Promise<void> {
      const before = await of(guestId);
      const last = before.at(-1);
      if (last?.answer === said.answer && last.version === said.version) return;
      await db(TABLE).insert({
        guest_id: guestId,
        number: before.length + 1,
        answer: said.answer,
        version: said.version,
        language: said.language,
        method: said.method,
        said_at: said.saidAt,
      });
    },
  };
}
