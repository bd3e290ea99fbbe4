import { z } from 'zod';
import { LOG_LEVELS } from '../base/log.js';
import { about } from './about.js';
import {
  hops,
  keyOf32Bytes,
  mailAddress,
  messages,
  onOff,
  oneOf,
  origin,
  port,
  postgresUrl,
  seconds,
  secretText,
  smtpUrl,
  text,
  webhook,
} from './kinds.js';
import { PROVIDER_SECRETS, providerSettings } from './provider-settings.js';

/**
 * Every setting of the program, in the order of the reference. Secrets have no default;
 * any of them can be given as a file by adding `_FILE` to the name.
 */
export const settings = z.object({
  PORTICO_DATA_DIR: about(text.default('./data'), {
    accepts: 'directory',
    help: 'Where the SQLite databases and the master key live. Made when missing. Relative to where Portico is started.',
  }),
  PORTICO_DATABASE_URL: about(postgresUrl.optional(), {
    accepts: 'PostgreSQL address',
    help: 'Keeps the data in PostgreSQL instead of SQLite files.',
    standard: 'SQLite in the data directory',
  }),
  PORTICO_KEYS_DATABASE_URL: about(postgresUrl.optional(), {
    accepts: 'PostgreSQL address',
    help: "Keeps the guests' data keys in a PostgreSQL database of their own, so that the data and its backups cannot be read without it.",
    standard: 'SQLite in the data directory',
  }),
  PORTICO_DATABASE_TIMEOUT: about(seconds.default(10), {
    accepts: 'seconds',
    help: 'How long PostgreSQL may leave a query unanswered before its connection is given up. Packets that waited for it stay unanswered.',
  }),
  PORTICO_MASTER_KEY: about(keyOf32Bytes.optional(), {
    accepts: '32 bytes in base64 or hexadecimal',
    help: 'The key that seals all other keys. Without it the sealed data is lost: keep a copy.',
    standard: '`master.key` in the data directory, made at the first start',
  }),
  PORTICO_MASTER_KEY_NEXT: about(keyOf32Bytes.optional(), {
    accepts: '32 bytes in base64 or hexadecimal',
    help: 'Only while the key given by `PORTICO_MASTER_KEY` is being replaced: the one that takes its place.',
    standard: 'none is to',
  }),
  PORTICO_PUBLIC_URL: about(origin.optional(), {
    accepts: 'address without a path',
    help: "Where guests' browsers reach the portal.",
    standard: '`http://localhost:` (with a certificate `https:`) and the HTTP port',
  }),
  PORTICO_CONSOLE_URL: about(origin.optional(), {
    accepts: 'address without a path',
    help: "Where owners' browsers are to reach the console: another host name or port than the guests'. Requests are told apart by the host they name.",
    standard: 'no console; in the demonstration the port after the portal’s, for this machine alone',
  }),
  PORTICO_REGISTRATION: about(oneOf(['open', 'invitation', 'closed']).default('invitation'), {
    accepts: '`open`, `invitation` or `closed`',
    help: 'Who can make an account of the console: anybody; whom an owner or the operator invited; whom the operator invited (`portico owners invite`).',
  }),
  PORTICO_OWNER_TERMS: about(text.optional(), {
    accepts: 'file',
    help: 'The terms owners accept, as plain text; a line with `# ` is a heading, lines with `- ` are items. A line `In force from 2027-03-01` is told to owners when the text changes.',
    standard: '`docs/terms-of-use.txt`',
  }),
  PORTICO_HTTP_HOST: about(text.default('::'), {
    accepts: 'IP address or host name',
    help: 'The address the portal listens on; `::` is every address, IPv6 and IPv4.',
  }),
  PORTICO_HTTP_PORT: about(port.default(8080), {
    accepts: 'port',
    help: 'The port of the portal. With a certificate it speaks TLS, and only that.',
  }),
  PORTICO_CONSOLE_PORT: about(port.optional(), {
    accepts: 'port',
    help: 'A port for the console alone.',
    standard: 'shares the port of the portal',
  }),
  PORTICO_TLS_CERT: about(text.optional(), {
    accepts: 'file',
    help: 'Certificate with its chain (PEM). With it and its key the portal speaks TLS 1.2 or later itself. New content is taken up within seconds, without a restart.',
    standard: 'no TLS: plain, or behind a proxy',
  }),
  PORTICO_TLS_KEY: about(text.optional(), {
    accepts: 'file',
    help: 'The private key of the certificate (PEM, without a passphrase).',
    standard: 'no TLS',
  }),
  PORTICO_RADIUS_HOST: about(text.default('::'), {
    accepts: 'IP address or host name',
    help: 'The address the RADIUS server listens on. On a host with several, name the one access points send to: otherwise the system chooses which one answers, and access points drop what comes from another.',
  }),
  PORTICO_RADIUS_AUTH_PORT: about(port.default(1812), {
    accepts: 'port',
    help: 'The UDP port for authentication.',
  }),
  PORTICO_RADIUS_ACCT_PORT: about(port.default(1813), {
    accepts: 'port',
    help: 'The UDP port for accounting.',
  }),
  PORTICO_PRIVATE_ACCESS_POINTS: about(onOff.optional(), {
    accepts: '`on` or `off`',
    help: 'Lets owners bind access points at addresses of private networks and of this machine in the console. The server sends Disconnect-Requests there, so it is for a server that stands in the venue. The command line may always.',
    standard: '`on` in the demonstration, else `off`',
  }),
  PORTICO_OPS_HOST: about(text.default('127.0.0.1'), {
    accepts: 'IP address or host name',
    help: 'The address for `/healthz`, `/readyz` and `/metrics`. They ask for no password: keep it off public networks.',
  }),
  PORTICO_OPS_PORT: about(port.default(9180), {
    accepts: 'port',
    help: 'The port for `/healthz`, `/readyz` and `/metrics`.',
  }),
  PORTICO_SMTP_URL: about(smtpUrl.optional(), {
    accepts: 'address of a mail server',
    help: 'Sends mail to owners, and [codes](sent-codes.md) to guests: `smtps://user:password@mail.example.org` (TLS, port 465), or `smtp://…` (STARTTLS, port 587; required unless the server is on this machine). What is special in a password is percent-encoded. Certificates of your own: `NODE_EXTRA_CA_CERTS`.',
    standard: 'mails are kept as files in `outbox` in the data directory',
  }),
  PORTICO_MAIL_FROM: about(mailAddress.optional(), {
    accepts: 'e-mail address',
    help: 'The address mails come from.',
    standard: 'none; needed with `PORTICO_SMTP_URL`',
  }),
  PORTICO_SMS_URL: about(webhook.optional(), {
    accepts: 'web address',
    help: 'Where [codes by text message](sms-codes.md) are posted to, for whoever carries them.',
    standard: 'none: venues cannot offer them',
  }),
  PORTICO_SMS_SECRET: about(secretText.optional(), {
    accepts: 'text, at least 16 characters',
    help: 'Signs what is posted there.',
    standard: 'none; needed with `PORTICO_SMS_URL`',
  }),
  PORTICO_SMS_PER_DAY: about(messages.default(1_000), {
    accepts: 'number of messages, 1 to 1000000',
    help: 'How many are posted there in a day (UTC) for all venues together. Within it owners decide for their venues.',
  }),
  PORTICO_DEMO: about(onOff.optional(), {
    accepts: '`on` or `off`',
    help: 'On an empty data directory, sets up a demonstration venue with a simulated access point.',
    standard: '`on`; `off` when `NODE_ENV` is `production`',
  }),
  PORTICO_DEMO_PORT: about(port.default(3990), {
    accepts: 'port',
    help: "The port of the simulated access point's pages; its terminals take the ports after it.",
  }),
  PORTICO_LOG_LEVEL: about(oneOf(LOG_LEVELS).default('info'), {
    accepts: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
    help: 'How much is logged.',
  }),
  PORTICO_TRUST_PROXY: about(hops.default(0), {
    accepts: 'number of proxies',
    help: "How many proxies in front of the portal to believe about a browser's address (`X-Forwarded-For`). Exactly as many as there are: with more, anyone could claim any address. Nothing else that is forwarded is believed.",
  }),
  PORTICO_REGION: about(text.optional(), {
    accepts: 'text',
    help: 'The country or region where the data is kept, named in the privacy notice.',
    standard: 'not named',
  }),
  ...providerSettings,
});

export type SettingName = keyof typeof settings.shape;
export type SettingValues = z.output<typeof settings>;

/** Settings whose values must not be seen: given as text or, with `_FILE` added to the name, as a file. */
export const SECRET_SETTINGS = [
  'PORTICO_DATABASE_URL',
  'PORTICO_KEYS_DATABASE_URL',
  'PORTICO_MASTER_KEY',
  'PORTICO_MASTER_KEY_NEXT',
  'PORTICO_SMTP_URL',
  ...PROVIDER_SECRETS,
] as const satisfies readonly SettingName[];
