import type { X509Certificate } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { get } from 'node:https';
import { SECOND } from '../../base/clock.js';
import { judgeCertificate } from './check-certificate.js';
import { fault, type Finding, ok, warning } from './finding.js';

const CHECK = 'public address';
const WAIT = 5 * SECOND;

/** Whether guests' browsers can find, reach and trust it, as far as this machine can tell. */
export async function checkPublicUrl(
  publicUrl: string,
  isRunning: boolean,
  now: () => number,
): Promise<readonly Finding[]> {
  const { hostname, protocol } = new URL(publicUrl);
  const found = await lookup(hostname.replace(/^\[|\]$/g, '')).catch(() => undefined);
  if (!found) return [fault(CHECK, `${hostname} has no address.`, 'Check PORTICO_PUBLIC_URL and your DNS.')];
  if (!isRunning)
    return [ok(CHECK, `${publicUrl} has an address; whether it leads here shows only while Portico serves.`)];
  const reached = await checkReached(publicUrl);
  if (reached.level === 'fault' || protocol === 'http:') return [reached];
  return [reached, await checkCertificate(publicUrl, now)];
}

/** Any answer that is not a gateway's own error. */
async function checkReached(publicUrl: string): Promise<Finding> {
  const status = await fetch(publicUrl, { redirect: 'manual', signal: AbortSignal.timeout(WAIT) }).then(
    (response) => response.status,
    (error: unknown) => (isCertificateFault(error) ? 'untrusted' : undefined),
  );
  if (status === 'untrusted') return ok(CHECK, `${publicUrl} answers.`);
  if (status !== undefined && status < 500) return ok(CHECK, `${publicUrl} answers.`);
  const advice =
    'Check the proxy in front, port forwarding and firewall; some networks cannot reach their own public address.';
  return warning(
    CHECK,
    `${publicUrl} does not answer from here${status ? ` (status ${status})` : ''}.`,
    advice,
  );
}

function isCertificateFault(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return /CERT|SIGNED|ALTNAME/.test(cause?.code ?? '');
}

/** The one browsers meet there, be it Portico's or a proxy's. */
async function checkCertificate(publicUrl: string, now: () => number): Promise<Finding> {
  const certificate = await peerCertificate(publicUrl);
  if (!certificate)
    return fault('certificate', 'TLS is not spoken there.', 'Check the certificate settings.');
  return judgeCertificate('certificate', certificate, { publicUrl, now: now() });
}

/** What is asked of a TLS socket. */
interface Secured {
  getPeerX509Certificate(): X509Certificate | undefined;
}

function peerCertificate(url: string): Promise<X509Certificate | undefined> {
  return new Promise((resolve) => {
    // Not trusted, only looked at: what is wrong with it is what is to be told.
    const request = get(url, { rejectUnauthorized: false, agent: false, timeout: WAIT }, (response) => {
      resolve((response.socket as unknown as Secured).getPeerX509Certificate());
      response.destroy();
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}
