import { type Timers, systemTimers } from './timers.js';
import type { ActivityEntry } from './activity-log.js';

/** What a simulated access point is told. Everything but the first block has the default of a real gateway. */
export interface SimulatorOptions {
  /** Where unknown browsers are sent (chilli's `uamserver`), e.g. `http://localhost:8080/p/demo`. */
  readonly portalUrl: string;
  readonly radius: RadiusServer;
  readonly nasIdentifier: string;
  /** The access point's own address, `AA-BB-CC-DD-EE-FF`. */
  readonly calledStationId: string;
  readonly ssid: string;

  /** Signs redirects (`md`) and mixes the challenge; none unless given. */
  readonly uamsecret?: string;
  readonly httpHost?: string;
  /** Overview page; terminal n answers on the n-th port after it. 0: free ones. */
  readonly httpPort?: number;
  /** Where Disconnect- and CoA-Requests arrive and accounting leaves. 0: a free one. */
  readonly coaPort?: number;
  /** How many terminals there are, 1 to 200. */
  readonly terminals?: number;
  /** `client`: Input-Octets are the guest's download (chilli's default). `nas`: as RFC 2866 has it (`swapoctets`). */
  readonly viewPoint?: 'client' | 'nas';
  /** Whether a joining terminal is asked for by its MAC address first. */
  readonly macauth?: boolean;
  /** How many Access-Requests one join sends: chilli asks at DHCPDISCOVER and again at DHCPREQUEST. */
  readonly macauthRequests?: number;
  /** Redirects carry no challenge, passwords come back in clear. */
  readonly nochallenge?: boolean;
  /** Age at which a challenge is replaced. */
  readonly challengeSeconds?: number;
  /** Interval of Interim-Updates where the Accept has none, or one below 60. */
  readonly interimSeconds?: number;
  readonly resendEveryMs?: number;
  /** How often one packet is sent before it is given up. */
  readonly sends?: number;
  /** Longest wait of `stop()` for the last accounting answers. */
  readonly stopGraceMs?: number;
  /** What every online terminal uses up, octets per second, unless the Accept allows less. */
  readonly traffic?: Traffic;
  readonly nasAddress?: string;
  readonly locationName?: string;
  readonly timers?: Timers;
  /** Told of everything sent and received, as the overview page shows it. */
  readonly onEntry?: (entry: ActivityEntry) => void;
}

interface RadiusServer {
  readonly host: string;
  readonly authPort: number;
  readonly acctPort: number;
  readonly secret: string;
}

/** Octets per second. */
export interface Traffic {
  readonly downPerSecond: number;
  readonly upPerSecond: number;
}

const DEFAULTS = {
  httpHost: '127.0.0.1',
  httpPort: 3990,
  coaPort: 3799,
  terminals: 4,
  viewPoint: 'client',
  macauth: true,
  macauthRequests: 2,
  nochallenge: false,
  challengeSeconds: 600,
  interimSeconds: 300,
  resendEveryMs: 10_000,
  sends: 5,
  stopGraceMs: 2_000,
  traffic: { downPerSecond: 200_000, upPerSecond: 20_000 },
  nasAddress: '127.0.0.1',
  locationName: 'Simulated access point',
  timers: systemTimers,
  onEntry: () => {},
} as const;

export type Settings = Required<Omit<SimulatorOptions, 'uamsecret'>> & Pick<SimulatorOptions, 'uamsecret'>;

/** Fills in what was left out. Throws RangeError for a number of terminals the address range cannot hold. */
export function completeOptions(options: SimulatorOptions): Settings {
  const settings = { ...DEFAULTS, ...options };
  if (!Number.isInteger(settings.terminals) || settings.terminals < 1 || settings.terminals > 200) {
    throw new RangeError('A simulated access point has 1 to 200 terminals.');
  }
  return settings;
}
