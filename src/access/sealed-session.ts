import type { SessionAttributes } from '../access-points/family.js';
import { SealBroken, type Sealer } from '../keys/sealing.js';

/** What the sealed part of a session holds. */
export type SealedSession = SessionAttributes & { readonly class: string };

/** The text that is stored for it, bound to the session's id. */
export function sealSession(sealer: Sealer, sessionId: string, content: SealedSession): string {
  return sealer.seal(sessionContext(sessionId), JSON.stringify(content));
}

/**
 * Nothing where a day has passed since the session ended, nor where the seal does not fit: one damaged row must not hold
 * up the requests that share its batch.
 */
export function openSealedSession(
  sealer: Sealer,
  session: { readonly id: string; readonly sealed: string | undefined },
): SealedSession | undefined {
  if (session.sealed === undefined) return undefined;
  try {
    return JSON.parse(sealer.openText(sessionContext(session.id), session.sealed)) as SealedSession;
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/** Where a session's attributes are sealed. */
export function sessionContext(sessionId: string): string {
  return `sessions.sealed:${sessionId}`;
}
