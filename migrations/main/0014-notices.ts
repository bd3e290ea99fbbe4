import type { Knex } from 'knex';

// What a venue's people are told: that an access point went silent, and that it is back. `silent_since` keeps that from
// being told twice. Each member sees up to when the notices were looked at, and whether they are mailed as well.

export const notices = {
  name: '0014-notices',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('notices', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('kind', 32).notNullable();
      table.string('subject', 80).notNullable();
      table.bigInteger('at').notNullable().index();
      table.index(['venue_id', 'at']);
    });
    await db.schema.alterTable('access_points', (table) => {
      table.bigInteger('silent_since').nullable();
    });
    await db.schema.alterTable('venue_members', (table) => {
      table.integer('notices_mailed').notNullable().defaultTo(1);
      table.bigInteger('notices_seen_at').notNullable().defaultTo(0);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('venue_members', (table) => {
      table.dropColumn('notices_mailed');
      table.dropColumn('notices_seen_at');
    });
    await db.schema.alterTable('access_points', (table) => {
      table.dropColumn('silent_since');
    });
    await db.schema.dropTable('notices');
  },
};
