import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { FREE_PORTS } from './free-port.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** `portico <args>` in a process of its own. */
export interface PorticoProcess {
  readonly process: ChildProcess & { readonly stdout: NodeJS.ReadableStream };
  /** What it has complained of so far. */
  complained(): string;
  /** Resolves when it has ended. */
  ended(): Promise<{ readonly code: number | null; readonly complained: string }>;
}

/** Starts it, on free ports unless `env` says otherwise; it is killed when the test ends, should it still run. */
export function porticoProcess(
  t: TestContext,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): PorticoProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'main.ts'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...FREE_PORTS, PORTICO_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const closed = once(child, 'close') as Promise<[number | null]>;
  const complained = () => Buffer.concat(complaints).toString().trimEnd();
  return {
    process: child,
    complained,
    async ended() {
      child.stdout.resume();
      const [code] = await closed;
      return { code, complained: complained() };
    },
  };
}
