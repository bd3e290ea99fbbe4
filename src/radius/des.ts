import { createCipheriv } from 'node:crypto';

/**
 * One block of eight octets under single DES, with a key of 56 bits. OpenSSL 3 no longer offers it, but triple DES with
 * one key thrice is the same: what the second step undoes, the third does again. Broken; for MS-CHAP only.
 */
export function encryptDes(block: Buffer, key: Buffer): Buffer {
  const octets = withParityBits(key);
  const cipher = createCipheriv('des-ede3', Buffer.concat([octets, octets, octets]), null);
  return cipher.setAutoPadding(false).update(block);
}

/** Seven bits to each of eight octets, the eighth bit being parity that nobody checks. */
function withParityBits(key: Buffer): Buffer {
  const octets = Buffer.alloc(8);
  for (let i = 0; i < octets.length; i += 1) {
    octets[i] = (((key[i - 1] ?? 0) << (8 - i)) | ((key[i] ?? 0) >> i)) & 0xfe;
  }
  return octets;
}
