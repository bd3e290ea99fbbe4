import type { Knex } from 'knex';

/**
 * What guests said about marketing, each time they said it; and when a browser's cookie stops working, where that is
 * sooner than after 90 days unused.
 */
export const consent = {
  name: '0007-consent',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('marketing_answers', (table) => {
      table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE');
      // The how-manyth of the guest, from 1.
      table.integer('number').notNullable();
      table.string('answer', 3).notNullable();
      table.string('version', 22).notNullable();
      table.string('language', 8).notNullable();
      table.string('method', 16).notNullable();
      table.bigInteger('said_at').notNullable();
      table.primary(['guest_id', 'number']);
    });
    await db.raw('alter table guest_links add column expires_at bigint');
    // "marketing" is longer than the kinds before; SQLite keeps to no length.
    if (isPostgres(db)) await db.raw('alter table documents alter column kind type varchar(16)');
  },

  async down(db: Knex): Promise<void> {
    await db('documents').where({ kind: 'marketing' }).delete();
    if (isPostgres(db)) await db.raw('alter table documents alter column kind type varchar(8)');
    await db.raw('alter table guest_links drop column expires_at');
    await db.schema.dropTable('marketing_answers');
  },
};

function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}
