import { createHash } from 'node:crypto';
import type { TestContext } from 'node:test';
import { createSimulator, type Simulator, type SimulatorAddresses } from '../../src/simulator/simulator.js';
import type { SimulatorOptions } from '../../src/simulator/settings.js';
import { createManualTimers, type ManualTimers } from './manual-timers.js';
import { createRadiusDouble, type RadiusDouble } from './radius-double.js';

export const PORTAL = 'http://portal.test:8080/uam';
export const SECRET = 'rig secret';

export interface Rig {
  readonly simulator: Simulator;
  readonly addresses: SimulatorAddresses;
  readonly radius: RadiusDouble;
  readonly timers: ManualTimers;
}

/** A simulator on free ports before a RADIUS server that obeys the test, both closed when the test ends. */
export async function startRig(t: TestContext, options: Partial<SimulatorOptions> = {}): Promise<Rig> {
  const radius = await createRadiusDouble(SECRET);
  const timers = createManualTimers();
  const { authPort, acctPort } = radius;
  const simulator = createSimulator({
    portalUrl: PORTAL,
    radius: { host: '127.0.0.1', authPort, acctPort, secret: SECRET },
    nasIdentifier: 'rig-nas',
    calledStationId: '02-AA-00-00-00-01',
    ssid: 'rig-ssid',
    httpPort: 0,
    coaPort: 0,
    terminals: 2,
    macauth: false,
    timers,
    ...options,
  });
  const addresses = await simulator.start();
  t.after(async () => {
    radius.muted = false;
    await simulator.stop();
    await radius.close();
  });
  return { simulator, addresses, radius, timers };
}

/** The query of a redirect. */
export function parametersOf(redirect: string): URLSearchParams {
  return new URL(redirect).searchParams;
}

/** What a portal makes of a challenge and a password: the query of a CHAP hand-back without uamsecret. */
export function chapLogon(userName: string, password: string, redirect: string): ReadonlyMap<string, string> {
  const challenge = Buffer.from(parametersOf(redirect).get('challenge') ?? '', 'hex');
  const response = createHash('md5')
    .update(Buffer.from([0]))
    .update(password)
    .update(challenge)
    .digest('hex');
  return new Map(Object.entries({ username: userName, response }));
}

/** Narrows an outcome to one with a redirect. */
export function redirectOf(outcome: { readonly kind: string }): string {
  if ('redirect' in outcome && typeof outcome.redirect === 'string') return outcome.redirect;
  throw new Error(`no redirect in an outcome of kind ${outcome.kind}`);
}
