import { createDomain, type Domain } from './app/domain.js';
import { startDemonstration } from './app/demonstration.js';
import { type Foundation, layFoundation } from './app/foundation.js';
import { createMetrics, type Metrics } from './app/metrics.js';
import { startRadius } from './app/radius-service.js';
import { startUpkeep } from './app/upkeep-service.js';
import { startWeb, WEB_GRACE } from './app/web-service.js';
import { type Clock, systemClock } from './base/clock.js';
import { describeError, type Log } from './base/log.js';
import type { Config } from './config.js';
import { closeDatabases } from './db/open.js';
import { createOpsServer } from './http/ops-server.js';

/** Where the started program is to be found. */
export interface Started {
  readonly publicUrl: string;
  readonly httpPort: number;
  readonly authPort: number;
  readonly acctPort: number;
  readonly opsPort: number;
  /** The demonstration's page, where there is one. */
  readonly demoUrl: string | undefined;
  readonly foundation: Foundation;
  readonly domain: Domain;
}

export interface App {
  /** Opens everything, in order; where a part fails, what was opened is closed again and its error thrown. */
  start(): Promise<Started>;
  /** The mirror of `start`: no new work, what is in flight answered, accounting committed, everything closed. */
  stop(): Promise<void>;
}

type Closing = () => Promise<void>;

/** The program. Nothing is opened before `start`. `root` is the folder with `views` and `docs`. */
export function createApp(
  config: Config,
  options: { readonly log: Log; readonly root: string; readonly clock?: Clock },
): App {
  const { log, root } = options;
  let closings: Closing[] = [];

  async function open(): Promise<Started> {
    const foundation = await layFoundation(config, options.clock ?? systemClock, log);
    closings.push(() => closeDatabases(foundation.databases));
    const domain = createDomain(foundation);
    const metrics = createMetrics({
      authorize: () => domain.authorizer.depth(),
      accounting: () => domain.recorder.depth(),
      passwords: () => domain.accounts.depth(),
    });
    const upkeep = startUpkeep(foundation, domain);
    closings.push(() => upkeep.stop());
    foundation.directory.start();
    closings.push(() => foundation.directory.stop());

    const radius = await startRadius(foundation, domain, metrics);
    closings.push(() => radius.stop());
    const onDisconnects = upkeep.deliverSoon;
    const web = await startWeb(foundation, { domain, metrics, root, onDisconnects });
    closings.push(() => web.stop(WEB_GRACE));
    const opsPort = await startOps(foundation, metrics);
    const demo = config.demo ? await startDemonstration(foundation, { ...radius, root }) : undefined;
    if (demo) closings.push(() => demo.simulator.stop());
    const { authPort, acctPort } = radius;
    const { publicUrl } = config;
    return {
      publicUrl,
      httpPort: web.port,
      authPort,
      acctPort,
      opsPort,
      demoUrl: demo?.url,
      foundation,
      domain,
    };
  }

  async function startOps(foundation: Foundation, metrics: Metrics): Promise<number> {
    const { main, keys } = foundation.databases;
    const ops = createOpsServer({
      host: config.opsHost,
      port: config.opsPort,
      metrics: metrics.registry,
      checks: {
        database: async () => void (await main.read.raw('select 1')),
        keys: async () => void (await keys.read.raw('select 1')),
      },
    });
    const { port } = await ops.start();
    closings.push(() => ops.stop());
    return port;
  }

  async function stop(): Promise<void> {
    const inReverse = closings.reverse();
    closings = [];
    for (const close of inReverse) {
      await close().catch((error: unknown) => log.warn('Closing failed', { cause: describeError(error) }));
    }
  }

  return {
    async start() {
      try {
        return await open();
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
}
