import type { IncomingMessage } from 'node:http';
import type { Answer } from './http-listener.js';
import type { SimulatedTerminal } from './simulated-terminal.js';
import type { Arrival } from './terminal-logins.js';
import type { Timers } from './timers.js';

interface OverviewParts {
  readonly terminals: readonly SimulatedTerminal[];
  readonly timers: Timers;
  /** Renders the page; `refresh` in seconds when it shall keep itself up to date. */
  readonly page: (refresh: number | undefined) => Promise<string>;
  readonly onFault: (fault: unknown) => void;
}

type Action = (terminal: SimulatedTerminal) => Answer | Promise<Answer>;

const TEN_MEGABYTES = 10_000_000;
const REFRESH_SECONDS = 5;
/** A phone has its address at once, whether or not RADIUS answers: the person is not kept waiting longer. */
const JOIN_PATIENCE_MS = 3_000;

/** The overview: the page, and one POST for each button of a phone. */
export function createOverviewRoutes(parts: OverviewParts): (request: IncomingMessage) => Promise<Answer> {
  const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
    ['join', join],
    ['browse', browse],
    ['download', download],
    ['leave', leave],
  ]);

  async function join(terminal: SimulatedTerminal): Promise<Answer> {
    const joining = terminal.join(webPageOf(terminal)).catch((fault: unknown) => {
      parts.onFault(fault);
      return undefined;
    });
    const arrival = await Promise.race([joining, patience()]);
    return follow(arrival ?? terminal.browse(terminal.state().userUrl));
  }

  function patience(): Promise<undefined> {
    return new Promise((resolve) => {
      parts.timers.after(JOIN_PATIENCE_MS, () => resolve(undefined));
    });
  }

  function browse(terminal: SimulatedTerminal): Answer {
    const url = webPageOf(terminal);
    const arrival = terminal.browse(url);
    return arrival.kind === 'online' ? seeOther(url) : follow(arrival);
  }

  function download(terminal: SimulatedTerminal): Answer {
    terminal.download(TEN_MEGABYTES);
    return seeOther('/');
  }

  function leave(terminal: SimulatedTerminal): Answer {
    terminal.leave();
    return seeOther('/');
  }

  return async (request) => {
    const url = request.url ?? '/';
    if (request.method === 'GET') return overview(url);
    const [, number, name] = /^\/terminals\/(\d+)\/([a-z]+)$/.exec(url) ?? [];
    const terminal = parts.terminals[Number(number) - 1];
    const action = actions.get(name ?? '');
    if (request.method !== 'POST' || !terminal || !action) return notFound();
    if (request.headers['sec-fetch-site'] === 'cross-site') return { kind: 'nothing' };
    return action(terminal);
  };

  async function overview(url: string): Promise<Answer> {
    if (url !== '/' && url !== '/?live') return notFound();
    const html = await parts.page(url === '/?live' ? REFRESH_SECONDS : undefined);
    return { kind: 'page', status: 200, html };
  }
}

/** The page of the web every phone asks for: the listener that plays its gateway answers for the web too. */
function webPageOf(terminal: SimulatedTerminal): string {
  return `${terminal.url}/a-web-page`;
}

/** A captured phone opens the portal by itself; any other shows where it stands. */
function follow(arrival: Arrival): Answer {
  return seeOther(arrival.kind === 'captured' ? arrival.redirect : '/');
}

function seeOther(location: string): Answer {
  return { kind: 'redirect', status: 303, location };
}

function notFound(): Answer {
  return { kind: 'page', status: 404, html: 'There is nothing here.' };
}
