import { createHash } from 'node:crypto';
import { sameDigest } from './authenticators.js';

/** What a CHAP login brings, and the password it should prove. */
export interface ChapAttempt {
  /** The CHAP-Password attribute: identifier and 16 octets of response. */
  readonly chapPassword: Buffer;
  /** The CHAP-Challenge attribute or, when it is absent, the Request Authenticator (RFC 2865 s.5.3). */
  readonly challenge: Buffer;
  readonly password: Buffer | string;
}

/** Whether the response proves the password (RFC 1994 s.4.1). A CHAP-Password not of 17 octets proves nothing. */
export function verifyChap({ chapPassword, challenge, password }: ChapAttempt): boolean {
  const expected = createHash('md5')
    .update(chapPassword.subarray(0, 1))
    .update(password)
    .update(challenge)
    .digest();
  return sameDigest(chapPassword.subarray(1), expected);
}
