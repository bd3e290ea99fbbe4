import type { Knex } from 'knex';

/**
 * A secret belongs to the application it proves: one that is prepared for a draft stands beside the one in force. Those
 * stored so far belong to the application their venue names.
 */
export const providerApplications = {
  name: '0024-provider-applications',

  async up(db: Knex): Promise<void> {
    const rows = await rowsOf(db);
    const venues = await db('venues').select('id', 'document');
    const idOf = new Map(venues.map(({ id, document }) => [id, JSON.parse(document).waysIn]));
    await db.schema.dropTable('provider_secrets');
    await db.schema.createTable('provider_secrets', (table) => {
      venueAndProvider(table);
      table.string('client_id', 200).notNullable();
      table.text('sealed').notNullable();
      table.primary(['venue_id', 'provider', 'client_id']);
    });
    for (const row of rows) {
      const client_id: unknown = idOf.get(row.venue_id)?.[row.provider]?.clientId;
      if (typeof client_id === 'string') await db('provider_secrets').insert({ ...row, client_id });
    }
  },

  /** Of several of one provider the one in force stays. */
  async down(db: Knex): Promise<void> {
    const rows = await db('provider_secrets').select('venue_id', 'provider', 'client_id', 'sealed');
    const venues = await db('venues').select('id', 'document');
    const idOf = new Map(venues.map(({ id, document }) => [id, JSON.parse(document).waysIn]));
    await db.schema.dropTable('provider_secrets');
    await db.schema.createTable('provider_secrets', (table) => {
      venueAndProvider(table);
      table.text('sealed').notNullable();
      table.primary(['venue_id', 'provider']);
    });
    for (const { client_id, ...row } of rows) {
      const isInForce = idOf.get(row.venue_id)?.[row.provider]?.clientId === client_id;
      if (isInForce) await db('provider_secrets').insert(row);
    }
  },
};

interface Row {
  readonly venue_id: string;
  readonly provider: string;
  readonly sealed: string;
}

function rowsOf(db: Knex): Promise<readonly Row[]> {
  return db('provider_secrets').select('venue_id', 'provider', 'sealed');
}

function venueAndProvider(table: Knex.CreateTableBuilder): void {
  table.string('venue_id', 22).notNullable().references('venues.id').onDelete('CASCADE');
  table.string('provider', 16).notNullable();
}
