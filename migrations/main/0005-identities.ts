import type { Knex } from 'knex';

/**
 * Whom a provider knows a guest as, as a hash under the venue's own key; and what the venues' own applications at the
 * providers prove themselves with.
 */
export const identities = {
  name: '0005-identities',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('guest_identities', (table) => {
      table.string('id', 22).primary();
      table.string('hash', 22).notNullable().unique();
      table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE').index();
      table.string('provider', 16).notNullable();
      table.bigInteger('created_at').notNullable();
    });
    await db.schema.createTable('provider_secrets', (table) => {
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('provider', 16).notNullable();
      table.text('sealed').notNullable();
      table.primary(['venue_id', 'provider']);
    });
  },

  async down(db: Knex): Promise<void> {
    for (const table of ['provider_secrets', 'guest_identities']) await db.schema.dropTable(table);
  },
};
