import { describeError, type Log } from '../base/log.js';
import { readTlsPair, type TlsFiles, type TlsPair } from './tls-pair.js';

/** The certificate in use, and the way to a newer one. */
interface Certificate {
  readonly current: () => TlsPair;
  /** Reads the files again and uses what they hold now, if it is a pair that still serves. */
  refresh(): Promise<void>;
}

/**
 * Follows the files by their content: whether they were overwritten, renamed over or reached through a link that was
 * turned (as certbot and Kubernetes do) makes no difference, and a half-written pair is passed over. What does not
 * serve is logged when it is still there at the next look, once, and the old pair stays in use.
 */
export function followCertificate(
  first: TlsPair,
  options: {
    readonly files: TlsFiles;
    readonly onChange: (pair: TlsPair) => void;
    readonly log: Log;
    readonly now: () => number;
  },
): Certificate {
  const { files, onChange, log, now } = options;
  let current = first;
  let seenFault: string | undefined;
  let saidFault: string | undefined;

  function noteFault(reason: string, detail: string): void {
    const fault = `${reason} ${detail}`;
    if (fault === seenFault && fault !== saidFault) {
      log.error('The new certificate does not serve; the old one stays in use', { reason, cause: detail });
      saidFault = fault;
    }
    seenFault = fault;
  }

  function forgetFault(): void {
    seenFault = saidFault = undefined;
  }

  return {
    current: () => current,
    async refresh() {
      const reading = await readTlsPair(files);
      if (reading.kind === 'fault') return noteFault(reading.reason, reading.detail);
      if (isSame(reading.pair, current)) return forgetFault();
      const end = new Date(reading.pair.expiresAt).toISOString();
      if (reading.pair.expiresAt <= now()) return noteFault('expired', `it was valid until ${end}`);
      try {
        onChange(reading.pair);
      } catch (error) {
        return noteFault('refused', describeError(error));
      }
      current = reading.pair;
      forgetFault();
      log.info('A new certificate is in use', { expires: end });
    },
  };
}

function isSame(one: TlsPair, other: TlsPair): boolean {
  return one.cert === other.cert && one.key === other.key;
}
