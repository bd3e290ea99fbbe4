import type { Queryable } from '../db/database.js';

const TABLE = 'devices';

/** A guest's terminal. Its address is a keyed hash; the nickname is the guest's word for it. */
export interface Device {
  readonly id: string;
  readonly guestId: string;
  readonly nickname: string | undefined;
  readonly plan: string;
  readonly createdAt: number;
  readonly usedAt: number;
  readonly rememberedUntil: number;
}

export function createDeviceStore(db: Queryable) {
  return {
    async of(guestId: string): Promise<readonly Device[]> {
      const rows = await db(TABLE).where({ guest_id: guestId }).orderBy('used_at', 'desc');
      return rows.map((row) => ({
        id: row.id,
        guestId: row.guest_id,
        nickname: row.nickname ?? undefined,
        plan: row.plan,
        createdAt: Number(row.created_at),
        usedAt: Number(row.used_at),
        rememberedUntil: Number(row.remembered_until),
      }));
    },

    /** The guest's word for one of the guest's terminals; undefined takes it away. */
    async name(guestId: string, id: string, nickname: string | undefined): Promise<void> {
      await db(TABLE)
        .where({ guest_id: guestId, id })
        .update({ nickname: nickname ?? null });
    },

    /** The terminals of one guest are another's from now on. */
    async passOn(
      from: string,
      to: {
        readonly guestId: string;
        readonly plan: string;
        readonly rememberedUntil: number;
        readonly at: number;
      },
    ): Promise<void> {
      await db(TABLE).where({ guest_id: from }).update({
        guest_id: to.guestId,
        plan: to.plan,
        remembered_until: to.rememberedUntil,
        created_at: to.at,
        used_at: to.at,
      });
    },

    /** False where it was gone already. */
    async remove(guestId: string, id: string): Promise<boolean> {
      return (await db(TABLE).where({ guest_id: guestId, id }).delete()) === 1;
    },

    async removeAllOf(guestId: string): Promise<number> {
      return db(TABLE).where({ guest_id: guestId }).delete();
    },

    /** At most `most` devices no longer remembered and not online, by their ids. */
    async forgotten(now: number, most: number): Promise<readonly string[]> {
      const online = db('sessions')
        .whereNull('closed_at')
        .whereRaw('?? = ??', ['sessions.device_id', 'devices.id']);
      return db(TABLE).where('remembered_until', '<=', now).whereNotExists(online).limit(most).pluck('id');
    },

    /** Removes those of `ids` that are still not remembered; returns how many. */
    async removeForgotten(ids: readonly string[], now: number): Promise<number> {
      return db(TABLE).whereIn('id', ids).where('remembered_until', '<=', now).delete();
    },
  };
}
