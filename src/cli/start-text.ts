import { join, resolve } from 'node:path';
import type { Started } from '../app.js';
import type { Config } from '../config.js';

/** What `serve` says once everything is open: where to look, and what the operator must know. */
export function startText(config: Config, started: Started): readonly string[] {
  const { directory } = started.foundation;
  const pages = directory.venues().map(({ slug }) => `  ${slug}: ${config.publicUrl}/p/${slug}`);
  return [
    '',
    'Portico serves',
    ...(pages.length > 0 ? pages : ['  no venue yet: `portico apply` makes one']),
    ...(config.consoleUrl === undefined ? [] : [`  console: ${config.consoleUrl}`]),
    `  RADIUS: authentication on UDP ${started.authPort}, accounting on UDP ${started.acctPort}`,
    `  health and metrics: ${webAddress(config.opsHost, started.opsPort)}/healthz, /readyz, /metrics`,
    ...warnings(config),
    ...(started.firstOwnerUrl === undefined
      ? []
      : ['', `Make the first account of the console (this link works once): ${started.firstOwnerUrl}`]),
    ...demonstration(config, started),
    '',
    'ready',
  ];
}

function demonstration({ smtpUrl, dataDir }: Config, { demoUrl }: Started): readonly string[] {
  if (demoUrl === undefined) return [];
  const outbox = join(resolve(dataDir), 'outbox');
  const mails = `  codes by e-mail land in ${outbox}; \`portico show outbox\` lists them`;
  return ['', `Play a guest's phone: ${demoUrl}`, ...(smtpUrl ? [] : [mails])];
}

function warnings(config: Config): string[] {
  const said = [];
  if (config.masterKey === undefined) {
    said.push(
      `Keep a copy of ${join(resolve(config.dataDir), 'master.key')}: without it the sealed data is lost.`,
    );
  }
  if (isPlainAbroad(config.publicUrl)) {
    said.push(`${config.publicUrl} is not encrypted: what guests type can be read on the way. Use https.`);
  }
  return said.length === 0 ? [] : ['', ...said];
}

/** Browsers treat addresses of the machine itself as secure. */
function isPlainAbroad(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function webAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
