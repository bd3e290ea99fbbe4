import { hash } from 'node:crypto';

/** The id of whatever there may be once only: 22 characters (132 bits of SHA-256, base64url) that follow from its content. */
export function idOf(content: string | Buffer): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
