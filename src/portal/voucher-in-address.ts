import { readVoucherCode, writeVoucherCode } from '../guests/voucher-code.js';
import type { HeldVisit } from '../guests/visits.js';
import type { Scope } from './scope.js';

/** The code the address names, as a printed voucher's does, where this venue takes vouchers. To be named takes nothing. */
export function voucherInAddress({ req, venue }: Scope): string | undefined {
  const { voucher } = req.query;
  if (typeof voucher !== 'string' || !venue.document.waysIn.voucher) return undefined;
  const code = readVoucherCode(voucher);
  return code && writeVoucherCode(code);
}

/** Whether a browser that works on a visit goes on there, with the code filled in. */
export async function takesVoucherAlong(scope: Scope): Promise<boolean> {
  const { deps, venue, cookies, res, path } = scope;
  const voucher = voucherInAddress(scope);
  if (voucher === undefined || cookies.visit === undefined) return false;
  const visit: HeldVisit | undefined = await deps.visits.byToken(venue.id, cookies.visit);
  if (!visit || visit.content.guestId !== undefined) return false;
  await deps.visits.change(visit, (content) => ({ ...content, voucher }));
  res.redirect(303, `${path}/v/${visit.token}`);
  return true;
}
