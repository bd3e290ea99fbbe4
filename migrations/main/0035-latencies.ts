import type { Knex } from 'knex';

// How long answers to access points took: counts by hour, by what was asked, and by a time they stayed within.

export const latencies = {
  name: '0035-latencies',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('access_point_latencies', (table) => {
      table.string('access_point_id', 22).notNullable().references('access_points.id').onDelete('CASCADE');
      table.bigInteger('hour').notNullable().index();
      table.string('asked', 10).notNullable();
      table.integer('within_ms').notNullable();
      table.integer('count').notNullable();
      table.primary(['access_point_id', 'hour', 'asked', 'within_ms']);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('access_point_latencies');
  },
};
