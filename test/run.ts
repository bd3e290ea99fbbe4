import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { POSTGRES_URL } from './support/postgres-url.js';
import { startPostgres } from './support/postgres.js';

/** Runs the test files named on the command line, or all of them, with a PostgreSQL beside them. */
async function run(): Promise<number> {
  const named = process.argv.slice(2);
  const postgres = await startPostgres();
  try {
    return await runTests(named.length > 0 ? named : allTests(), postgres.url);
  } finally {
    await postgres.stop();
  }
}

function allTests(): string[] {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(import.meta.dirname, file));
}

/** The signals of Ctrl-C reach the whole process group; waiting for the runner lets PostgreSQL be stopped after it. */
async function runTests(files: readonly string[], postgresUrl: string): Promise<number> {
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  const options = ['--import', 'tsx', '--test', '--test-reporter=spec', concurrency];
  const env = { ...process.env, [POSTGRES_URL]: postgresUrl };
  const runner = spawn(process.execPath, [...options, ...files], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
  const [code] = await once(runner, 'exit');
  return typeof code === 'number' ? code : 1;
}

process.exitCode = await run();
