import { type Attribute, address, text } from '../radius/attributes.js';
import { Attr } from '../radius/dictionary.js';
import type { SessionAttributes } from './family.js';

/** What a session can be named by in a Disconnect- or CoA-Request (RFC 5176 s.3). */
export type SessionName = Exclude<keyof SessionAttributes, 'sourceAddress'>;

const TO_ATTRIBUTE: Readonly<Record<SessionName, (value: string) => Attribute>> = {
  userName: (value) => text(Attr.UserName, value),
  acctSessionId: (value) => text(Attr.AcctSessionId, value),
  callingStationId: (value) => text(Attr.CallingStationId, value),
  calledStationId: (value) => text(Attr.CalledStationId, value),
  framedIpAddress: (value) => address(Attr.FramedIpAddress, value),
  nasIdentifier: (value) => text(Attr.NasIdentifier, value),
  nasIpAddress: (value) => address(Attr.NasIpAddress, value),
};

/** The attributes that name a session, in this order, as far as its access point used them. */
export function namedBy(session: SessionAttributes, names: readonly SessionName[]): readonly Attribute[] {
  return names.flatMap((name) => {
    const value = session[name];
    return value === undefined ? [] : [TO_ATTRIBUTE[name](value)];
  });
}
