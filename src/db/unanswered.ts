import type { Socket } from 'node:net';

/** What is looked at of a connection of `pg`; its own types leave both out. */
export interface PgConnection {
  /** False while a query is on its way. */
  readonly readyForQuery: boolean;
  readonly connection: { readonly stream: Socket };
  once(event: 'end', listener: () => void): unknown;
}

/**
 * Breaks the connection (ETIMEDOUT) when a query is on its way and nothing has come back for `ms`, or twice that at
 * most. A frozen server, or one behind a cable that was pulled, ends no connection by itself: its queries would wait
 * for ever, and with them everybody who shares their batch.
 */
export function endWhenUnanswered(client: PgConnection, ms: number): void {
  let heard = -1;

  function look(): void {
    const { stream } = client.connection;
    const isWaiting = !client.readyForQuery;
    if (isWaiting && heard === stream.bytesRead) stream.destroy(noAnswer(ms));
    heard = isWaiting ? stream.bytesRead : -1;
  }

  const timer = setInterval(look, ms);
  timer.unref();
  client.once('end', () => clearInterval(timer));
}

function noAnswer(ms: number): Error {
  return Object.assign(new Error(`No answer within ${ms} ms`), { code: 'ETIMEDOUT' });
}
