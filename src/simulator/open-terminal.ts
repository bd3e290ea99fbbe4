import type { ActivityLog } from './activity-log.js';
import { createGatewayJson } from './gateway-json.js';
import { createGatewayRedirects } from './gateway-redirects.js';
import { createGatewayRoutes, type GatewayPages } from './gateway-routes.js';
import { openHttpListener } from './http-listener.js';
import { noteLogins } from './noted-logins.js';
import type { RadiusSide } from './radius-side.js';
import type { Settings } from './settings.js';
import type { SimulatedTerminal } from './simulated-terminal.js';
import type { TerminalLife } from './terminal-life.js';
import { createTerminalLogins } from './terminal-logins.js';

interface TerminalParts {
  readonly settings: Settings;
  readonly life: TerminalLife;
  readonly radius: RadiusSide;
  readonly log: ActivityLog;
  readonly pages: GatewayPages;
  readonly bootedAt: number;
  readonly onFault: (fault: unknown) => void;
}

interface OpenTerminal {
  readonly terminal: SimulatedTerminal;
  readonly close: () => Promise<void>;
}

/** Opens the gateway listener of one terminal: its browser meets the gateway on a port of its own. */
export async function openTerminal(parts: TerminalParts): Promise<OpenTerminal> {
  const { settings, life, radius, log, pages, onFault } = parts;
  const { number } = life.current();
  const uamip = browserHost(settings.httpHost);
  const uamport = () => listener.port;
  const logoffUrl = () => `http://${uamip}:${uamport()}/logoff`;

  const redirects = createGatewayRedirects({ settings, uamip, uamport, bootedAt: parts.bootedAt });
  const logins = noteLogins(
    createTerminalLogins({ settings, life, radius, redirects, logoffUrl }),
    log,
    number,
  );
  const json = createGatewayJson({ settings, logoffUrl });
  const listener = await openHttpListener({
    host: settings.httpHost,
    port: settings.httpPort === 0 ? 0 : settings.httpPort + number,
    answer: createGatewayRoutes({ life, logins, redirects, json, pages, onFault }),
    onFault,
  });

  const terminal: SimulatedTerminal = {
    ...logins,
    url: `http://${uamip}:${listener.port}`,
    state: () => life.current(),
    logoff: () => life.end('User-Request'),
    leave: () => life.leave(),
    download: (octets) => life.download(octets),
    sendInterim: () => life.sendInterim(),
    log: () => log.entries().filter((entry) => entry.terminal === number),
  };
  return { terminal, close: () => listener.close() };
}

/** The address a browser on this machine uses for a listener on `host`. */
export function browserHost(host: string): string {
  return host === '0.0.0.0' ? '127.0.0.1' : host;
}
