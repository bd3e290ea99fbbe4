import type { Knex } from 'knex';

// A session's id is the keyed hash of its Class.
// Times are epoch milliseconds, counters bytes and seconds. Ids are 128 random bits (22 base64url characters), keyed
// hashes likewise; `sealed` columns hold AES-256-GCM.

export const firstJourney = {
  name: '0001-first-journey',

  async up(db: Knex): Promise<void> {
    await createConfiguration(db);
    await createGuests(db);
    await createAccess(db);
    await createBookkeeping(db);
  },

  async down(db: Knex): Promise<void> {
    const tables = [
      'access_point_events',
      'limits',
      'pending_disconnects',
      'tickets',
      'sessions',
      'devices',
      'visits',
      'consents',
      'guest_links',
      'guests',
      'documents',
      'access_points',
      'venues',
      'directory',
      'server_keys',
    ];
    for (const table of tables) await db.schema.dropTable(table);
  },
};

async function createConfiguration(db: Knex): Promise<void> {
  await db.schema.createTable('server_keys', (table) => {
    table.string('id', 1).primary();
    table.text('sealed').notNullable();
    table.bigInteger('created_at').notNullable();
  });
  // One row whose number grows with every change of venues or access points; readers compare it with what they hold.
  await db.schema.createTable('directory', (table) => {
    table.integer('id').primary();
    table.bigInteger('revision').notNullable();
  });
  await db('directory').insert({ id: 1, revision: 0 });
  await db.schema.createTable('venues', (table) => {
    table.string('id', 22).primary();
    table.string('slug', 40).notNullable().unique();
    table.text('document').notNullable();
    table.text('lookup_key_sealed').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
  });
  await db.schema.createTable('access_points', (table) => {
    table.string('id', 22).primary();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE').index();
    table.string('name', 80).notNullable();
    table.string('network', 49).notNullable();
    table.string('nas_identifier', 253).nullable();
    table.string('called_station_id', 253).nullable();
    table.string('family', 32).notNullable();
    table.text('settings_sealed').notNullable();
    table.text('secret_sealed').notNullable();
    table.text('hand_back').notNullable();
    table.string('message_authenticator', 8).notNullable();
    table.integer('message_authenticator_seen').notNullable().defaultTo(0);
    table.integer('coa_port').nullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_seen_at').nullable();
    table.unique(['venue_id', 'name']);
  });
  // The texts guests accepted, by content, so that what was accepted can be shown later.
  await db.schema.createTable('documents', (table) => {
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
    table.string('version', 22).notNullable();
    table.string('kind', 8).notNullable();
    table.string('language', 8).notNullable();
    table.text('content').notNullable();
    table.bigInteger('created_at').notNullable();
    table.primary(['venue_id', 'version']);
  });
}

async function createGuests(db: Knex): Promise<void> {
  await db.schema.createTable('guests', (table) => {
    table.string('id', 22).primary();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE').index();
    table.text('vault').nullable();
    table.string('name_hash', 22).nullable();
    table.string('password_hash', 128).nullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_seen_at').notNullable().index();
    table.bigInteger('expires_at').nullable();
    table.unique(['venue_id', 'name_hash']);
  });
  await db.schema.createTable('guest_links', (table) => {
    table.string('hash', 22).primary();
    table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE').index();
    table.string('kind', 8).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('used_at').notNullable();
    table.bigInteger('remembered_until').nullable();
  });
  await db.schema.createTable('consents', (table) => {
    table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE');
    table.string('document', 8).notNullable();
    table.string('version', 22).notNullable();
    table.string('language', 8).notNullable();
    table.string('method', 16).notNullable();
    table.bigInteger('accepted_at').notNullable();
    table.primary(['guest_id', 'document', 'version']);
  });
  await db.schema.createTable('devices', (table) => {
    table.string('id', 22).primary();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
    table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE').index();
    table.string('terminal_hash', 22).notNullable();
    table.string('nickname', 40).nullable();
    table.string('plan', 32).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('used_at').notNullable();
    table.bigInteger('remembered_until').notNullable();
    // The terminal first: accounting that names nothing else is found by it.
    table.unique(['terminal_hash', 'venue_id']);
  });
  await db.schema.createTable('visits', (table) => {
    table.string('handle', 22).primary();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE').index();
    table.text('sealed').notNullable();
    table.bigInteger('expires_at').notNullable().index();
  });
}

async function createAccess(db: Knex): Promise<void> {
  await db.schema.createTable('sessions', (table) => {
    table.string('id', 22).primary();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
    table.string('access_point_id', 22).nullable().references('access_points.id').onDelete('SET NULL');
    table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE').index();
    table.string('device_id', 22).nullable().references('devices.id').onDelete('SET NULL').index();
    table.string('plan', 32).notNullable();
    table.string('method', 8).notNullable();
    table.string('record_hash', 22).nullable().index();
    table.string('nas_hash', 22).nullable();
    table.text('sealed').nullable();
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('deadline_at').notNullable();
    table.bigInteger('volume_bytes').nullable();
    table.integer('interim_seconds').notNullable();
    table.bigInteger('started_at').nullable();
    table.bigInteger('reported_at').nullable();
    table.integer('interims').notNullable().defaultTo(0);
    table.bigInteger('closed_at').nullable();
    table.string('end_cause', 32).nullable();
    table.integer('seconds').notNullable().defaultTo(0);
    table.bigInteger('up_bytes').notNullable().defaultTo(0);
    table.bigInteger('down_bytes').notNullable().defaultTo(0);
  });
  await db.raw('create index sessions_open on sessions (access_point_id, nas_hash) where closed_at is null');
  await db.raw('create index sessions_deadline on sessions (deadline_at) where closed_at is null');
  await db.schema.createTable('tickets', (table) => {
    table.string('id', 16).primary();
    table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
    table.string('guest_id', 22).notNullable().references('guests.id').onDelete('CASCADE').index();
    table.string('plan', 32).notNullable();
    table.string('terminal_hash', 22).nullable();
    table.bigInteger('issued_at').notNullable();
    table.bigInteger('expires_at').notNullable().index();
    table.bigInteger('redeemed_at').nullable();
    table.string('redeemed_by', 22).nullable();
    table.string('session_id', 22).nullable();
  });
  await db.schema.createTable('pending_disconnects', (table) => {
    table.string('id', 22).primary();
    table
      .string('access_point_id', 22)
      .notNullable()
      .references('access_points.id')
      .onDelete('CASCADE')
      .index();
    table.text('sealed').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('deadline_at').notNullable();
    table.bigInteger('next_attempt_at').notNullable().index();
    table.integer('attempts').notNullable().defaultTo(0);
  });
}

async function createBookkeeping(db: Knex): Promise<void> {
  await db.schema.createTable('limits', (table) => {
    table.string('key', 22).primary();
    table.integer('count').notNullable();
    table.bigInteger('expires_at').notNullable().index();
  });
  await db.schema.createTable('access_point_events', (table) => {
    table.string('access_point_id', 22).notNullable().references('access_points.id').onDelete('CASCADE');
    table.bigInteger('hour').notNullable();
    table.string('reason', 40).notNullable();
    table.integer('count').notNullable();
    table.primary(['access_point_id', 'hour', 'reason']);
  });
}
