import type { Client } from 'pg';

const RECONNECT_AFTER = 1_000;

/**
 * Calls `heard` whenever some process notifies `channel` on this PostgreSQL database, and once after each connection is
 * made again, because what was said meanwhile is lost. Returns how to stop. Never throws: without a connection it keeps
 * trying, and callers have to look by themselves now and then anyway.
 */
export function listenPostgres(url: string, channel: string, heard: () => void): () => Promise<void> {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function connectAgain(): void {
    client = undefined;
    if (!isStopped) timer = setTimeout(() => void connect(), RECONNECT_AFTER).unref();
  }

  async function connect(): Promise<void> {
    // Loaded here, so that a program on SQLite does not hold it in memory.
    const { default: pg } = await import('pg');
    if (isStopped) return;
    const connecting = new pg.Client({ connectionString: url, application_name: 'portico listen' });
    client = connecting;
    connecting.on('notification', heard);
    connecting.on('error', () => undefined);
    connecting.on('end', connectAgain);
    connecting
      .connect()
      .then(() => connecting.query(`listen ${pg.escapeIdentifier(channel)}`))
      .then(heard, () => connecting.end().catch(connectAgain));
  }

  void connect();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
