import type { Knex } from 'knex';

/** When a guest last said no to marketing: a backup of the main database may still hold the yes before it. */
export const declinedMarketing = {
  name: '0003-declined-marketing',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('guest_keys', (table) => {
      table.bigInteger('declined_at').nullable();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('guest_keys', (table) => {
      table.dropColumn('declined_at');
    });
  },
};
