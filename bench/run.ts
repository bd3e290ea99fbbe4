import { cpus } from 'node:os';
import { measureCeilings } from './ceilings.js';
import { measureDisk } from './disk.js';
import { measureProduct } from './measure-product.js';
import { type Options, readOptions } from './options.js';
import { openPostgresStorage } from './postgres-storage.js';
import { HEADING, runLine } from './report.js';
import { openSqliteStorage } from './sqlite-storage.js';

const OPEN_STORAGE = { sqlite: openSqliteStorage, postgres: openPostgresStorage };

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Measures and reports line by line; nothing here is passed or failed. */
async function bench(options: Options): Promise<void> {
  say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  say(
    `${options.guests.toLocaleString('en')} guests; a write of 4 KiB is kept after ${(await measureDisk()).toFixed(2)} ms`,
  );
  say('');
  say(HEADING);
  for await (const run of measureCeilings(options)) say(runLine(run));
  for (const database of options.databases) {
    const storage = await OPEN_STORAGE[database]();
    try {
      for await (const run of measureProduct(storage, options)) say(runLine(run));
    } finally {
      await storage.close();
    }
  }
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${options}\n`);
  process.exitCode = 2;
} else {
  await bench(options);
}
