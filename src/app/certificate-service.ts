import { type Clock, SECOND } from '../base/clock.js';
import { OperatorError } from '../base/errors.js';
import type { Log } from '../base/log.js';
import { followCertificate } from '../http/certificate.js';
import { readTlsPair, type TlsFiles, type TlsPair } from '../http/tls-pair.js';
import { regularly } from '../upkeep/regularly.js';

/** The certificate the web server speaks TLS with, as long as it runs. */
export interface CertificateService {
  readonly current: () => TlsPair;
  /** Until the certificate's end; negative from then on. */
  secondsLeft(): number;
  stop(): Promise<void>;
}

const LOOK_EVERY = 2 * SECOND;

/** Throws `OperatorError` where the files hold no certificate with its key. */
export async function openCertificate(
  files: TlsFiles,
  options: { readonly log: Log; readonly clock: Clock; readonly onChange: (pair: TlsPair) => void },
): Promise<CertificateService> {
  const { log, clock, onChange } = options;
  const first = await readTlsPair(files);
  if (first.kind === 'fault') {
    throw new OperatorError(`PORTICO_TLS_CERT and PORTICO_TLS_KEY: ${first.reason} (${first.detail}).`, 2);
  }
  const certificate = followCertificate(first.pair, { files, onChange, log, now: clock.now });
  const secondsLeft = () => Math.floor((certificate.current().expiresAt - clock.now()) / SECOND);
  if (secondsLeft() <= 0) log.error('The certificate has expired: browsers will warn');
  const looking = regularly('certificate', { everyMs: LOOK_EVERY, log, work: certificate.refresh });
  return { current: certificate.current, secondsLeft, stop: () => looking.stop() };
}
