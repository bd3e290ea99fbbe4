import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes back to a browser. `nothing` closes the connection without a byte. */
export type Answer =
  | { readonly kind: 'redirect'; readonly status: 302 | 303; readonly location: string }
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'data'; readonly type: string; readonly body: string }
  | { readonly kind: 'nothing' };

export interface HttpListener {
  readonly port: number;
  close(): Promise<void>;
}

interface HttpListenerOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly answer: (request: IncomingMessage) => Answer | Promise<Answer>;
  /** Told when answering failed; the browser gets a 500. */
  readonly onFault: (fault: unknown) => void;
}

/** Listens for browsers. Throws what the system throws when the port is taken. */
export async function openHttpListener({
  host,
  port,
  answer,
  onFault,
}: HttpListenerOptions): Promise<HttpListener> {
  const server = createServer((request, response) => {
    request.resume();
    Promise.resolve(request)
      .then(answer)
      .then((result) => write(response, result))
      .catch((fault: unknown) => {
        onFault(fault);
        write(response, { kind: 'page', status: 500, html: 'The simulated access point failed.' });
      });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // No form-action: forms here end in a redirect to the portal, as the real thing does.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
} as const;

function write(response: ServerResponse, answer: Answer): void {
  switch (answer.kind) {
    case 'redirect':
      response.writeHead(answer.status, { ...HEADERS, Location: answer.location }).end();
      return;
    case 'page':
      response
        .writeHead(answer.status, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' })
        .end(answer.html);
      return;
    case 'data':
      response.writeHead(200, { ...HEADERS, 'Content-Type': answer.type }).end(answer.body);
      return;
    case 'nothing':
      response.destroy();
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
