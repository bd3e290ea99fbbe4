import type { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Secret } from '../../src/base/secrets.js';

/**
 * The rows of every table as the server itself writes them into a dump, by table: `COPY … TO STDOUT` is what `pg_dump`
 * is made of. The packaged server for tests brings no `pg_dump`, and one of another version refuses it.
 */
export async function dumpPostgres(url: Secret<string>): Promise<ReadonlyMap<string, Buffer>> {
  const client = new pg.Client({ connectionString: url.reveal() });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const dump = new Map<string, Buffer>();
    for (const { name } of rows) dump.set(name, await copyOf(client, name));
    return dump;
  } finally {
    await client.end();
  }
}

/** What the driver is sent and, having no use for it, drops. */
async function copyOf(client: pg.Client, table: string): Promise<Buffer> {
  const { connection } = client as unknown as { readonly connection: EventEmitter };
  const chunks: Buffer[] = [];
  const keep = ({ chunk }: { readonly chunk: Buffer }) => void chunks.push(Buffer.from(chunk));
  connection.on('copyData', keep);
  try {
    await client.query(`COPY ${table} TO STDOUT`);
  } finally {
    connection.off('copyData', keep);
  }
  return Buffer.concat(chunks);
}
