import type { Knex } from 'knex';

// A notice may be about the whole service (no venue), says in `content` (JSON) what its kind needs, and is over at some
// time: known from the beginning, set later, or never. Its id follows from the fact, so that two processes raise one.
// `notice_mails` holds who is still to be mailed; `notice_mutes` which kinds somebody does not want by mail.

export const noticesOfEveryKind = {
  name: '0033-notices-of-every-kind',

  async up(db: Knex): Promise<void> {
    const rows = await db('notices').select();
    await db.schema.dropTable('notices');
    await db.schema.createTable('notices', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).nullable().references('venues.id').onDelete('CASCADE');
      table.string('kind', 32).notNullable();
      table.text('content').notNullable();
      table.bigInteger('at').notNullable();
      table.bigInteger('over_at').nullable().index();
      table.index(['venue_id', 'at']);
    });
    for (const { subject, ...row } of rows)
      await db('notices').insert({
        ...row,
        content: JSON.stringify({ accessPoint: subject }),
        over_at: row.at,
      });
    await createMailing(db);
  },

  async down(db: Knex): Promise<void> {
    const kinds = ['access-point-silent', 'access-point-back'];
    const rows = await db('notices').whereIn('kind', kinds).select('id', 'venue_id', 'kind', 'content', 'at');
    await db.schema.dropTable('notice_mutes');
    await db.schema.dropTable('notice_mails');
    await db.schema.dropTable('notices');
    await db.schema.createTable('notices', (table) => {
      table.string('id', 22).primary();
      table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
      table.string('kind', 32).notNullable();
      table.string('subject', 80).notNullable();
      table.bigInteger('at').notNullable().index();
      table.index(['venue_id', 'at']);
    });
    for (const { content, ...row } of rows)
      await db('notices').insert({ ...row, subject: JSON.parse(content).accessPoint });
  },
};

async function createMailing(db: Knex): Promise<void> {
  await db.schema.createTable('notice_mails', (table) => {
    table.string('notice_id', 22).notNullable().references('notices.id').onDelete('CASCADE');
    table.string('owner_id', 22).notNullable().references('owners.id').onDelete('CASCADE').index();
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('next_attempt_at').notNullable().index();
    table.primary(['notice_id', 'owner_id']);
  });
  await db.schema.createTable('notice_mutes', (table) => {
    table.string('owner_id', 22).notNullable().references('owners.id').onDelete('CASCADE');
    table.string('kind', 32).notNullable();
    table.primary(['owner_id', 'kind']);
  });
}
