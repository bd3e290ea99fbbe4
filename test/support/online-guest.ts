import assert from 'node:assert/strict';
import { Code } from '../../src/radius/codes.js';
import { type GuestsApp, newGuest, sessionOf, ticketFor } from './guests.js';
import type { Gateway } from './radius-gateway.js';
import { pap, phone } from './radius-packets.js';

/** A guest with an open session at the sample's gateway. */
export interface OnlineGuest {
  readonly guestId: string;
  readonly sessionId: string;
}

/** Lets a new guest, or this one, in by a ticket; `terminal` as CoovaChilli writes it. */
export async function goOnline(
  app: GuestsApp,
  gateway: Gateway,
  { terminal = '02-CC-00-00-00-01', guestId }: { readonly terminal?: string; readonly guestId?: string } = {},
): Promise<OnlineGuest> {
  const id = guestId ?? (await newGuest(app));
  const ticket = await ticketFor(app, id);
  const names = phone(terminal, terminal.replaceAll('-', ''));
  const answer = await gateway.access([...pap(ticket), ...names]);
  assert.equal(answer.code, Code.AccessAccept);
  return { guestId: id, sessionId: (await sessionOf(app, id)).id };
}
