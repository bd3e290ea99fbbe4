import { freePort } from './free-port.js';
import { applyLoad } from './load.js';
import type { Kind, Options } from './options.js';
import { prepareRequests } from './prepare-requests.js';
import type { Run } from './report.js';
import { requestsOfKind } from './requests-of-kind.js';
import { SECRET, seed } from './seed.js';
import { type ServerProcess, startServer } from './server-process.js';
import type { Settings, Storage } from './storage.js';

const PROGRAM = ['dist/src/main.js', 'serve'];

/** Measures the program on one database: every kind at every number of outstanding requests, each on fresh data. */
export async function* measureProduct(storage: Storage, options: Options): AsyncGenerator<Run> {
  const secret = Buffer.from(SECRET);
  const { guests, sessions } = await seed(storage, options.guests, options.kinds);
  for (const kind of options.kinds) {
    const requests = prepareRequests(requestsOfKind(kind, guests, sessions), secret);
    for (const outstanding of options.outstanding) {
      const settings = await storage.copy(kind === 'acct' ? 'sessions' : 'guests', 'run');
      const { server, port } = await serve(settings, kind, options.profile);
      try {
        const load = { port, secret, requests, outstanding, seconds: options.seconds, usage: server.usage };
        yield { server: storage.name, kind, outstanding, measured: await applyLoad(load) };
      } finally {
        await server.stop();
      }
      await storage.remove('run');
    }
  }
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
      ...settings,
      PORTICO_HTTP_PORT: String(httpPort),
      PORTICO_RADIUS_AUTH_PORT: String(authPort),
      PORTICO_RADIUS_ACCT_PORT: String(acctPort),
      PORTICO_OPS_PORT: String(opsPort),
    },
  });
  return { server, port };
}
