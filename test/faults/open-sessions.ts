import { type Attribute, bytes, readBytes } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import type { Gateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import type { TestApp } from '../support/start-app.js';

/** A session as its gateway knows it. */
export interface OpenSession {
  readonly id: string;
  /** Calling-Station-Id, Acct-Session-Id and Class. */
  readonly named: readonly Attribute[];
}

/** So many guests with a phone each get online. */
export async function openSessions(
  app: TestApp,
  gateway: Gateway,
  count: number,
): Promise<readonly OpenSession[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const asPhone = phone(`02-CC-00-00-01-${index.toString(16).padStart(2, '0')}`, `session-${index}`);
      const guestId = await newGuest(app);
      const accept = await gateway.access([...pap(await ticketFor(app, guestId)), ...asPhone]);
      const received = readBytes(accept, Attr.Class) ?? Buffer.alloc(0);
      return { id: (await sessionOf(app, guestId)).id, named: [...asPhone, bytes(Attr.Class, received)] };
    }),
  );
}
