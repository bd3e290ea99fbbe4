import { randomBytes } from 'node:crypto';
import { Secret } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import { createSealer, type Sealer } from '../keys/sealing.js';
import type { Answers } from '../venues/field.js';
import { createGuestKeyStore, type Decline } from './guest-key-store.js';

/** Where guests' answers are sealed and opened, each under the guest's own data key. */
export interface Vault {
  /** Makes the guest's data key. Must be done before the guest is stored, so that no vault is without its key. */
  createKey(guestId: string): Promise<void>;
  /** The answers sealed for this guest, or nothing where the key is gone: somebody cancelled meanwhile. */
  seal(guestId: string, answers: Answers): Promise<string | undefined>;
  /** The answers, or nothing where the key is gone and so the answers are for ever. */
  open(guestId: string, vault: string): Promise<Secret<Answers> | undefined>;
  /** Notes beside the key that the guest says no to marketing: no backup of a yes before outlives it. */
  noteDecline(decline: Decline): Promise<void>;
  /** From here on no copy of the vault anywhere can be opened. */
  destroyKey(guestId: string): Promise<void>;
  destroyKeys(guestIds: readonly string[]): Promise<void>;
}

export function createVault(keys: Database, sealer: Sealer): Vault {
  const store = createGuestKeyStore(keys.write);

  async function sealerOf(guestId: string): Promise<Sealer | undefined> {
    const sealed = await store.sealedKeyOf(guestId);
    return sealed === undefined ? undefined : createSealer(sealer.open(guestKeyContext(guestId), sealed));
  }

  async function destroyKeys(guestIds: readonly string[]): Promise<void> {
    await store.destroy(guestIds);
    await keys.forget();
  }

  return {
    async createKey(guestId) {
      await store.add(guestId, sealer.seal(guestKeyContext(guestId), randomBytes(32)));
    },
    async seal(guestId, answers) {
      const own = await sealerOf(guestId);
      return own?.seal(vaultContext(guestId), JSON.stringify(answers));
    },
    async open(guestId, vault) {
      const own = await sealerOf(guestId);
      return own && new Secret(JSON.parse(own.openText(vaultContext(guestId), vault)) as Answers);
    },
    noteDecline: store.noteDecline,
    destroyKey: (guestId) => destroyKeys([guestId]),
    destroyKeys,
  };
}

/** Where a guest's data key is sealed. */
export function guestKeyContext(guestId: string): string {
  return `guest_keys:${guestId}`;
}

function vaultContext(guestId: string): string {
  return `guests.vault:${guestId}`;
}
