import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createLog } from '../../src/base/log.js';
import { runCommand } from '../../src/cli/program.js';
import { readConfig } from '../../src/config.js';
import { settingsOf, type TestDatabases } from './databases.js';

export interface CliRun {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly stopping?: AbortSignal;
  /** Called with each line as it is said. */
  readonly onSaid?: (line: string) => void;
}

/** Runs `portico <args>` on these databases, which has to succeed; what it said. */
export async function runWell(databases: TestDatabases, ...args: string[]): Promise<string> {
  const { code, said, complained } = await runCli(args, { env: settingsOf(databases) });
  assert.equal(code, 0, complained);
  return said;
}

/** Runs `portico <args>` in this process, with this environment and these files only. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { env = {}, files = {}, stopping = new AbortController().signal, onSaid } = options;
  const said: string[] = [];
  const complained: string[] = [];
  const readFile = (path: string): string => {
    const text = files[path];
    if (text !== undefined) return text;
    throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', path });
  };
  const code = await runCommand(args, {
    config: () => readConfig(env, readFile),
    readFile,
    openLog: () => createLog('silent'),
    root: join(import.meta.dirname, '..', '..'),
    say: (line) => {
      said.push(line);
      onSaid?.(line);
    },
    complain: (line) => complained.push(line),
    stopping,
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}
