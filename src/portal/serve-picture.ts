import { DAY, SECOND } from '../base/clock.js';
import { PublicError } from '../base/errors.js';
import { createPictureStore, type PictureSize } from '../venues/picture-store.js';
import type { Scope } from './scope.js';

const KEPT_SECONDS = (365 * DAY) / SECOND;

/** `GET /p/<venue>/pictures/<picture>[/small]`: for good, as the address changes with what it shows. */
export function servePicture(size: PictureSize): (scope: Scope) => Promise<void> {
  return async ({ deps, venue, req, res }) => {
    const content = await createPictureStore(deps.db.read).content(
      venue.id,
      String(req.params.picture),
      size,
    );
    if (!content) throw new PublicError('not-found');
    res.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}, immutable`);
    res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    res.type('image/webp').send(content);
  };
}
