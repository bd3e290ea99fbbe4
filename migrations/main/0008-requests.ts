import type { Knex } from 'knex';

// What persons ask for that self-service can't meet, and data breaches. What was said is sealed; a reference is random.
// `mails`: how many of its mails about a request the owner has had. A Disconnect outlives its access point from here on.

export const requests = {
  name: '0008-requests',

  async up(db: Knex): Promise<void> {
    await db.schema.createTable('requests', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE').index();
      table.string('reference', 16).notNullable().unique();
      table.text('sealed').notNullable();
      table.bigInteger('received_at').notNullable();
      table.bigInteger('due_at').notNullable();
      table.bigInteger('closed_at').nullable().index();
      table.integer('mails').notNullable().defaultTo(0);
      table.bigInteger('next_attempt_at').nullable().index();
      table.integer('attempts').notNullable().defaultTo(0);
    });
    await db.schema.createTable('breaches', (table) => {
      table.string('id', 22).primary();
      table.string('reference', 16).notNullable().unique();
      table.text('sealed').notNullable();
      table.bigInteger('noticed_at').notNullable();
      table.bigInteger('due_at').notNullable();
      table.bigInteger('closed_at').nullable().index();
    });
    await rebuildPendingDisconnects(db, 'SET NULL');
  },

  async down(db: Knex): Promise<void> {
    await db('pending_disconnects').whereNull('access_point_id').delete();
    await rebuildPendingDisconnects(db, 'CASCADE');
    await db.schema.dropTable('breaches');
    await db.schema.dropTable('requests');
  },
};

/** SQLite changes no reference of a table that is there. The few rows come along. */
async function rebuildPendingDisconnects(db: Knex, onDelete: 'SET NULL' | 'CASCADE'): Promise<void> {
  const rows = await db('pending_disconnects').select();
  await db.schema.dropTable('pending_disconnects');
  await db.schema.createTable('pending_disconnects', (table) => {
    table.string('id', 22).primary();
    const accessPoint = table.string('access_point_id', 22);
    if (onDelete === 'CASCADE') accessPoint.notNullable();
    accessPoint.references('access_points.id').onDelete(onDelete).index();
    table.text('sealed').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('deadline_at').notNullable();
    table.bigInteger('next_attempt_at').notNullable().index();
    table.integer('attempts').notNullable().defaultTo(0);
  });
  if (rows.length > 0) await db.batchInsert('pending_disconnects', rows, 50);
}
