import radius from 'radius';

/** An attribute as the package `radius` takes it: by name, or a vendor's as type and bytes. */
export type WireAttribute =
  | readonly [name: string, value: string | number | Date | Buffer]
  | readonly [
      name: 'Vendor-Specific',
      vendor: number,
      values: readonly (readonly [type: number, value: Buffer])[],
    ];

export interface EncodeRequest {
  readonly code: 'Access-Request' | 'Accounting-Request';
  readonly identifier: number;
  readonly secret: string;
  readonly attributes: readonly WireAttribute[];
}

/**
 * Encodes with the package, so that the product's own codec meets one it did not write. Access-Requests end in a
 * Message-Authenticator; Accounting-Requests have none, as seen, which spares us the package's wrong one.
 */
export function encodeRequest(request: EncodeRequest): Buffer {
  return radius.encode({
    ...request,
    attributes: [...request.attributes],
    add_message_authenticator: request.code === 'Access-Request',
  });
}

export interface ReceivedPacket {
  readonly code: string;
  readonly attributes: readonly { readonly type: number; readonly value: Buffer }[];
  /** As the package reads them; null where only the secret would open the value. */
  readonly named: Readonly<Record<string, unknown>>;
}

/**
 * Reads attributes without proving anything: the package compares digests as text, so whoever calls has proven the
 * packet already. Throws what the package throws when the attributes do not parse.
 */
export function decodePacket(packet: Buffer): ReceivedPacket {
  const decoded = radius.decode_without_secret({ packet });
  const raw: readonly [number, Buffer][] = decoded.raw_attributes as [number, Buffer][];
  const named: Record<string, unknown> = decoded.attributes;
  return { code: decoded.code, attributes: raw.map(([type, value]) => ({ type, value })), named };
}
