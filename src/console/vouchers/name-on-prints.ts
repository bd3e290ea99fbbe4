import type { VenueDocument } from '../../venues/venue.js';
import { vouchersTexts } from '../texts/vouchers.js';
import { isPrintable, printable } from './printable.js';

const t = vouchersTexts.one;

/** What vouchers of the venue carry as its name, before they are printed. */
export function nameOnPrints({ name, waysIn }: VenueDocument): string {
  return waysIn.voucher?.printName ?? name;
}

/** In words, where that is not what is written: what the prints will say instead; undefined where it is. */
export function nameNote(document: VenueDocument): string | undefined {
  const name = nameOnPrints(document);
  const shown = printable(name);
  if (shown === name.normalize('NFC')) return undefined;
  return isPrintable(name) ? t.nameAs(shown) : t.nameLacks(shown);
}
