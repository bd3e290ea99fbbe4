import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { FREE_PORTS } from './free-port.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** `portico serve` in a process of its own, on free ports unless `env` says otherwise. */
export interface ServeProcess {
  readonly process: ChildProcess;
  /** Resolves with what it said up to `ready`; rejects when it ends before. */
  ready(): Promise<string>;
  /** Resolves when it has ended. */
  ended(): Promise<{ readonly code: number | null; readonly complained: string }>;
}

/** Starts it; it is killed when the test ends, should it still run. */
export function serveProcess(t: TestContext, env: Readonly<Record<string, string>>): ServeProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'main.ts'), 'serve'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...FREE_PORTS, PORTICO_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    process: child,
    async ready() {
      const said: string[] = [];
      for await (const line of createInterface(child.stdout)) {
        said.push(line);
        if (line === 'ready') return said.join('\n');
      }
      throw new Error(`ended before it was ready: ${Buffer.concat(complaints).toString()}`);
    },
    async ended() {
      child.stdout.resume();
      const [code] = await closed;
      return { code, complained: Buffer.concat(complaints).toString().trimEnd() };
    },
  };
}
