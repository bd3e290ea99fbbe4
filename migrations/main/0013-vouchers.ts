import type { Knex } from 'knex';

// Vouchers in batches. A code is sealed, and found by its keyed hash; `used_at` is the day it was last used on. A guest
// who came by one has its plan.

export const vouchers = {
  name: '0013-vouchers',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('voucher_batches', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE').index();
      table.string('plan', 32).notNullable();
      table.integer('uses').notNullable();
      table.string('note', 120).notNullable();
      table.bigInteger('valid_from').notNullable();
      table.bigInteger('valid_until').notNullable().index();
      table.bigInteger('created_at').notNullable();
    });
    await db.schema.createTable('vouchers', (table) => {
      table.string('id', 22).primary();
      table.string('batch_id', 22).notNullable().references('voucher_batches.id').onDelete('CASCADE').index();
      table.string('code_hash', 22).notNullable().unique();
      table.text('sealed').notNullable();
      table.integer('uses_left').notNullable();
      table.bigInteger('used_at').nullable();
      table.bigInteger('revoked_at').nullable();
    });
    await db.schema.alterTable('guests', (table) => {
      table.string('plan', 32).nullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('guests', (table) => {
      table.dropColumn('plan');
    });
    await db.schema.dropTable('vouchers');
    await db.schema.dropTable('voucher_batches');
  },
};
