import { Secret } from '../../base/secrets.js';
import type { CodeTarget } from '../../guests/pending-codes.js';
import { mailAddress } from '../../mail/mail-address.js';
import { readNumber } from '../../venues/mobile-number.js';
import { type CodeWay, messageCountries } from '../../venues/venue.js';
import type { Scope } from '../scope.js';
import { westernDigits } from '../western-digits.js';

export type TargetRead =
  | { readonly kind: 'target'; readonly target: CodeTarget }
  | { readonly kind: 'fault'; readonly fault: 'error.email' | 'sms.not-mobile' | 'sms.elsewhere' };

/** Where a code can be sent, as somebody typed it. */
export async function readTarget(scope: Scope, way: CodeWay, typed: string): Promise<TargetRead> {
  if (way === 'sms') return readPhone(scope, typed);
  const address = mailAddress(typed.normalize('NFC').trim());
  return address ? { kind: 'target', target: { way, address } } : { kind: 'fault', fault: 'error.email' };
}

async function readPhone({ venue }: Scope, typed: string): Promise<TargetRead> {
  const read = await readNumber(westernDigits(typed), messageCountries(venue.document));
  if (read.kind === 'number')
    return { kind: 'target', target: { way: 'sms', address: new Secret(read.number) } };
  return { kind: 'fault', fault: read.kind === 'elsewhere' ? 'sms.elsewhere' : 'sms.not-mobile' };
}
