import type { Request } from 'express';
import { PublicError } from '../../base/errors.js';
import { advertisementsInForce } from '../../venues/advertisement.js';
import type { Scope } from '../scope.js';
import { advertisementOf } from './advertisement-view.js';
import { countOnce } from './count.js';

/**
 * `GET /p/<venue>/out/<advertisement>[/<handle>]`: on to where an advertisement leads, which the venue's document alone
 * says. Counted once for the visit it was shown to. Throws `PublicError` `not-found` where it is not in force or leads nowhere.
 */
export async function followAdvertisement(scope: Scope): Promise<void> {
  const { venue, deps, req, res } = scope;
  const { advertisement: id, handle } = req.params;
  const advertisement = advertisementsInForce(venue.document, deps.now()).find((one) => one.id === id);
  if (advertisement?.link === undefined) throw new PublicError('not-found');
  const visit = typeof handle === 'string' ? await deps.visits.byHandle(venue.id, handle) : undefined;
  if (visit && isPressed(req) && advertisementOf(scope, visit)?.id === id)
    await countOnce(scope, visit, 'click');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.redirect(302, advertisement.link);
}

/** Browsers fetch ahead what nobody may ever press. */
export function isPressed(req: Request): boolean {
  return req.method === 'GET' && !/prefetch|preview/i.test(purposeOf(req));
}

function purposeOf(req: Request): string {
  return `${req.get('sec-purpose') ?? ''} ${req.get('purpose') ?? ''}`;
}
