import { freePort } from './free-port.js';
import { applyLoad } from './load.js';
import type { Kind, Options } from './options.js';
import { prepareRequests } from './prepare-requests.js';
import type { Run } from './report.js';
import { requestsOfKind } from './requests-of-kind.js';
import { SECRET, seed } from './seed.js';
import { type ServerProcess, startServer, type Usage } from './server-process.js';
import type { Settings, Storage } from './storage.js';

/** As `npm start` runs it. */
const PROGRAM = ['--max-semi-space-size=4', 'dist/src/main.js', 'serve'];
const ALLOCATOR = { MALLOC_ARENA_MAX: '2' };

/**
 * Measures the program on one database: every kind at every number of outstanding requests, each on fresh data. Several
 * processes share the load and the database.
 */
export async function* measureProduct(storage: Storage, options: Options): AsyncGenerator<Run> {
  const secret = Buffer.from(SECRET);
  const { guests, sessions } = await seed(storage, options.guests, options.kinds);
  for (const kind of options.kinds) {
    const requests = prepareRequests(requestsOfKind(kind, guests, sessions), secret);
    for (const processes of options.processes) {
      for (const outstanding of options.outstanding) {
        const settings = await storage.copy(kind === 'acct' ? 'sessions' : 'guests', 'run');
        const served = await serveTogether(settings, kind, { processes, profile: options.profile });
        try {
          const { ports, usage } = served;
          const load = { ports, secret, requests, outstanding, seconds: options.seconds, usage };
          const server = processes === 1 ? storage.name : `${storage.name}, ${processes} processes`;
          yield { server, kind, outstanding, measured: await applyLoad(load) };
        } finally {
          await served.stop();
        }
        await storage.remove('run');
      }
    }
  }
}

interface Served {
  readonly ports: readonly number[];
  /** Of all processes together. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** One process after the other, as the first one prepares the database. */
async function serveTogether(
  settings: Settings,
  kind: Kind,
  { processes, profile }: { readonly processes: number; readonly profile: string | undefined },
): Promise<Served> {
  const served: Awaited<ReturnType<typeof serve>>[] = [];
  while (served.length < processes) served.push(await serve(settings, kind, profile));
  return {
    ports: served.map(({ port }) => port),
    usage: async () => sumOf(await Promise.all(served.map(({ server }) => server.usage()))),
    stop: async () => void (await Promise.all(served.map(({ server }) => server.stop()))),
  };
}

function sumOf(usages: readonly Usage[]): Usage {
  return {
    cpuMicroseconds: usages.reduce((sum, usage) => sum + usage.cpuMicroseconds, 0),
    residentBytes: usages.reduce((sum, usage) => sum + usage.residentBytes, 0),
  };
}

async function serve(
  settings: Settings,
  kind: Kind,
  profile: string | undefined,
): Promise<{ readonly server: ServerProcess; readonly port: number }> {
  const [port, otherPort, httpPort, opsPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const [authPort, acctPort] = kind === 'acct' ? [otherPort, port] : [port, otherPort];
  const profiling = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
  const server = await startServer({
    args: [...profiling, ...PROGRAM],
    env: {
      ...ALLOCATOR,
      ...settings,
      PORTICO_HTTP_PORT: String(httpPort),
      PORTICO_RADIUS_AUTH_PORT: String(authPort),
      PORTICO_RADIUS_ACCT_PORT: String(acctPort),
      PORTICO_OPS_PORT: String(opsPort),
    },
  });
  return { server, port };
}
