import type { Knex } from 'knex';

// Packets from inside a venue's registered networks that fitted none of its access points: counts by network and hour.

export const unknownSenders = {
  name: '0036-unknown-senders',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('unknown_senders', (table) => {
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('network', 43).notNullable();
      table.bigInteger('hour').notNullable().index();
      table.integer('count').notNullable();
      table.primary(['venue_id', 'network', 'hour']);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('unknown_senders');
  },
};
