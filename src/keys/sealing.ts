import { createCipheriv, createDecipheriv, hash, hkdfSync } from 'node:crypto';
import { randomOctets } from '../base/secrets.js';

/** Thrown where a sealed value does not open: another key, another place, or changed bytes. */
export class SealBroken extends Error {
  constructor(context: string) {
    super(`A sealed value does not open (${context})`);
    this.name = 'SealBroken';
  }
}

/** The id every value sealed under a key carries: eight hexadecimal digits that tell nothing of the key. */
export type KeyId = string;

export interface Sealer {
  /** Seals `plain` for `context`, the one place it may be opened in, e.g. `guests.vault:<id>`. Text, base64url. */
  seal(context: string, plain: string | Buffer): string;
  /** Throws `SealBroken`. */
  open(context: string, sealed: string): Buffer;
  openText(context: string, sealed: string): string;
}

const VERSION = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES;

/** A sealer under one key. */
export interface KeySealer extends Sealer {
  readonly keyId: KeyId;
}

/** The id of the key a value was sealed under; any text where the value is none. */
export function keyIdOf(sealed: string): KeyId {
  return Buffer.from(sealed.slice(0, 8), 'base64url').toString('hex', 1, 1 + KEY_ID_BYTES);
}

/**
 * AES-256-GCM under a key derived from `key` (32 bytes). A sealed value reads: version, key id, nonce, ciphertext,
 * tag. The context is authenticated with it, so that a value moved to another row or column does not open.
 */
export function createSealer(key: Buffer): KeySealer {
  const sealKey = Buffer.from(hkdfSync('sha256', key, '', 'portico seal v1', 32));
  const keyId = hash('sha256', sealKey, 'buffer').subarray(0, KEY_ID_BYTES);

  function open(context: string, sealed: string): Buffer {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < HEADER_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw new SealBroken(context);
    if (!bytes.subarray(1, 1 + KEY_ID_BYTES).equals(keyId)) throw new SealBroken(context);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      sealKey,
      bytes.subarray(1 + KEY_ID_BYTES, HEADER_BYTES),
      {
        authTagLength: TAG_BYTES,
      },
    );
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealBroken(context);
    }
  }

  return {
    keyId: keyId.toString('hex'),
    seal(context, plain) {
      const nonce = randomOctets(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), keyId, nonce, body, cipher.getAuthTag()]).toString(
        'base64url',
      );
    },
    open,
    openText: (context, sealed) => open(context, sealed).toString('utf8'),
  };
}
