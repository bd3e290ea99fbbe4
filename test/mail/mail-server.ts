import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { Secret } from '../../src/base/secrets.js';

/** A mail server of this machine and what it was given. */
export interface MailServer {
  readonly port: number;
  readonly mails: readonly Received[];
  /** Its address, as a setting holds it. */
  url(scheme: 'smtp' | 'smtps', login?: string): Secret<string>;
}

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body, quoted-printable undone. */
  readonly text: string;
  readonly encrypted: boolean;
}

/** Asks for no login unless it is told to; closed when the test ends. */
export async function openMailServer(t: TestContext, options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.cert === undefined ? ['STARTTLS'] : [],
    async onData(stream, session, done) {
      mails.push(receivedIn(session, await text(stream)));
      done();
    },
    ...options,
  });
  // A client that does not trust the certificate ends the handshake.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const url = (scheme: string, login = '') =>
    new Secret(`${scheme}://${login && `${login}@`}127.0.0.1:${port}`);
  return { port, mails, url };
}

function receivedIn({ envelope, secure }: SMTPServerSession, received: string): Received {
  const { mailFrom, rcptTo } = envelope;
  const from = mailFrom === false ? '' : mailFrom.address;
  return { from, to: rcptTo.map(({ address }) => address), text: plain(received), encrypted: secure };
}

function plain(quoted: string): string {
  const bytes = quoted
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
