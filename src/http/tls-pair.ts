import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describeError } from '../base/log.js';

/** Where the certificate (with its chain) and its key are, as PEM files. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** A certificate with the key that fits it. */
export interface TlsPair {
  readonly cert: string;
  readonly key: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

type TlsReading =
  | { readonly kind: 'pair'; readonly pair: TlsPair }
  | {
      readonly kind: 'fault';
      readonly reason:
        | 'certificate-unreadable'
        | 'key-unreadable'
        | 'certificate-invalid'
        | 'key-invalid'
        | 'mismatch';
      readonly detail: string;
    };

/** Reads both files and checks that they belong together. */
export async function readTlsPair(files: TlsFiles): Promise<TlsReading> {
  const cert = await textOf(files.cert);
  if (cert instanceof Error) return fault('certificate-unreadable', cert);
  const key = await textOf(files.key);
  if (key instanceof Error) return fault('key-unreadable', key);
  const certificate = attempt(() => new X509Certificate(cert));
  if (certificate instanceof Error) return fault('certificate-invalid', certificate);
  const privateKey = attempt(() => createPrivateKey(key));
  if (privateKey instanceof Error) return fault('key-invalid', privateKey);
  if (!certificate.checkPrivateKey(privateKey)) {
    return fault('mismatch', new Error('the key is not the one of the certificate'));
  }
  return { kind: 'pair', pair: { cert, key, expiresAt: Date.parse(certificate.validTo) } };
}

function fault(reason: Extract<TlsReading, { kind: 'fault' }>['reason'], error: Error): TlsReading {
  return { kind: 'fault', reason, detail: describeError(error) };
}

async function textOf(path: string): Promise<string | Error> {
  return readFile(path, 'utf8').catch((error: unknown) => asError(error));
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return asError(error);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
