import { Socket } from 'node:net';
import { createTransport, type Transporter } from 'nodemailer';
import { MINUTE, SECOND } from '../base/clock.js';
import type { Secret } from '../base/secrets.js';

/** The mail server, as mails and checks reach it: by a connection of their own each. */
export interface SmtpClient {
  /** Does it over a new connection, for a minute at most: what went wrong, or nothing. */
  use(work: (transport: Transporter) => Promise<unknown>): Promise<SmtpFailure | undefined>;
  /** Ends every connection. */
  close(): void;
}

/** `why` is a code and the server's status, never its words: they repeat the address. */
export interface SmtpFailure {
  readonly why: string;
  /** The mail will not be had later either. */
  readonly isForGood: boolean;
}

const TIMEOUTS = {
  dnsTimeout: 10 * SECOND,
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 30 * SECOND,
} as const;
/** The time-outs above begin anew with every octet. */
const LONGEST = MINUTE;

export function createSmtpClient(
  url: Secret<string>,
  { ca, ...options }: { readonly ca: string | undefined; readonly [option: string]: unknown },
): SmtpClient {
  const server = serverAt(url);
  const tls = { minVersion: 'TLSv1.2' as const, ...(ca === undefined ? {} : { ca }) };
  const connections = new Set<Socket>();
  return {
    async use(work) {
      const socket = new Socket();
      connections.add(socket);
      const ending = setTimeout(() => socket.destroy(), LONGEST);
      try {
        await work(createTransport({ ...server, ...TIMEOUTS, ...options, tls, socket }));
        return undefined;
      } catch (error) {
        return failureOf(error);
      } finally {
        clearTimeout(ending);
        connections.delete(socket);
        socket.destroy();
      }
    },
    close() {
      for (const socket of connections) socket.destroy();
    },
  };
}

/** Addresses of this machine, where nobody listens in between. */
const OWN = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What `smtp://user:password@host:port` (STARTTLS) and `smtps://…` (TLS from the first octet) mean. Nothing else in the
 * address counts, so it switches nothing off. Mails leave this machine encrypted or not at all.
 */
function serverAt(url: Secret<string>) {
  const { protocol, hostname, port, username, password } = new URL(url.reveal());
  const secure = protocol === 'smtps:';
  const login = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !OWN.includes(hostname),
    ...(username === '' ? {} : { auth: login }),
  };
}

function failureOf(error: unknown): SmtpFailure {
  const { code = 'unknown', responseCode } = error as {
    readonly code?: string;
    readonly responseCode?: number;
  };
  const isForGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { why: responseCode === undefined ? code : `${code} ${responseCode}`, isForGood };
}
