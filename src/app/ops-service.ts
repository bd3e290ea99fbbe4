import type { Config } from '../config.js';
import type { Databases } from '../db/open.js';
import { createOpsServer } from '../http/ops-server.js';
import type { Metrics } from './metrics.js';

export interface OpsService {
  readonly port: number;
  /** From now on `/readyz` asks the databases; before it and after `draining` it answers that the program is not ready. */
  serving(databases: Databases): void;
  draining(): void;
  stop(): Promise<void>;
}

/** Opened before everything else, so that a supervisor sees a program alive that waits for its databases. */
export async function startOps(config: Config, metrics: Metrics): Promise<OpsService> {
  let serving: Databases | undefined;

  function databases(): Databases {
    if (!serving) throw new Error('not serving');
    return serving;
  }

  const server = createOpsServer({
    host: config.opsHost,
    port: config.opsPort,
    metrics: metrics.registry,
    checks: {
      database: async () => void (await databases().main.read.raw('select 1')),
      keys: async () => void (await databases().keys.read.raw('select 1')),
    },
  });
  const { port } = await server.start();
  return {
    port,
    serving(opened) {
      serving = opened;
    },
    draining() {
      serving = undefined;
    },
    stop: () => server.stop(),
  };
}
