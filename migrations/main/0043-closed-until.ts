import type { Knex } from 'knex';

// Up to when (epoch ms) the sessions of a venue are counted: where its time zone moves, a day need not begin where the one
// before it ended.

export const closedUntil = {
  name: '0043-closed-until',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('tally_days', (table) => {
      table.bigInteger('closed_until').nullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('tally_days', (table) => {
      table.dropColumn('closed_until');
    });
  },
};
