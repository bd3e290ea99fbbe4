import type { Secret } from '../base/secrets.js';
import { createSealer, type KeyId, keyIdOf, type KeySealer, SealBroken, type Sealer } from './sealing.js';

/** The master keys in force: one, or two while it is being replaced. Opens what any of them sealed. */
export interface KeyRing extends Sealer {
  /** Ids of the keys held. */
  known(): readonly KeyId[];
  /** The key new values are sealed under. */
  sealing(): KeyId;
  /** Whether a value is sealed under the key new values are sealed under. */
  isCurrent(sealed: string): boolean;
  /**
   * From now on these keys are held, and `sealing` is the one to seal under, the first where it is not given. A key
   * that is not among them seals nothing: `seal` throws until it is.
   */
  hold(keys: readonly Secret<Buffer>[], sealing?: KeyId): void;
}

export function createKeyRing(keys: readonly Secret<Buffer>[], sealing?: KeyId): KeyRing {
  let sealers = new Map<KeyId, KeySealer>();
  let current = '';

  function hold(held: readonly Secret<Buffer>[], wanted?: KeyId): void {
    sealers = new Map(held.map((key) => createSealer(key.reveal())).map((sealer) => [sealer.keyId, sealer]));
    current = wanted ?? sealers.keys().next().value ?? '';
  }

  function opener(context: string, sealed: string): KeySealer {
    const sealer = sealers.get(keyIdOf(sealed));
    if (!sealer) throw new SealBroken(context);
    return sealer;
  }

  hold(keys, sealing);
  return {
    hold,
    known: () => [...sealers.keys()],
    sealing: () => current,
    isCurrent: (sealed) => keyIdOf(sealed) === current,
    seal(context, plain) {
      const sealer = sealers.get(current);
      if (!sealer) throw new Error('The master key new values are to be sealed under is not known here');
      return sealer.seal(context, plain);
    },
    open: (context, sealed) => opener(context, sealed).open(context, sealed),
    openText: (context, sealed) => opener(context, sealed).openText(context, sealed),
  };
}
