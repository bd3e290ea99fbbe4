import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret the sample's access point and the tests share. */
export const SECRET = 'a-secret-of-the-tests';

/** Where the sample's gateway wants browsers back. */
export const GATEWAY = 'http://10.1.0.1:3990';

const EXAMPLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'venue.json'), 'utf8'),
) as object;

/** The documentation's example with one access point on this machine; `changes` replace top-level parts. */
export function sampleVenue(changes: object = {}): object {
  return { ...EXAMPLE, venue: 'linden', accessPoints: [sampleAccessPoint()], ...changes };
}

/** To be merged into the sample: terms every guest has to accept anew. */
export const NEW_TERMS = {
  terms: {
    en: 'From today on: be kind.',
    de: 'Ab heute: Seien Sie freundlich.',
    fr: 'Dès aujourd’hui : soyez aimables.',
    es: 'Desde hoy: sé amable.',
    ar: 'من اليوم: كن لطيفًا.',
  },
};

export function sampleAccessPoint(changes: object = {}): object {
  return {
    name: 'Bar',
    address: '127.0.0.1',
    nasIdentifier: 'rig-nas',
    family: 'coovachilli',
    handBack: [GATEWAY],
    secret: SECRET,
    ...changes,
  };
}

/** A redirect as CoovaChilli 1.8 writes it, without `md`. */
export function redirectQuery(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const parameters = {
    res: 'notyet',
    uamip: '10.1.0.1',
    uamport: '3990',
    challenge: '7acd9e118ae2cc69f5d3d031de7a210a',
    called: '02-AA-00-00-00-01',
    mac: '02-CC-00-00-00-01',
    ip: '10.1.0.2',
    ssid: 'rig-ssid',
    nasid: 'rig-nas',
    sessionid: '179535968400000001',
    userurl: 'http://example.test/some/page?x=1&y=2',
    ...changes,
  };
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value ?? '').replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())}`,
    )
    .join('&');
}
