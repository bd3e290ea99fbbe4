import type { Knex } from 'knex';

// Whether a member has reports by mail (`week`, `month`; '' for no), when the next one is due, and how often that was tried.

export const reportMails = {
  name: '0032-report-mails',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('venue_members', (table) => {
      table.string('reports_every', 5).notNullable().defaultTo('');
      table.integer('report_attempts').notNullable().defaultTo(0);
      table.bigInteger('report_at').nullable();
    });
    await db.schema.alterTable('venue_members', (table) => {
      table.index(['report_at']);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('venue_members', (table) => {
      table.dropIndex(['report_at']);
    });
    await db.schema.alterTable('venue_members', (table) => {
      table.dropColumns('reports_every', 'report_attempts', 'report_at');
    });
  },
};
