import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { type PorticoProcess, porticoProcess } from './portico-process.js';

/** `portico serve` in a process of its own. */
export interface ServeProcess extends PorticoProcess {
  /** Resolves with what it said up to `ready`; rejects when it ends before. */
  ready(): Promise<string>;
}

/** Starts it; it is killed when the test ends, should it still run. */
export function serveProcess(t: TestContext, env: Readonly<Record<string, string>>): ServeProcess {
  const served = porticoProcess(t, ['serve'], env);
  return {
    ...served,
    async ready() {
      const said: string[] = [];
      for await (const line of createInterface(served.process.stdout)) {
        said.push(line);
        if (line === 'ready') return said.join('\n');
      }
      throw new Error(`ended before it was ready: ${served.complained()}`);
    },
  };
}
