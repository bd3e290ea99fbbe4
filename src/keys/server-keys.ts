import { hkdfSync, randomBytes } from 'node:crypto';
import type { Database } from '../db/database.js';
import { wrongMasterKey } from './master-key.js';
import { createServerKeyStore, type ServerKeyRow } from './server-key-store.js';
import { type Sealer, SealBroken } from './sealing.js';

/** What each derived key is for. A purpose never changes its meaning; a new meaning gets a new name. */
type KeyPurpose =
  | 'ticket'
  | 'link'
  | 'visit'
  | 'limit'
  | 'continuation'
  | 'owner'
  | 'owner-password'
  | 'owner-form'
  | 'backup';

/** Keys the server derives for itself. Rotating the master key leaves them as they are. */
export interface ServerKeys {
  /** The id of the root key, one letter; tickets begin with it. */
  readonly id: string;
  key(purpose: KeyPurpose): Buffer;
}

const FIRST_ID = 'a';

/**
 * Reads the root key, or makes it on first start. Throws `OperatorError` where the master key is not the one
 * this database was sealed with.
 */
export async function loadServerKeys(db: Database, sealer: Sealer, now: number): Promise<ServerKeys> {
  const store = createServerKeyStore(db.write);
  const fresh = {
    id: FIRST_ID,
    sealed: sealer.seal(serverKeyContext(FIRST_ID), randomBytes(32)),
    createdAt: now,
  };
  await store.addIfNone(fresh);
  return openServerKeys(sealer, await store.latest());
}

/** Throws `OperatorError` where the master key is not the one this root key was sealed under. */
export function openServerKeys(sealer: Sealer, row: ServerKeyRow): ServerKeys {
  const root = openRoot(sealer, row);
  const derived = new Map<KeyPurpose, Buffer>();
  return {
    id: row.id,
    key(purpose) {
      const known = derived.get(purpose);
      if (known) return known;
      const key = Buffer.from(hkdfSync('sha256', root, '', `portico ${purpose} v1`, 32));
      derived.set(purpose, key);
      return key;
    },
  };
}

/** Where a root key is sealed. */
export function serverKeyContext(id: string): string {
  return `server_keys:${id}`;
}

function openRoot(sealer: Sealer, row: { readonly id: string; readonly sealed: string }): Buffer {
  try {
    return sealer.open(serverKeyContext(row.id), row.sealed);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw wrongMasterKey();
  }
}
