import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { until } from './sent-codes.js';

export const SMS_SECRET = 'a secret of the tests, long enough';

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly message: { readonly id: string; readonly to: string; readonly text: string };
}

/** Whoever carries text messages, on this machine. */
export interface SmsGateway {
  /** PORTICO_* values that make the program use it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly posted: readonly Posted[];
  /** What it answers from now on; a location with 3xx. */
  answer(status: number, location?: string): void;
  /** The next message that was not given out yet. */
  next(): Promise<Posted>;
}

export async function openSmsGateway(t: TestContext): Promise<SmsGateway> {
  const posted: Posted[] = [];
  let given = 0;
  let answering: { status: number; location: string | undefined } = { status: 202, location: undefined };
  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await text(req);
    posted.push({ headers: req.headers, body, message: JSON.parse(body) as Posted['message'] });
    const { status, location } = answering;
    res.writeHead(status, location === undefined ? {} : { location }).end('a long answer nobody reads');
  }
  const server = createServer((req, res) => void take(req, res));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    settings: { PORTICO_SMS_URL: `http://127.0.0.1:${port}/send`, PORTICO_SMS_SECRET: SMS_SECRET },
    posted,
    answer: (status, location) => {
      answering = { status, location };
    },
    async next() {
      const one = await until(() => posted[given]);
      given += 1;
      return one;
    },
  };
}

/** As the header has to say it. */
export function signatureOver({ headers, body }: Posted): string {
  const signed = `${String(headers['portico-timestamp'])}.${body}`;
  return `v1=${createHmac('sha256', SMS_SECRET).update(signed).digest('hex')}`;
}
