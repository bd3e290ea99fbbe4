import type { Knex } from 'knex';

// Pictures owners uploaded, in two sizes, as WebP in base64. `id` is the hash of the large one.

export const pictures = {
  name: '0012-pictures',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('venue_pictures', (table) => {
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('id', 22).notNullable();
      table.string('name', 120).notNullable();
      table.integer('width').notNullable();
      table.integer('height').notNullable();
      table.integer('bytes').notNullable();
      table.text('large').notNullable();
      table.text('small').notNullable();
      table.bigInteger('created_at').notNullable();
      table.primary(['venue_id', 'id']);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.dropTable('venue_pictures');
  },
};
