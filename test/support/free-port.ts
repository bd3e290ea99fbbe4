import { createServer } from 'node:net';

/** Settings of a program that serves this machine alone, on ports the system picks unless told otherwise. */
export const FREE_PORTS = {
  PORTICO_HTTP_HOST: '127.0.0.1',
  PORTICO_HTTP_PORT: '0',
  PORTICO_RADIUS_HOST: '127.0.0.1',
  PORTICO_RADIUS_AUTH_PORT: '0',
  PORTICO_RADIUS_ACCT_PORT: '0',
  PORTICO_OPS_PORT: '0',
};

/** Below the ports the system hands out by itself, so that no connection of another test takes one meanwhile. */
const [FIRST, LAST] = [10_000, 32_000];
/** Each process of a run begins elsewhere, so that no two try the same one at the same moment. */
let next = FIRST + (process.pid % 700) * 31;

/** A TCP port for what has to be known before anything listens on it; never the same one twice. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = port < LAST ? port + 1 : FIRST;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
