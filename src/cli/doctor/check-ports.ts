import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../../config.js';
import { listenUdp } from '../../radius/udp-listener.js';
import { explainFailure } from '../explain-failure.js';
import { fault, type Finding, ok, warning } from './finding.js';

const ENOUGH = 1_024 * 1_024;

interface Port {
  readonly name: string;
  readonly transport: 'TCP' | 'UDP';
  readonly host: string;
  readonly port: number;
}

/** Whether each port is free, or held by the Portico that runs. */
export async function checkPorts(config: Config, isRunning: boolean): Promise<readonly Finding[]> {
  const { radiusHost, httpHost, opsHost } = config;
  const ports: readonly Port[] = [
    { name: 'RADIUS authentication', transport: 'UDP', host: radiusHost, port: config.radiusAuthPort },
    { name: 'RADIUS accounting', transport: 'UDP', host: radiusHost, port: config.radiusAcctPort },
    { name: 'portal', transport: 'TCP', host: httpHost, port: config.httpPort },
    { name: 'health and metrics', transport: 'TCP', host: opsHost, port: config.opsPort },
  ];
  const findings = await Promise.all(ports.map((port) => checkPort(port, isRunning)));
  return [...findings, await checkReceiveBuffer()];
}

async function checkPort(port: Port, isRunning: boolean): Promise<Finding> {
  const check = `${port.name} port`;
  const where = `${port.transport} ${port.port}`;
  try {
    await (port.transport === 'UDP' ? bindUdp(port) : bindTcp(port));
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (isTaken && isRunning) return ok(check, `${where} is held by the running Portico.`);
    const says = explainFailure(error)?.message ?? `${where} cannot be bound.`;
    return fault(
      check,
      says,
      isTaken ? 'End the other program, or choose another port.' : 'Check the address and the rights.',
    );
  }
  if (!isRunning || port.port === 0) return ok(check, `${where} is free.`);
  return fault(
    check,
    `${where} is free although a Portico runs.`,
    'It runs with other settings than these: give the doctor the same.',
  );
}

async function bindUdp({ host, port }: Port): Promise<void> {
  const listener = await listenProbe(host, port);
  await listener.close();
}

async function bindTcp({ host, port }: Port): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** Linux grants at most net.core.rmem_max; bursts past it are lost unseen. */
async function checkReceiveBuffer(): Promise<Finding> {
  const listener = await listenProbe('127.0.0.1', 0);
  const { receiveBuffer } = listener;
  await listener.close();
  const check = 'receive buffer';
  const says = `The system grants ${Math.round(receiveBuffer / 1_024).toLocaleString('en')} KiB for waiting packets.`;
  if (receiveBuffer >= ENOUGH) return ok(check, says);
  return warning(check, says, 'For bursts of logins raise it: sysctl -w net.core.rmem_max=4194304');
}

function listenProbe(host: string, port: number) {
  return listenUdp({
    name: 'doctor',
    address: host === '::' ? undefined : host,
    port,
    answer: () => undefined,
    onError: () => undefined,
  });
}
