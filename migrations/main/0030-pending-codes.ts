import type { Knex } from 'knex';

// Codes on their way to guests who asked for one by e-mail. A row is a visit's, named only in the sealed visit: nothing in
// the open joins the two. The address is sealed and goes with the row, the code is a keyed hash. `tries` outlives a code
// that a newer one replaced.

export const pendingCodes = {
  name: '0030-pending-codes',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('pending_codes', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.text('sealed').notNullable();
      table.string('code_hash', 22).notNullable();
      table.integer('tries').notNullable();
      table.integer('failures').notNullable();
      table.bigInteger('sent_at').notNullable();
      table.bigInteger('expires_at').notNullable().index();
      table.index('venue_id');
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('pending_codes');
  },
};
