import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '../../base/log.js';
import type { Config } from '../../config.js';
import type { Databases } from '../../db/open.js';
import { createGuestKeyStore } from '../../guests/guest-key-store.js';
import { guestKeyContext } from '../../guests/vault.js';
import { loadMasterKey } from '../../keys/master-key.js';
import { createSealer, type Sealer } from '../../keys/sealing.js';
import { createServerKeyStore } from '../../keys/server-key-store.js';
import { serverKeyContext } from '../../keys/server-keys.js';
import { fault, type Finding, ok } from './finding.js';

const CHECK = 'master key';
const SEALED = 'sealed keys';
const OTHERS = 0o077;

/** The master key, should it be there and open what was sealed, and what was found about it. */
export interface KeysChecked {
  readonly findings: readonly Finding[];
  readonly sealer: Sealer | undefined;
}

export async function checkKeys(config: Config, databases: Databases): Promise<KeysChecked> {
  const place = await checkPlace(config);
  if (place.level === 'fault') return { findings: [place], sealer: undefined };
  try {
    const key = await loadMasterKey({ dataDir: config.dataDir, setting: config.masterKey });
    const sealer = createSealer(key.reveal());
    const opened = await checkSealed(sealer, databases);
    return { findings: [place, opened], sealer: opened.level === 'ok' ? sealer : undefined };
  } catch (error) {
    const advice = 'Put the right key in its place; without it the sealed data is lost.';
    return { findings: [place, fault(SEALED, describeError(error), advice)], sealer: undefined };
  }
}

async function checkPlace({ dataDir, masterKey }: Config): Promise<Finding> {
  if (masterKey !== undefined) return ok(CHECK, 'Given by PORTICO_MASTER_KEY.');
  const file = join(dataDir, 'master.key');
  const found = await stat(file).catch(() => undefined);
  if (!found)
    return fault(CHECK, `${file} is not there.`, 'Restore it from your copy: it opens everything sealed.');
  if ((found.mode & OTHERS) !== 0)
    return fault(CHECK, `${file} can be read by other accounts.`, `Run: chmod 600 ${file}`);
  return ok(CHECK, `${file} is Portico's alone. Keep a copy apart from the backups.`);
}

/** The server's own key, and one guest's where there is one: they stand for all. */
async function checkSealed(sealer: Sealer, { main, keys }: Databases): Promise<Finding> {
  const server = await createServerKeyStore(main.read).latest();
  sealer.open(serverKeyContext(server.id), server.sealed);
  const guest = await createGuestKeyStore(keys.read).any();
  if (guest) sealer.open(guestKeyContext(guest.guestId), guest.sealed);
  return ok(SEALED, 'The master key opens them.');
}
