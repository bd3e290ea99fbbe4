import type { Knex } from 'knex';

/** Since when a key has had no guest: the guest came after the backup that was restored, or was never stored. */
export const orphanedKeys = {
  name: '0002-orphaned-keys',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('guest_keys', (table) => {
      table.bigInteger('orphaned_at').nullable().index();
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('guest_keys', (table) => {
      table.dropIndex('orphaned_at');
      table.dropColumn('orphaned_at');
    });
  },
};
