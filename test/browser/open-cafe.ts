import type { TestContext } from 'node:test';
import type { Simulator } from '../../src/simulator/simulator.js';
import { sqliteFor } from '../support/databases.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startSimulated } from '../support/simulated-access-point.js';
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
  const options = { ssid: 'Café Linden', terminals: PHONES };
  const { simulator, url, entry } = await startSimulated(t, app, options);
  await app.applyVenue(sampleVenue({ accessPoints: [entry], ...changes }));
  await simulator.settled();
  return { app, simulator, overview: url };
}
