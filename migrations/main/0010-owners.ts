import type { Knex } from 'knex';

// Ids are 128 random bits (22 base64url characters). Tokens, codes and session ids stand here as keyed hashes only.
// Times are epoch milliseconds.

export const owners = {
  name: '0010-owners',

  async up(db: Knex): Promise<void> {
    await createAccounts(db);
    await createProofs(db);
    await createMembership(db);
  },

  async down(db: Knex): Promise<void> {
    const tables = [
      'audit_events',
      'invitations',
      'venue_members',
      'owner_tokens',
      'owner_sessions',
      'owner_recovery_codes',
      'owners',
    ];
    for (const table of tables) await db.schema.dropTable(table);
  },
};

async function createAccounts(db: Knex): Promise<void> {
  await db.schema.createTable('owners', (table) => {
    table.string('id', 22).primary();
    table.string('email', 254).notNullable().unique();
    table.string('company', 200).notNullable();
    table.string('phone', 40).notNullable();
    table.string('country', 2).notNullable();
    table.string('customer_type', 16).notNullable();
    table.text('password_hash').notNullable();
    table.text('second_factor_sealed');
    // The last time step a code was taken of: none is taken twice.
    table.bigInteger('second_factor_step');
    table.string('terms_version', 22).notNullable();
    table.bigInteger('terms_accepted_at').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('deactivated_at');
  });
  await db.schema.createTable('owner_recovery_codes', (table) => {
    table.string('owner_id', 22).notNullable().references('owners.id').onDelete('CASCADE');
    table.string('code_hash', 22).notNullable();
    table.primary(['owner_id', 'code_hash']);
  });
}

/** What proves a browser to be an owner's for a while: sessions, and what is mailed or handed out. */
async function createProofs(db: Knex): Promise<void> {
  await db.schema.createTable('owner_sessions', (table) => {
    table.string('secret_hash', 22).primary();
    table.string('id', 22).notNullable().unique();
    table.string('owner_id', 22).notNullable().references('owners.id').onDelete('CASCADE').index();
    table.string('browser', 60).notNullable();
    table.string('network', 64).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('seen_at').notNullable().index();
    table.bigInteger('proved_at').notNullable();
  });
  await db.schema.createTable('owner_tokens', (table) => {
    table.string('token_hash', 22).primary();
    table.string('purpose', 16).notNullable();
    table.string('owner_id', 22).references('owners.id').onDelete('CASCADE').index();
    // JSON of what is to happen once it is proven.
    table.text('content').notNullable();
    table.string('code_hash', 22);
    table.bigInteger('code_expires_at');
    table.integer('tries').notNullable().defaultTo(0);
    table.bigInteger('expires_at').notNullable().index();
  });
}

async function createMembership(db: Knex): Promise<void> {
  await db.schema.createTable('venue_members', (table) => {
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
    table.string('owner_id', 22).notNullable().references('owners.id').onDelete('CASCADE').index();
    table.string('role', 16).notNullable();
    table.integer('reads_answers').notNullable();
    table.bigInteger('since').notNullable();
    table.primary(['venue_id', 'owner_id']);
  });
  await db.schema.createTable('invitations', (table) => {
    table.string('id', 22).primary();
    table.string('token_hash', 22).notNullable().unique();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE').index();
    table.string('email', 254).notNullable();
    table.string('role', 16).notNullable();
    table.integer('reads_answers').notNullable();
    table.bigInteger('expires_at').notNullable().index();
  });
  await db.schema.createTable('audit_events', (table) => {
    table.string('id', 22).primary();
    // Who: nobody's account where the operator acted.
    table.string('owner_id', 22).references('owners.id').onDelete('CASCADE').index();
    table.string('venue_id', 22).references('venues.id').onDelete('CASCADE');
    table.string('action', 40).notNullable();
    table.string('object', 200).notNullable();
    table.bigInteger('at').notNullable().index();
    table.index(['venue_id', 'at']);
  });
}
