import { type Column, optionalNumber } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import type { TextVersions } from '../guests/accepted-texts.js';
import { accepting } from '../guests/consent-store.js';
import { isOpen } from './open-condition.js';

/** A guest as a list shows one: dates and states, nothing the guest said. */
export interface ListedGuest {
  readonly id: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** Whether there are answers to be read. */
  readonly hasAnswers: boolean;
  readonly hasAccount: boolean;
  readonly isOnline: boolean;
  /** Until when the longest remembered terminal is. */
  readonly rememberedUntil: number | undefined;
}

/** Which guests: all, those who gave answers, an account or an identity, or those with an open session. */
export type GuestFilter = 'all' | 'registered' | 'online';

export interface GuestPage {
  readonly filter: GuestFilter;
  /** Registered in [from, to), epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly after: { readonly id: string; readonly createdAt: number } | undefined;
  readonly most: number;
}

export function createGuestListStore(db: Queryable) {
  const ofGuest = (table: string) => db(table).whereRaw('?? = ??', [`${table}.guest_id`, 'guests.id']);
  const openSessions = () => ofGuest('sessions').whereRaw(isOpen('sessions')).select('id');

  function wanted(venueId: string, { filter, from, to }: Omit<GuestPage, 'after' | 'most'>) {
    const query = db('guests')
      .where({ venue_id: venueId })
      .where('created_at', '>=', from)
      .where('created_at', '<', to);
    if (filter === 'online') void query.whereExists(openSessions());
    if (filter === 'registered') {
      void query.where((either) => {
        const known = ofGuest('guest_identities').select('id');
        void either.whereNotNull('vault').orWhereNotNull('name_hash').orWhereExists(known);
      });
    }
    return query;
  }

  return {
    /** The newest first, those older than `after`. */
    async page(venueId: string, page: GuestPage): Promise<readonly ListedGuest[]> {
      const query = wanted(venueId, page);
      if (page.after) void query.whereRaw('(created_at, id) < (?, ?)', [page.after.createdAt, page.after.id]);
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(page.most)
        .select(
          'id',
          'created_at',
          'last_seen_at',
          db.raw('(vault is not null) as has_answers'),
          db.raw('(name_hash is not null) as has_account'),
          db.raw('exists ? as is_online', [openSessions()]),
          ofGuest('devices').max('remembered_until').as('until'),
        );
      return rows.map(rowToGuest);
    },

    async count(venueId: string, filter: Omit<GuestPage, 'after' | 'most'>): Promise<number> {
      const row = await wanted(venueId, filter).count({ n: '*' }).first();
      return Number(row?.n);
    },

    async countWithAnswers(venueId: string): Promise<number> {
      const row = await db('guests')
        .where({ venue_id: venueId })
        .whereNotNull('vault')
        .count({ n: '*' })
        .first();
      return Number(row?.n);
    },

    /** Guests with answers who accepted both texts in one of these languages. */
    async countAccepting(venueId: string, texts: readonly TextVersions[]): Promise<number> {
      const row = await db('guests')
        .where({ venue_id: venueId })
        .whereNotNull('vault')
        .where(accepting(db, texts))
        .count({ n: '*' })
        .first();
      return Number(row?.n);
    },

    /** At most `most` ids of guests with answers, in their order, those after `after`. */
    async withAnswers(venueId: string, after: string, most: number): Promise<readonly string[]> {
      return db('guests')
        .where({ venue_id: venueId })
        .whereNotNull('vault')
        .where('id', '>', after)
        .orderBy('id')
        .limit(most)
        .pluck('id');
    },
  };
}

/** SQLite says 0 and 1. */
function rowToGuest(row: Readonly<Record<string, Column | boolean>>): ListedGuest {
  const isTrue = (value: unknown) => value === true || value === 1;
  return {
    id: String(row.id),
    createdAt: Number(row.created_at),
    lastSeenAt: Number(row.last_seen_at),
    hasAnswers: isTrue(row.has_answers),
    hasAccount: isTrue(row.has_account),
    isOnline: isTrue(row.is_online),
    rememberedUntil: optionalNumber(row.until as Column),
  };
}
