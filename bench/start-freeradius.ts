import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreeradiusOptions, freeradiusConfig, RADDB } from './freeradius-config.js';
import { type ServerProcess, untilSaid, type Usage } from './server-process.js';

const PROGRAM = '/usr/sbin/freeradius';

/** Whether Debian's FreeRADIUS with this database's driver is installed here. */
export function hasFreeradius(dialect: 'sqlite' | 'postgresql'): boolean {
  const needed = [PROGRAM, `/usr/lib/freeradius/rlm_sql_${dialect}.so`, schemaOf(dialect)];
  return needed.every((file) => existsSync(file));
}

/** The file with FreeRADIUS's own tables. */
export function schemaOf(dialect: 'sqlite' | 'postgresql'): string {
  return join(RADDB, 'mods-config', 'sql', 'main', dialect, 'schema.sql');
}

/** Starts a FreeRADIUS with this configuration and waits until it takes requests. */
export async function startFreeradius(options: FreeradiusOptions): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-freeradius-'));
  await writeFile(join(folder, 'radiusd.conf'), freeradiusConfig(options), { mode: 0o600 });
  await writeFile(join(folder, 'dictionary'), '');
  const child = spawn(PROGRAM, ['-f', '-l', 'stdout', '-n', 'radiusd', '-d', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await untilSaid(child, /Ready to process requests/);
  return {
    usage: () => usageOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

const TICK_MICROSECONDS = 10_000;
const PAGE = 4_096;

/** As Linux counts it: `utime` and `stime` in ticks of 10 ms, `rss` in pages (proc(5)). */
async function usageOf(pid: number): Promise<Usage> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in parentheses; the third is the first after them.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [utime, stime, rss] = [fields[11], fields[12], fields[21]].map(Number);
  return {
    cpuMicroseconds: ((utime ?? 0) + (stime ?? 0)) * TICK_MICROSECONDS,
    residentBytes: (rss ?? 0) * PAGE,
  };
}
