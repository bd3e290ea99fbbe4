import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAccessPoint, sampleVenue } from '../test/support/sample-venue.js';
import { freePort } from './free-port.js';
import { startServer } from './server-process.js';
import type { Settings, Storage } from './storage.js';

const PROGRAM = 'dist/src/main.js';

/** The built program in a process of its own, with the sample venue, whose access point takes Disconnects on `coaPort`. */
export async function startSoakServer(storage: Storage, coaPort: number) {
  const [authPort, acctPort] = [await freePort(), await freePort()];
  const [httpPort, opsPort] = [await freePort(), await freePort()];
  const publicUrl = `http://127.0.0.1:${httpPort}`;
  const env: Settings = {
    ...(await storage.create('soak')),
    PORTICO_PUBLIC_URL: publicUrl,
    PORTICO_HTTP_PORT: String(httpPort),
    PORTICO_RADIUS_AUTH_PORT: String(authPort),
    PORTICO_RADIUS_ACCT_PORT: String(acctPort),
    PORTICO_OPS_PORT: String(opsPort),
    PORTICO_LOG_LEVEL: 'error',
  };
  applyVenue(env, sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort })] }));
  return {
    server: await startServer({ args: ['--expose-gc', PROGRAM, 'serve'], env }),
    publicUrl,
    authPort,
    acctPort,
    opsPort,
  };
}

function applyVenue(env: Settings, venue: object): void {
  const file = join(env.PORTICO_DATA_DIR ?? '.', 'venue.json');
  writeFileSync(file, JSON.stringify(venue));
  execFileSync(process.execPath, [PROGRAM, 'apply', file], { env: { ...process.env, ...env } });
}
