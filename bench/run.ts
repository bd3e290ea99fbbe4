import { cpus } from 'node:os';
import { measureCeilings } from './ceilings.js';
import { measureDisk } from './disk.js';
import { measureFreeradius } from './measure-freeradius.js';
import { measureProduct } from './measure-product.js';
import { type Options, readOptions } from './options.js';
import { openPostgresStorage } from './postgres-storage.js';
import { ratioLines } from './ratios.js';
import { HEADING, type Run, runLine } from './report.js';
import { openSqliteStorage } from './sqlite-storage.js';
import { hasFreeradius } from './start-freeradius.js';
import type { Storage } from './storage.js';

const OPEN_STORAGE = { sqlite: openSqliteStorage, postgres: openPostgresStorage };

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Measures and reports line by line; nothing here is passed or failed. */
async function bench(options: Options): Promise<void> {
  say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  say(
    `${options.guests.toLocaleString('en')} guests; a write of 4 KiB is kept after ${(await measureDisk()).toFixed(2)} ms`,
  );
  say('');
  say(HEADING);
  for await (const run of measureCeilings(options)) say(runLine(run));
  for (const database of options.databases) await benchDatabase(database, options);
}

async function benchDatabase(database: 'sqlite' | 'postgres', options: Options): Promise<void> {
  const storage = await OPEN_STORAGE[database]();
  try {
    // SQLite is for one process.
    const processes = database === 'sqlite' ? [1] : options.processes;
    const runs = await sayAll(measureProduct(storage, { ...options, processes }));
    if (options.beside) await benchBeside(database, storage, { options, runs });
  } finally {
    await storage.close();
  }
  for (const guests of options.more) await benchLogins(database, { ...options, guests });
}

async function benchBeside(
  database: 'sqlite' | 'postgres',
  storage: Storage,
  { options, runs }: { readonly options: Options; readonly runs: readonly Run[] },
): Promise<void> {
  if (!hasFreeradius(database === 'sqlite' ? 'sqlite' : 'postgresql')) {
    return say(`FreeRADIUS with its ${storage.name} driver is not installed here: nothing to compare with.`);
  }
  const beside = await sayAll(measureFreeradius(storage, options));
  for (const line of ratioLines(storage.name, [...runs, ...beside])) say(line);
}

async function benchLogins(database: 'sqlite' | 'postgres', options: Options): Promise<void> {
  const storage = await OPEN_STORAGE[database]();
  try {
    say(`${options.guests.toLocaleString('en')} guests:`);
    await sayAll(
      measureProduct(storage, {
        ...options,
        processes: [1],
        kinds: options.kinds.filter((kind) => kind !== 'acct'),
      }),
    );
  } finally {
    await storage.close();
  }
}

async function sayAll(runs: AsyncIterable<Run>): Promise<readonly Run[]> {
  const said: Run[] = [];
  for await (const run of runs) {
    said.push(run);
    say(runLine(run));
  }
  return said;
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${options}\n`);
  process.exitCode = 2;
} else {
  await bench(options);
}
