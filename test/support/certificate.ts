import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate for localhost, signed by its own key, and that key; both PEM. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');

/** Made anew each time, so that two differ (RFC 5280 s.4.1 in DER). */
export function makeCertificate(
  validity: { readonly from?: Date; readonly until?: Date } = {},
): TestCertificate {
  const { from = new Date('2020-01-01'), until = new Date('2049-01-01') } = validity;
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const algorithm = tlv(0x30, ECDSA_WITH_SHA256);
  const name = tlv(0x30, tlv(0x31, tlv(0x30, COMMON_NAME, tlv(0x0c, Buffer.from('localhost')))));
  const names = tlv(0x30, tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.of(127, 0, 0, 1)));
  const toSign = tlv(
    0x30,
    tlv(0xa0, tlv(0x02, Buffer.of(2))),
    tlv(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    name,
    tlv(0x30, utcTime(from), utcTime(until)),
    name,
    pair.publicKey,
    tlv(0xa3, tlv(0x30, tlv(0x30, SUBJECT_ALT_NAME, tlv(0x04, names)))),
  );
  const signature = sign('sha256', toSign, createPrivateKey(pair.privateKey));
  const der = tlv(0x30, toSign, algorithm, tlv(0x03, Buffer.of(0), signature));
  return { cert: pem(der), key: pair.privateKey };
}

function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const long = value.length > 255 ? [0x82, value.length >> 8, value.length & 255] : [0x81, value.length];
  return Buffer.concat([Buffer.of(tag, ...(value.length < 128 ? [value.length] : long)), value]);
}

function utcTime(at: Date): Buffer {
  return tlv(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
