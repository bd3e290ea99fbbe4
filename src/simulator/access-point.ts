import { lookup } from 'node:dns/promises';
import type { AccountingRecord } from './accounting-request.js';
import type { ActivityLog } from './activity-log.js';
import type { GatewayPages } from './gateway-routes.js';
import { openTerminal } from './open-terminal.js';
import { createRadiusSide } from './radius-side.js';
import { openRadiusSocket, type RadiusSocket } from './radius-socket.js';
import { createChangeHandler } from './session-changes.js';
import type { Settings } from './settings.js';
import type { SimulatedTerminal } from './simulated-terminal.js';
import { createTerminalLife, type TerminalLife } from './terminal-life.js';

export interface AccessPoint {
  readonly coaPort: number;
  readonly terminals: readonly SimulatedTerminal[];
  /** Settles when no accounting report waits for its answer any more. */
  settled(): Promise<void>;
  /** Ends all sessions, says Accounting-Off, waits a little for the answers and closes everything. */
  shutDown(): Promise<void>;
}

interface AccessPointParts {
  readonly settings: Settings;
  readonly log: ActivityLog;
  readonly pages: GatewayPages;
  readonly onFault: (fault: unknown) => void;
}

/** Starts the gateway: its RADIUS socket, a listener for each terminal, and Accounting-On. */
export async function startAccessPoint(parts: AccessPointParts): Promise<AccessPoint> {
  const { settings, log, onFault } = parts;
  const { timers } = settings;
  const { secret } = settings.radius;
  const lives: TerminalLife[] = [];
  const sockets = new Set<RadiusSocket>();
  const reports = new Set<Promise<void>>();
  const closers: (() => Promise<void>)[] = [];

  const server = await lookup(settings.radius.host);
  const main = await openSocket(settings.coaPort, createChangeHandler({ lives, secret, log }));
  const radius = createRadiusSide({ settings, log, main, openSocket: () => openSocket(0) });

  async function openSocket(
    port: number,
    onRequest?: (packet: Buffer) => Buffer | undefined,
  ): Promise<RadiusSocket> {
    const { resendEveryMs, sends } = settings;
    const options = {
      server,
      secret,
      resendEveryMs,
      sends,
      timers,
      onFault,
      ...(onRequest && { onRequest }),
    };
    const socket = await openRadiusSocket(options, port);
    const tracked = { ...socket, close: () => (sockets.delete(tracked), socket.close()) };
    sockets.add(tracked);
    return tracked;
  }

  function report(record: AccountingRecord): void {
    const reported = radius
      .account(record)
      .catch(onFault)
      .finally(() => reports.delete(reported));
    reports.add(reported);
  }

  async function openTerminals(): Promise<SimulatedTerminal[]> {
    const terminals: SimulatedTerminal[] = [];
    const bootedAt = timers.now();
    for (let number = 1; number <= settings.terminals; number++) {
      const life = createTerminalLife({ number, settings, report });
      const { terminal, close } = await openTerminal({ ...parts, life, radius, bootedAt });
      lives.push(life);
      closers.push(close);
      terminals.push(terminal);
    }
    return terminals;
  }

  async function close(): Promise<void> {
    await Promise.all([
      ...[...sockets].map((socket) => socket.close()),
      ...closers.map((closer) => closer()),
    ]);
  }

  async function settled(): Promise<void> {
    while (reports.size > 0) await Promise.all(reports);
  }

  async function shutDown(): Promise<void> {
    await Promise.all([...sockets].filter((socket) => socket !== main).map((socket) => socket.close()));
    for (const life of lives) {
      life.end('NAS-Reboot');
      life.leave();
    }
    report({ status: 'Accounting-Off' });
    await withinGrace(settled(), settings);
    await close();
  }

  try {
    const terminals = await openTerminals();
    report({ status: 'Accounting-On' });
    return { coaPort: main.port, terminals, settled, shutDown };
  } catch (error) {
    await close();
    throw error;
  }
}

async function withinGrace(work: Promise<unknown>, { timers, stopGraceMs }: Settings): Promise<void> {
  let callOff = () => {};
  const grace = new Promise<void>((resolve) => {
    callOff = timers.after(stopGraceMs, resolve);
  });
  await Promise.race([work, grace]);
  callOff();
}
