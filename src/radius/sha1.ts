import { createHash } from 'node:crypto';

/** The SHA-1 digest of these parts one after the other: what MS-CHAPv2 and the keys of MPPE are made with. */
export function sha1(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
