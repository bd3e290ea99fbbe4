import type { Knex } from 'knex';

// Counts of a venue's advertisements, in the form of the other tallies: `event` is `view` or `click`.

export const advertisements = {
  name: '0040-advertisements',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('ad_tallies', (table) => {
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('state', 8).notNullable();
      table.string('period', 10).notNullable();
      table.string('event', 8).notNullable();
      table.string('advertisement', 24).notNullable();
      table.bigInteger('guests').notNullable();
      table.bigInteger('fresh').notNullable();
      table.bigInteger('times').notNullable();
      table.primary(['venue_id', 'state', 'period', 'event', 'advertisement']);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('ad_tallies');
  },
};
