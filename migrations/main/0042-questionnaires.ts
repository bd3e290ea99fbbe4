import type { Knex } from 'knex';

// Answers to questionnaires. Counts: as `usage_tallies`, by question (its id in the venue's document), how it is asked and
// what was chosen. Texts: of a day and a question, of nobody; `shown`: enough of them are of one closed day.

const NAMES = ['question', 'kind', 'choice'];
const PLACE = ['venue_id', 'state', 'period'];

export const questionnaires = {
  name: '0042-questionnaires',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('survey_tallies', (table) => {
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('state', 8).notNullable();
      table.string('period', 10).notNullable();
      for (const name of NAMES) table.string(name, 32).notNullable();
      for (const measure of ['guests', 'fresh']) table.bigInteger(measure).notNullable();
      table.primary([...PLACE, ...NAMES]);
    });
    await db.schema.createTable('survey_texts', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('question', 32).notNullable();
      table.string('day', 10).notNullable();
      table.integer('shown').notNullable();
      table.text('sealed').notNullable();
      table.index(['venue_id', 'shown']);
      table.index(['day']);
    });
  },

  async down(db: Knex): Promise<void> {
    for (const table of ['survey_texts', 'survey_tallies']) await db.schema.dropTable(table);
  },
};
