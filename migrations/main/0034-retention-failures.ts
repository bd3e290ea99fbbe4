import type { Knex } from 'knex';

// Since when every run of retention failed; nothing while they get through. `ran_at` is 0 where none ever did.

export const retentionFailures = {
  name: '0034-retention-failures',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('retention_runs', (table) => {
      table.bigInteger('failing_since').nullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db('retention_runs').where({ ran_at: 0 }).delete();
    await db.schema.alterTable('retention_runs', (table) => {
      table.dropColumn('failing_since');
    });
  },
};
