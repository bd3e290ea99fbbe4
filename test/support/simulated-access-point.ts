import type { TestContext } from 'node:test';
import type { SimulatorOptions } from '../../src/simulator/settings.js';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { sampleAccessPoint, SECRET } from './sample-venue.js';
import type { TestApp } from './start-app.js';

export interface SimulatedAccessPoint {
  readonly simulator: Simulator;
  /** Its page. */
  readonly url: string;
  /** Its entry in a venue file. */
  readonly entry: object;
}

/**
 * A simulated access point before the program, stopped when the test ends. Its ports are known only once it runs, so its
 * first Accounting-On meets silence; it is sent again and answered once the venue has its entry: `simulator.settled()`.
 */
export async function startSimulated(
  t: TestContext,
  app: TestApp,
  options: Partial<SimulatorOptions> = {},
): Promise<SimulatedAccessPoint> {
  const simulator = createSimulator({
    portalUrl: `${app.publicUrl}/p/linden`,
    radius: { host: '127.0.0.1', authPort: app.authPort, acctPort: app.acctPort, secret: SECRET },
    nasIdentifier: 'rig-nas',
    calledStationId: '02-AA-00-00-00-01',
    ssid: 'rig-ssid',
    httpPort: 0,
    coaPort: 0,
    // For half a minute, however slow the machine.
    resendEveryMs: 300,
    sends: 100,
    ...options,
  });
  t.after(() => simulator.stop());
  const { url, terminals, coaPort } = await simulator.start();
  const handBack = terminals.map((terminal) => new URL(terminal.url).origin);
  return { simulator, url, entry: sampleAccessPoint({ handBack, coaPort }) };
}
