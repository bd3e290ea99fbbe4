import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Resolves when that part of the program can serve, rejects when it cannot. */
type ReadinessCheck = () => Promise<void>;

/** The part of prom-client's Registry that is asked. */
interface MetricsSource {
  readonly contentType: string;
  metrics(): Promise<string>;
}

export interface OpsServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** By name; the names that fail are what `/readyz` answers. */
  readonly checks: Readonly<Record<string, ReadinessCheck>>;
  readonly metrics: MetricsSource;
  /** Sentences `/readyz` adds when all is well. */
  readonly remarks?: () => readonly string[];
  /** How long a check may take before it counts as failed. Default 2000. */
  readonly checkTimeoutMs?: number;
}

interface OpsServer {
  /** Resolves with the address listened on; rejects with the system's error. */
  start(): Promise<AddressInfo>;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: 200 | 404 | 503;
  readonly type: string;
  readonly body: string;
}

const CHECK_TIMEOUT_MS = 2_000;

/**
 * `/healthz` (the process runs), `/readyz` (it can serve) and `/metrics`, on an address of their own:
 * they tell about the installation and ask for no password.
 */
export function createOpsServer(options: OpsServerOptions): OpsServer {
  const server = createServer((request, response) => {
    answer(request.url, options).then(
      (result) => send(response, result),
      () => send(response, plain(503, 'failed')),
    );
  });
  return {
    start: () => listen(server, options),
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, { host, port }: OpsServerOptions): Promise<AddressInfo> {
  server.listen(port, host);
  await once(server, 'listening');
  return server.address() as AddressInfo;
}

async function answer(
  path: string | undefined,
  { checks, metrics, checkTimeoutMs, remarks }: OpsServerOptions,
): Promise<Answer> {
  if (path === '/healthz') return plain(200, 'alive');
  if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
  if (path !== '/readyz') return plain(404, 'not found');
  const failing = await failingChecks(checks, checkTimeoutMs ?? CHECK_TIMEOUT_MS);
  const ready = ['ready', ...(remarks?.() ?? [])].join('\n');
  return failing.length === 0 ? plain(200, ready) : plain(503, `not ready: ${failing.join(', ')}`);
}

async function failingChecks(
  checks: Readonly<Record<string, ReadinessCheck>>,
  timeoutMs: number,
): Promise<string[]> {
  const names = Object.keys(checks);
  const results = await Promise.allSettled(Object.values(checks).map((check) => inTime(check, timeoutMs)));
  return names.filter((_, index) => results[index]?.status === 'rejected');
}

function inTime(check: ReadinessCheck, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs);
    check()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

function plain(status: Answer['status'], sentence: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${sentence}\n` };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
