import type { Knex } from 'knex';

// What an owner is working on before guests see it, and what was in force before. Documents are JSON, `parts` names what
// changed. Nobody's data but the venue's. Times are epoch milliseconds.

export const drafts = {
  name: '0011-drafts',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('venue_drafts', (table) => {
      table.string('venue_id', 22).primary().references('venues.id').onDelete('CASCADE');
      table.text('document').notNullable();
      table.integer('base_revision').notNullable();
      table.string('owner_id', 22).references('owners.id').onDelete('SET NULL').index();
      table.bigInteger('changed_at').notNullable();
    });
    await db.schema.createTable('venue_revisions', (table) => {
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.integer('number').notNullable();
      table.text('document').notNullable();
      // Who: nobody's account where the operator did it.
      table.string('owner_id', 22).references('owners.id').onDelete('SET NULL').index();
      table.text('parts').notNullable();
      table.bigInteger('at').notNullable();
      table.primary(['venue_id', 'number']);
    });
    await db.raw(
      `insert into venue_revisions (venue_id, number, document, parts, at)
       select id, 1, document, '', updated_at from venues`,
    );
  },

  async down(db: Knex): Promise<void> {
    for (const table of ['venue_revisions', 'venue_drafts']) await db.schema.dropTable(table);
  },
};
