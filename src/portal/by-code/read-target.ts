import { Secret } from '../../base/secrets.js';
import type { CodeTarget } from '../../guests/pending-codes.js';
import { mailAddress } from '../../mail/mail-address.js';
import { readNumber } from '../../venues/mobile-number.js';
import { type CodeWay, messageCountries } from '../../venues/venue.js';
import type { Scope } from '../scope.js';
import { westernDigits } from '../western-digits.js';

export type TargetRead =
  | { readonly kind: 'target'; readonly target: CodeTarget }
  | { readonly kind: 'fault'; readonly fault: 'error.email' | 'error.phone' | 'sms.elsewhere' };

/** Where a code can be sent, as somebody typed it. */
export function readTarget(scope: Scope, way: CodeWay, typed: string): TargetRead {
  if (way === 'sms') return readPhone(scope, typed);
  const address = mailAddress(typed.normalize('NFC').trim());
  return address ? { kind: 'target', target: { way, address } } : { kind: 'fault', fault: 'error.email' };
}

function readPhone({ venue }: Scope, typed: string): TargetRead {
  const read = readNumber(westernDigits(typed), messageCountries(venue.document));
  if (read.kind === 'number')
    return { kind: 'target', target: { way: 'sms', address: new Secret(read.number) } };
  return { kind: 'fault', fault: read.kind === 'elsewhere' ? 'sms.elsewhere' : 'error.phone' };
}
