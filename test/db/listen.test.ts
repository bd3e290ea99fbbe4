import { test } from 'node:test';
import pg from 'pg';
import { openPostgres } from '../../src/db/connect.js';
import { notify } from '../../src/db/database.js';
import { missingPostgres, postgresFor } from '../support/databases.js';

test('a change committed by one process is heard by another, also after its connection broke', {
  skip: missingPostgres(),
}, async (t) => {
  const { databaseUrl } = await postgresFor();
  const url = databaseUrl?.reveal() ?? '';
  const [listening, changing] = [openPostgres(url, 10_000), openPostgres(url, 10_000)];
  t.after(() => Promise.all([listening.close(), changing.close()]));
  let tell = () => {};
  const hears = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  const connected = hears();
  const stop = listening.listen('portico_test', () => tell());
  t.after(stop);
  await connected;

  const told = hears();
  await changing.transaction((trx) => notify(trx, 'portico_test'));
  await told;

  const connectedAgain = hears();
  await breakConnections(url);
  await connectedAgain;
});

async function breakConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portico listen'`,
  );
  await client.end();
}
