import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Processor time of all threads since the start, and memory held. */
export interface Usage {
  readonly cpuMicroseconds: number;
  readonly residentBytes: number;
}

/** What only a process on Node can tell: JavaScript's part of the memory, and sockets, timers and requests open. */
export interface NodeUsage extends Usage {
  readonly heapBytes: number;
  readonly handles: number;
}

/** A server in a process of its own. */
export interface ServerProcess {
  usage(): Promise<Usage>;
  /** Asks it to end as an operator would, and waits until it has. */
  stop(): Promise<void>;
}

/** A server on Node. */
export interface NodeProcess extends ServerProcess {
  usage(): Promise<NodeUsage>;
}

export interface ServerCommand {
  /** Arguments of Node: its own options, the program, the program's arguments. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..');
const REPORT_USAGE = join(import.meta.dirname, 'report-usage.mjs');

/** Starts a server and waits for its line `ready`. Throws with what it said where it ends before. */
export async function startServer({ args, env }: ServerCommand): Promise<NodeProcess> {
  const child = spawn(process.execPath, ['--import', REPORT_USAGE, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const died = exited.then(() => Promise.reject(new Error('The server ended during the run')));
  died.catch(() => {});
  await untilSaid(child, /^ready$/m);
  return {
    async usage() {
      const answer = once(child, 'message');
      child.send('usage');
      const [usage] = await Promise.race([answer, died]);
      return usage as NodeUsage;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Waits until the server says this on its standard output. Rejects with what it said where it ends before. */
export function untilSaid(child: ChildProcess, ready: RegExp): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (ready.test(said)) resolve();
    });
  });
}
