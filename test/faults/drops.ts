import type { TestApp } from '../support/start-app.js';

/** How many packets the program has dropped for this reason, by its own count. */
export async function dropsFor(app: TestApp, reason: string): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${app.opsPort}/metrics`)).text();
  const line = new RegExp(`^portico_radius_drops_total\\{reason="${reason}"\\} (\\d+)$`, 'm');
  return Number(line.exec(metrics)?.[1] ?? 0);
}

/** No test waits longer for what should come. */
const PATIENCE_MS = 60_000;

/** Resolves once the program has failed on one more packet, as it does while its database fails. */
export async function untilFailed(app: TestApp, before: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while ((await dropsFor(app, 'handler-failed')) <= before) {
    if (performance.now() > until) throw new Error('The program did not fail on a packet');
  }
}
