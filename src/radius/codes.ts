/** Packet types (RFC 2865 s.3, RFC 2866 s.3, RFC 5997 s.2, RFC 5176 s.2.3). */
export const Code = {
  AccessRequest: 1,
  AccessAccept: 2,
  AccessReject: 3,
  AccountingRequest: 4,
  AccountingResponse: 5,
  AccessChallenge: 11,
  StatusServer: 12,
  DisconnectRequest: 40,
  DisconnectAck: 41,
  DisconnectNak: 42,
  CoaRequest: 43,
  CoaAck: 44,
  CoaNak: 45,
} as const;

const known: ReadonlySet<number> = new Set(Object.values(Code));

/** Whether this code is one of `Code`; all others are refused unread. */
export function isKnownCode(code: number): boolean {
  return known.has(code);
}
