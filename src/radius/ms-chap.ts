import { sameDigest } from './authenticators.js';
import { encryptDes } from './des.js';
import { md4 } from './md4.js';
import { sha1 } from './sha1.js';

/** What an MS-CHAPv2 login brings, and the password it should prove. */
export interface MsChap2Attempt {
  /** As sent in User-Name. */
  readonly userName: string;
  /** The MS-CHAP-Challenge attribute. */
  readonly challenge: Buffer;
  /** The MS-CHAP2-Response attribute. */
  readonly response: Buffer;
  readonly password: string;
}

/** What a right response leaves both sides with: enough to prove the password in return, and for the session's keys. */
export interface MsChap2Proof {
  /** To be repeated in the answer. */
  readonly identifier: number;
  readonly ntResponse: Buffer;
  readonly challengeHash: Buffer;
  readonly passwordHashHash: Buffer;
}

const CHALLENGE_SIZE = 16;

/**
 * The proof, where the response proves the password (RFC 2759 s.8), else nothing: also where the challenge is not of 16
 * octets or the response not of 50. Flags and reserved octets are not looked at: CoovaChilli sets some of them.
 */
export function verifyMsChap2(attempt: MsChap2Attempt): MsChap2Proof | undefined {
  const { challenge, response, userName } = attempt;
  if (challenge.length !== CHALLENGE_SIZE) return undefined;
  // RFC 2548 s.2.3.2: Ident, Flags, Peer-Challenge (16), Reserved (8), Response (24), which is all that follows.
  const ntResponse = response.subarray(26);
  const challengeHash = hashChallenge({ peerChallenge: response.subarray(2, 18), challenge, userName });
  const passwordHash = hashPassword(attempt.password);
  if (!sameDigest(ntResponse, respond(challengeHash, passwordHash))) return undefined;
  const passwordHashHash = md4(passwordHash);
  return { identifier: response.readUInt8(0), ntResponse, challengeHash, passwordHashHash };
}

/** The NT-Response of 24 octets with which a peer proves its password (GenerateNTResponse, RFC 2759 s.8.1). */
export function generateNtResponse(login: {
  readonly userName: string;
  readonly password: string;
  /** The authenticator's challenge and the peer's own, 16 octets each. */
  readonly challenge: Buffer;
  readonly peerChallenge: Buffer;
}): Buffer {
  return respond(hashChallenge(login), hashPassword(login.password));
}

const MAGIC = [
  'Magic server to client signing constant',
  'Pad to make it do more than one iteration',
] as const;

/** `S=` and 40 hexadecimal digits: the server knew the password too (GenerateAuthenticatorResponse, RFC 2759 s.8.7). */
export function authenticatorResponse(proof: MsChap2Proof): string {
  const signed = sha1(proof.passwordHashHash, proof.ntResponse, MAGIC[0]);
  return `S=${sha1(signed, proof.challengeHash, MAGIC[1]).toString('hex').toUpperCase()}`;
}

/** ChallengeHash, RFC 2759 s.8.2. */
function hashChallenge(login: {
  readonly userName: string;
  readonly challenge: Buffer;
  readonly peerChallenge: Buffer;
}): Buffer {
  return sha1(login.peerChallenge, login.challenge, login.userName).subarray(0, 8);
}

/** NtPasswordHash, RFC 2759 s.8.3. */
function hashPassword(password: string): Buffer {
  return md4(Buffer.from(password, 'utf16le'));
}

/** ChallengeResponse, RFC 2759 s.8.5: the password's hash in thirds, the last one filled up with zeros, as DES keys. */
function respond(challengeHash: Buffer, passwordHash: Buffer): Buffer {
  const keys = Buffer.concat([passwordHash], 21);
  return Buffer.concat([0, 7, 14].map((at) => encryptDes(challengeHash, keys.subarray(at, at + 7))));
}
