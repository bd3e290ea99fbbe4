import type { Knex } from 'knex';

// Each minute the sweep asks which closed sessions still have a sealed part; it must not read all there ever were.

export const sealedSessions = {
  name: '0039-sealed-sessions',

  async up(db: Knex): Promise<void> {
    await db.raw(
      'create index sessions_sealed on sessions (closed_at) where sealed is not null and closed_at is not null',
    );
  },

  async down(db: Knex): Promise<void> {
    await db.raw('drop index sessions_sealed');
  },
};
