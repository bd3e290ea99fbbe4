/** Why a packet was refused by the codec. A closed list: counters and logs name these. */
export type PacketFault =
  | 'too-short'
  | 'too-long'
  | 'unknown-code'
  | 'bad-length'
  | 'truncated'
  | 'attribute-header-cut'
  | 'attribute-type-zero'
  | 'attribute-too-short'
  | 'attribute-too-long'
  | 'attribute-overrun'
  | 'too-many-attributes'
  | 'bad-message-authenticator';

/** A packet that cannot be read, or cannot be written. Nothing else is thrown by the codec for bad packets. */
export class PacketError extends Error {
  override readonly name = 'PacketError';

  constructor(readonly reason: PacketFault) {
    super(`RADIUS packet refused: ${reason}`);
  }
}
