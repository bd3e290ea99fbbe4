import type { Knex } from 'knex';

/**
 * Guests who are online for a few minutes, to sign in in another browser: for how many seconds; null for all others. And
 * what such a visit is found by there: the keyed hash of its code, until somebody has signed in with it.
 */
export const provisional = {
  name: '0006-provisional',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('guests', (table) => {
      table.integer('provisional_seconds').nullable();
    });
    await db.schema.alterTable('visits', (table) => {
      table.string('code_hash', 22).nullable();
    });
    await db.raw(
      'create index guests_provisional on guests (expires_at) where provisional_seconds is not null',
    );
    await db.raw('create index visits_code on visits (code_hash) where code_hash is not null');
  },

  async down(db: Knex): Promise<void> {
    await db.raw('drop index visits_code');
    await db.raw('drop index guests_provisional');
    await db.raw('alter table visits drop column code_hash');
    await db.raw('alter table guests drop column provisional_seconds');
  },
};
