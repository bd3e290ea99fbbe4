import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type App, createApp, type Started } from '../../src/app.js';
import { createLog } from '../../src/base/log.js';
import { readConfig } from '../../src/config.js';
import { putInForce } from '../../src/access/put-in-force.js';
import { type VenueFile, venueFileSchema } from '../../src/venues/venue-file.js';
import { createRetentionStore } from '../../src/upkeep/retention-store.js';
import { type MovableClock, movableClock } from './clock.js';
import { settingsOf, type TestDatabases } from './databases.js';
import { FREE_PORTS, freePort } from './free-port.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** The program, started on ports of its own, with everything a test needs to speak to it. */
export interface TestApp extends Started {
  readonly app: App;
  readonly clock: MovableClock;
  /** JSON lines the program logged so far. */
  readonly logLines: () => readonly string[];
  /** Makes a stored venue what the file says, as `portico apply` does, and has the program take it up. */
  applyVenue(file: object): Promise<VenueFile>;
}

/** Starts the program on these databases; it is stopped when the test ends. `settings` are PORTICO_* values. */
export async function startApp(
  t: TestContext,
  databases: TestDatabases,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  const clock = movableClock();
  const lines: string[] = [];
  const config = readConfig(
    {
      ...withoutEmpty(settingsOf(databases)),
      ...FREE_PORTS,
      PORTICO_HTTP_PORT: String(await freePort()),
      PORTICO_DEMO: 'off',
      ...settings,
    },
    () => '',
  );
  const log = createLog(config.logLevel, { write: (line) => void lines.push(line) });
  const app = createApp(config, { log, root: ROOT, clock });
  const started = await app.start();
  t.after(() => app.stop());
  await untilRetained(started);
  return {
    ...started,
    app,
    clock,
    logLines: () => lines,
    async applyVenue(file) {
      const { databases: opened, sealer, facts, directory } = started.foundation;
      const parsed = venueFileSchema.parse(file);
      await putInForce({ db: opened.main, sealer, facts, now: clock.now() }, parsed, false);
      await directory.refresh();
      return parsed;
    },
  };
}

function withoutEmpty(settings: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''));
}

/** What runs once at the start must not come between what a test counts before and after. */
async function untilRetained({ foundation }: Started): Promise<void> {
  const store = createRetentionStore(foundation.databases.main.read);
  const givenUpAt = Date.now() + 60_000;
  while ((await store.last()) === undefined) {
    if (Date.now() > givenUpAt) throw new Error('Retention does not get through at the start');
  }
}
