import type { Knex } from 'knex';

// What the processes on one database have to agree on, one row, and the processes that serve from it. Key ids are
// hexadecimal and tell nothing of the keys.

export const deployment = {
  name: '0020-deployment',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('deployment', (table) => {
      table.integer('id').primary();
      table.string('sealing_key', 8).nullable();
      table.string('leaving_key', 8).nullable();
      table.bigInteger('roll_call').notNullable();
    });
    await db('deployment').insert({ id: 1, roll_call: 0 });
    await db.schema.createTable('serving_processes', (table) => {
      table.string('id', 22).primary();
      table.string('name', 300).notNullable();
      table.text('public_url').notNullable();
      table.text('region').nullable();
      table.bigInteger('started_at').notNullable();
      table.text('known_keys').notNullable();
      table.string('sealing_key', 8).notNullable();
      table.bigInteger('answered').notNullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('serving_processes');
    await db.schema.dropTable('deployment');
  },
};
