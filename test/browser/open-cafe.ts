import type { TestContext } from 'node:test';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { sqliteFor } from '../support/databases.js';
import { sampleAccessPoint, sampleVenue, SECRET } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** The program with the example venue, and the simulated access point that serves its guests. */
export interface Cafe {
  readonly app: TestApp;
  readonly simulator: Simulator;
  /** The simulated access point's page. */
  readonly overview: string;
}

const PHONES = 4;

/**
 * Opens the café of the documentation; `changes` replace parts of its venue file, `settings` are PORTICO_* values.
 * Closed when the test ends.
 */
export async function openCafe(
  t: TestContext,
  changes: object = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<Cafe> {
  const app = await startApp(t, await sqliteFor(), settings);
  const simulator = createSimulator({
    portalUrl: `${app.publicUrl}/p/linden`,
    radius: { host: '127.0.0.1', authPort: app.authPort, acctPort: app.acctPort, secret: SECRET },
    nasIdentifier: 'rig-nas',
    calledStationId: '02-AA-00-00-00-01',
    ssid: 'Café Linden',
    httpPort: 0,
    coaPort: 0,
    terminals: PHONES,
    resendEveryMs: 300,
  });
  t.after(() => simulator.stop());
  // Its ports are known only once it runs, so its first Accounting-On meets silence and is sent again.
  const { url, terminals, coaPort } = await simulator.start();
  const handBack = terminals.map((terminal) => new URL(terminal.url).origin);
  const accessPoints = [sampleAccessPoint({ handBack, coaPort })];
  await app.applyVenue(sampleVenue({ accessPoints, ...changes }));
  await simulator.settled();
  return { app, simulator, overview: url };
}
