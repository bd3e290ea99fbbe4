import { type AccessPoint, startAccessPoint } from './access-point.js';
import { type ActivityEntry, createActivityLog } from './activity-log.js';
import { type HttpListener, openHttpListener } from './http-listener.js';
import { browserHost } from './open-terminal.js';
import { overviewPage } from './overview-page.js';
import { createOverviewRoutes } from './overview-routes.js';
import { renderView } from './render-view.js';
import { completeOptions, type SimulatorOptions } from './settings.js';
import type { SimulatedTerminal } from './simulated-terminal.js';

/** Where the running simulator is found. */
export interface SimulatorAddresses {
  /** The overview page. */
  readonly url: string;
  /** Where Disconnect- and CoA-Requests arrive. */
  readonly coaPort: number;
  readonly terminals: readonly { readonly number: number; readonly mac: string; readonly url: string }[];
}

/**
 * A simulated access point that behaves like a CoovaChilli gateway: real UDP towards RADIUS, real HTTP towards
 * browsers, several terminals at once, and a page that shows all of it.
 */
export interface Simulator {
  /** Opens all ports and says Accounting-On. Rejects with the system's error when a port is taken. Prints nothing. */
  start(): Promise<SimulatorAddresses>;
  /** Ends the sessions, says Accounting-Off and closes all ports. */
  stop(): Promise<void>;
  /** Terminals are counted from 1. Throws RangeError for one that is not there, or before the start. */
  terminal(number: number): SimulatedTerminal;
  /** Settles when every accounting report so far was answered, or given up. */
  settled(): Promise<void>;
  /** What was sent and received, newest first. */
  log(): readonly ActivityEntry[];
}

/** Makes a simulator; nothing is opened before `start()`. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const settings = completeOptions(options);
  const log = createActivityLog(settings.timers, settings.onEntry);
  let accessPoint: AccessPoint | undefined;
  let overview: HttpListener | undefined;

  function onFault(fault: unknown): void {
    log.add({ direction: 'note', sentence: `Something failed: ${String(fault)}` });
  }

  function overviewUrl(): string {
    return `http://${browserHost(settings.httpHost)}:${overview?.port}/`;
  }

  const pages = {
    web: (url: string) => renderView('message', webPage(url, overviewUrl())),
    notJoined: () => renderView('message', notJoinedPage(overviewUrl())),
  };

  async function start(): Promise<SimulatorAddresses> {
    accessPoint = await startAccessPoint({ settings, log, pages, onFault });
    const { terminals, coaPort } = accessPoint;
    const page = (refresh: number | undefined) =>
      renderView('overview', overviewPage({ settings, terminals, entries: log.entries(), refresh }));
    const answer = createOverviewRoutes({ terminals, timers: settings.timers, page, onFault });
    try {
      overview = await openHttpListener({
        host: settings.httpHost,
        port: settings.httpPort,
        answer,
        onFault,
      });
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: overviewUrl(), coaPort, terminals: terminals.map(addressOf) };
  }

  async function stop(): Promise<void> {
    await accessPoint?.shutDown();
    await overview?.close();
    accessPoint = undefined;
    overview = undefined;
  }

  function terminal(number: number): SimulatedTerminal {
    const found = accessPoint?.terminals[number - 1];
    if (!found) throw new RangeError(`There is no running terminal ${number}.`);
    return found;
  }

  async function settled(): Promise<void> {
    await accessPoint?.settled();
  }

  return { start, stop, terminal, settled, log: () => log.entries() };
}

function addressOf(terminal: SimulatedTerminal): SimulatorAddresses['terminals'][number] {
  const { number, mac } = terminal.state();
  return { number, mac, url: terminal.url };
}

function webPage(url: string, overviewUrl: string): object {
  const title = 'This is the internet';
  const text = 'The phone asked for a web page, and here it is.';
  return { stage: 'online', title, text, address: url, overviewUrl };
}

function notJoinedPage(overviewUrl: string): object {
  const title = 'Not on the WiFi';
  const text = 'This phone has not joined the WiFi yet. Press “Join” first.';
  return { stage: 'away', title, text, address: undefined, overviewUrl };
}
