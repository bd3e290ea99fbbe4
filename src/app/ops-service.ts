import type { Config } from '../config.js';
import type { Databases } from '../db/open.js';
import { createOpsServer } from '../http/ops-server.js';
import type { CertificateService } from './certificate-service.js';
import type { Metrics } from './metrics.js';

/** What readiness is asked of. */
interface Serving {
  readonly databases: Databases;
  readonly certificate: CertificateService | undefined;
}

export interface OpsService {
  readonly port: number;
  /** From now on `/readyz` asks the databases; before it and after `draining` it answers that the program is not ready. */
  serving(parts: Serving): void;
  draining(): void;
  stop(): Promise<void>;
}

/** Opened before everything else, so that a supervisor sees a program alive that waits for its databases. */
export async function startOps(config: Config, metrics: Metrics): Promise<OpsService> {
  let serving: Serving | undefined;

  function databases(): Databases {
    if (!serving) throw new Error('not serving');
    return serving.databases;
  }

  const server = createOpsServer({
    host: config.opsHost,
    port: config.opsPort,
    metrics: metrics.registry,
    checks: {
      database: async () => void (await databases().main.read.raw('select 1')),
      keys: async () => void (await databases().keys.read.raw('select 1')),
    },
    // Only told: access points are served whatever browsers think of the certificate.
    remarks: () => remarksOn(serving?.certificate),
  });
  const { port } = await server.start();
  return {
    port,
    serving(parts) {
      serving = parts;
    },
    draining() {
      serving = undefined;
    },
    stop: () => server.stop(),
  };
}

function remarksOn(certificate: CertificateService | undefined): readonly string[] {
  return certificate ? [`certificate expires in ${certificate.secondsLeft()} seconds`] : [];
}
