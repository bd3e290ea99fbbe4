import type { Knex } from 'knex';

/** When what is past its time was removed last, and how much of what (JSON: counts by name). One row. */
export const retention = {
  name: '0004-retention',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('retention_runs', (table) => {
      table.integer('id').primary();
      table.bigInteger('ran_at').notNullable();
      table.text('removed').notNullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('retention_runs');
  },
};
