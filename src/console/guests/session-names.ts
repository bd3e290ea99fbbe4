import type { Session } from '../../access/session-store.js';
import { onlineTexts as t } from '../texts/online.js';

const SHORT = 4;

/** What a terminal is called: the beginning of a random id. Never an address, nor the guest's own word, which nobody else is shown. */
export function terminalName(deviceId: string): string {
  return t.unnamed(deviceId.slice(0, SHORT));
}

/** What a session's terminal is called. */
export function nameOfSession({ id, deviceId }: Session): string {
  return terminalName(deviceId ?? id);
}
