import type { Knex } from 'knex';

export const guestKeys = {
  name: '0001-guest-keys',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('guest_keys', (table) => {
      table.string('guest_id', 22).primary();
      table.text('sealed').notNullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('guest_keys');
  },
};
