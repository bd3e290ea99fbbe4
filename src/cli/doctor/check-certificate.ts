import { X509Certificate } from 'node:crypto';
import { DAY } from '../../base/clock.js';
import { readTlsPair, type TlsFiles } from '../../http/tls-pair.js';
import { fault, type Finding, ok, warning } from './finding.js';

const FILES = 'certificate files';
const SOON = 21 * DAY;

/** The files Portico would serve TLS with: a pair, for the public address's host, and good for a while. */
export async function checkCertificateFiles(
  files: TlsFiles,
  publicUrl: string,
  now: number,
): Promise<Finding> {
  const reading = await readTlsPair(files);
  if (reading.kind === 'fault')
    return fault(
      FILES,
      `${reading.reason}: ${reading.detail}.`,
      'Check PORTICO_TLS_CERT and PORTICO_TLS_KEY.',
    );
  return judgeCertificate(FILES, new X509Certificate(reading.pair.cert), { publicUrl, now });
}

/** Whether browsers that go to the public address are content with it for some time to come. */
export function judgeCertificate(
  check: string,
  certificate: X509Certificate,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Finding {
  const { hostname } = new URL(publicUrl);
  if (!certificate.checkHost(hostname) && !certificate.checkIP(hostname))
    return fault(check, `It is not for ${hostname}.`, 'Have one issued for the name guests use.');
  const end = Date.parse(certificate.validTo);
  const until = `It is good until ${new Date(end).toISOString()}.`;
  if (end <= now) return fault(check, until, 'Renew it: browsers refuse it now.');
  return end - now < SOON ? warning(check, until, 'Renew it in time.') : ok(check, until);
}
