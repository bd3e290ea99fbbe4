import type { Knex } from 'knex';

// Counts about nobody. `state`: `open` while the day lasts, then `shown`, or `waiting` without a date until there are
// enough. `period` is a day (2026-11-22) or a month (2026-11); '' stands for what is not counted apart. `fresh`: how
// many of the guests had never been here before.

export const tallies = {
  name: '0003-tallies',

  async up(db: Knex): Promise<void> {
    await createTallies(db, {
      table: 'demographic_tallies',
      dimensions: ['source', 'gender', 'age_group'],
      measures: ['guests', 'fresh'],
    });
    await createTallies(db, {
      table: 'usage_tallies',
      dimensions: ['event', 'hour', 'way', 'access_point_id', 'language', 'standing'],
      measures: ['guests', 'fresh', 'times', 'seconds', 'bytes'],
    });
    await db.schema.createTable('tally_days', (table) => {
      table.string('venue_id', 22).primary().references('venues.id').onDelete('CASCADE');
      table.string('closed_through', 10).notNullable();
    });
  },

  async down(db: Knex): Promise<void> {
    for (const table of ['tally_days', 'usage_tallies', 'demographic_tallies'])
      await db.schema.dropTable(table);
  },
};

interface Shape {
  readonly table: string;
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
}

async function createTallies(db: Knex, { table: name, dimensions, measures }: Shape): Promise<void> {
  await db.schema.createTable(name, (table) => {
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
    table.string('state', 8).notNullable();
    table.string('period', 10).notNullable();
    for (const dimension of dimensions) table.string(dimension, 24).notNullable();
    for (const measure of measures) table.bigInteger(measure).notNullable();
    table.primary(['venue_id', 'state', 'period', ...dimensions]);
  });
}
