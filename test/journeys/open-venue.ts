import type { TestContext } from 'node:test';
import type { Simulator } from '../../src/simulator/simulator.js';
import type { TestDatabases } from '../support/databases.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startSimulated } from '../support/simulated-access-point.js';
import { startApp, type TestApp } from '../support/start-app.js';

export interface OpenVenue {
  readonly app: TestApp;
  readonly simulator: Simulator;
  /** Replaces top-level parts of the venue, as `portico apply` does. */
  readonly apply: (changes: object) => Promise<unknown>;
  /** Settles once this holds; looked at whenever the gateway sends or receives something. */
  until(holds: () => boolean): Promise<void>;
}

/** So that a run does not stand still for ever. */
const PATIENCE_MS = 30_000;

/** The program and a simulated gateway that know each other, as an operator sets them up. */
export async function openVenue(
  t: TestContext,
  databases: TestDatabases,
  {
    uamSecret,
    ...settings
  }: { readonly uamSecret?: string; readonly password?: 'pap' | 'chap' | 'mschapv2' } = {},
): Promise<OpenVenue> {
  const app = await startApp(t, databases);
  const checks = new Set<() => void>();
  const { simulator, entry } = await startSimulated(t, app, {
    terminals: 2,
    onEntry: () => checks.forEach((check) => check()),
    ...(uamSecret === undefined ? {} : { uamsecret: uamSecret }),
  });
  const accessPoint = { ...entry, settings: { uamSecret, ...settings } };
  const apply = (changes: object) => app.applyVenue(sampleVenue({ accessPoints: [accessPoint], ...changes }));
  await apply({});
  await simulator.settled();
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('what was waited for did not happen')), PATIENCE_MS);
      const check = () => {
        if (!holds() || !checks.delete(check)) return;
        clearTimeout(late);
        resolve();
      };
      checks.add(check);
      check();
    });
  return { app, simulator, apply, until };
}
