#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createLog } from './base/log.js';
import { runCommand } from './cli/program.js';
import { readConfig } from './config.js';

const STOP_WITHIN_MS = 10_000;
const readFile = (path: string) => readFileSync(path, 'utf8');
const stopping = new AbortController();

/** The project's folder: sources and build lie at different depths below it. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}

/** The first signal drains; the second, or too long a wait, ends at once. */
function stop(): void {
  if (stopping.signal.aborted) process.exit(1);
  stopping.abort();
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
}

/** Names the place, not the message: messages can carry what a guest typed. */
function crash(error: unknown): void {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const at = stack
    .match(/^\s+at .*$/gm)
    ?.slice(0, 5)
    .map((line) => line.trim());
  createLog('error').error('crashed', { cause: name, at: at?.join(' < ') });
  process.exit(1);
}

// Collects when garbage is 60 % of what lives; otherwise it reaches three times that under load before V8 looks.
setFlagsFromString('--heap-growing-percent=60');

// What is made from here on, databases among it, is for this account alone.
process.umask(0o077);

process.on('SIGTERM', stop).on('SIGINT', stop);
process.on('uncaughtException', crash).on('unhandledRejection', crash);

process.exitCode = await runCommand(process.argv.slice(2), {
  config: () => readConfig(process.env, readFile),
  readFile,
  openLog: (level) => createLog(level),
  root: rootAbove(import.meta.dirname),
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  stopping: stopping.signal,
});
