import { hash } from 'node:crypto';
import { escapeValue } from './uam-query.js';

/** The parameters a gateway adds to the portal's address, in the order it adds them. Absent ones are left out. */
export interface RedirectParameters {
  readonly res: 'notyet' | 'success' | 'failed' | 'already' | 'logoff';
  readonly reason?: 'reject' | 'timeout' | undefined;
  readonly uamip: string;
  readonly uamport: number;
  readonly challenge?: string | undefined;
  readonly starttime?: number | undefined;
  readonly sessiontime?: number | undefined;
  readonly sessiontimeout?: number | undefined;
  readonly called: string;
  readonly uid?: string | undefined;
  readonly timeleft?: number | undefined;
  readonly mac: string;
  readonly ip: string;
  readonly reply?: string | undefined;
  readonly ssid: string;
  readonly nasid: string;
  readonly lang?: string | undefined;
  readonly sessionid: string;
  readonly userurl: string;
}

const ORDER = [
  ...([
    'res',
    'reason',
    'uamip',
    'uamport',
    'challenge',
    'starttime',
    'sessiontime',
    'sessiontimeout',
  ] as const),
  ...([
    'called',
    'uid',
    'timeleft',
    'mac',
    'ip',
    'reply',
    'ssid',
    'nasid',
    'lang',
    'sessionid',
    'userurl',
  ] as const),
];

/** The portal's address with the gateway's parameters and, where there is a uamsecret, the checksum `md` at the end. */
export function portalRedirect(
  portal: { readonly portalUrl: string; readonly uamsecret?: string },
  parameters: RedirectParameters,
): string {
  const given = ORDER.filter((name) => parameters[name] !== undefined);
  const pairs = given.map((name) => `${name}=${escapeValue(String(parameters[name]))}`);
  const url = `${portal.portalUrl}${portal.portalUrl.includes('?') ? '&' : '?'}${pairs.join('&')}`;
  if (portal.uamsecret === undefined) return url;
  return `${url}&md=${hash('md5', url + portal.uamsecret, 'hex').toUpperCase()}`;
}
