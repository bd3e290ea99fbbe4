import type { Knex } from 'knex';

/** Sessions whose access point is still to be told their new limits. What those are is found out when it is told. */
export const pendingChanges = {
  name: '0002-pending-changes',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('pending_changes', (table) => {
      table
        .string('session_id', 22)
        .primary()
        .references('sessions.id')
        .onDelete('CASCADE')
        .onUpdate('CASCADE');
      table.integer('asked').notNullable();
      table.bigInteger('next_attempt_at').notNullable().index();
      table.integer('attempts').notNullable().defaultTo(0);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('pending_changes');
  },
};
