import type { Session } from '../../access/session-store.js';
import type { Queryable } from '../../db/database.js';
import { createDeviceStore } from '../../guests/device-store.js';
import { onlineTexts as t } from '../texts/online.js';

const SHORT = 4;

/** What sessions' terminals are called: the guest's own word, else the beginning of a random id. Never an address. */
export async function terminalNames(
  db: Queryable,
  sessions: readonly Session[],
): Promise<(session: Session) => string> {
  const ids = sessions.flatMap(({ deviceId }) => deviceId ?? []);
  const nicknames = await createDeviceStore(db).nicknames(ids);
  return ({ id, deviceId }) => nicknames.get(deviceId ?? '') ?? t.unnamed((deviceId ?? id).slice(0, SHORT));
}
