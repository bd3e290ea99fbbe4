import { SECOND } from '../../base/clock.js';
import type { Config } from '../../config.js';

/** A Portico that serves with these settings on this machine. */
export interface RunningServer {
  /** Packets dropped since its start for this reason. */
  dropped(reason: string): number;
}

const WAIT = 3 * SECOND;

/** Asks at the address for health and metrics; nothing where no Portico answers. */
export async function findRunningServer({ opsHost, opsPort }: Config): Promise<RunningServer | undefined> {
  const host = opsHost.includes(':') ? `[${opsHost}]` : opsHost;
  const url = `http://${host}:${opsPort}/metrics`;
  const metrics = await fetch(url, { signal: AbortSignal.timeout(WAIT) }).then(
    (response) => response.text(),
    () => '',
  );
  if (!metrics.includes('portico_radius_drops_total')) return undefined;
  return {
    dropped(reason) {
      const line = new RegExp(`^portico_radius_drops_total\\{reason="${reason}"\\} (\\d+)`, 'm').exec(
        metrics,
      );
      return Number(line?.[1] ?? 0);
    },
  };
}
