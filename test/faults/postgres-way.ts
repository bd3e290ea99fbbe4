import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { Secret } from '../../src/base/secrets.js';

/** The way to a PostgreSQL, which can be cut, frozen and mended. */
export interface Way {
  readonly url: Secret<string>;
  cut(): Promise<void>;
  /** From now on nothing passes and no connection ends: what a stopped server looks like from here. */
  freeze(): void;
  /** Opens it again, or lets pass what waited. */
  mend(): Promise<void>;
}

/** One connection: the program's end and the server's. */
interface Connection {
  readonly near: Socket;
  readonly far: Socket;
}

/** `options.closed`: to be mended before anything can pass. */
export async function openWay(
  t: TestContext,
  url: Secret<string>,
  options: { readonly closed?: true } = {},
): Promise<Way> {
  const target = new URL(url.reveal());
  const connections = new Set<Connection>();
  let server: Server;
  let port = 0;
  let isFrozen = false;

  function accept(near: Socket): void {
    const far = connect(Number(target.port), target.hostname);
    const connection = { near, far };
    connections.add(connection);
    for (const socket of [near, far]) {
      socket.on('error', () => socket.destroy());
      socket.on('close', () => end(connection));
    }
    if (!isFrozen) join(connection);
  }

  function end(connection: Connection): void {
    connection.near.destroy();
    connection.far.destroy();
    connections.delete(connection);
  }

  async function open(): Promise<void> {
    server = createServer(accept).listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as { port: number }).port;
  }

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const connection of connections) end(connection);
    await closed;
  }

  await open();
  if (options.closed) await cut();
  t.after(cut);
  const near = new URL(target);
  near.port = String(port);
  return {
    url: new Secret(near.href),
    cut,
    freeze() {
      isFrozen = true;
      for (const connection of connections) part(connection);
    },
    async mend() {
      if (!isFrozen) return open();
      isFrozen = false;
      for (const connection of connections) join(connection);
    },
  };
}

function join({ near, far }: Connection): void {
  near.pipe(far).pipe(near);
}

function part({ near, far }: Connection): void {
  near.unpipe(far);
  far.unpipe(near);
}
