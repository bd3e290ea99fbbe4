import { PublicError } from '../../base/errors.js';
import { type AccessPointRow, createAccessPointStore } from '../../venues/access-point-store.js';
import { type AccessPoint, openAccessPoint } from '../../venues/open-venue.js';
import type { VenueScope } from '../scope.js';
import type { Guide } from './guide.js';
import { guideOf } from './guides.js';

/** An access point of the venue, as stored and opened, with how it is set. */
export interface FoundAccessPoint {
  readonly row: AccessPointRow;
  readonly accessPoint: AccessPoint;
  /** Undefined for a family the console has no words for: it is changed by its file. */
  readonly guide: Guide | undefined;
  /** `/venues/<id>/access-points/<id>` */
  readonly path: string;
}

/** The access point the address names. Throws `PublicError` `not-found` where the venue has none of that id. */
export async function findAccessPoint({ deps, req, venue, path }: VenueScope): Promise<FoundAccessPoint> {
  const row = await createAccessPointStore(deps.db.read).byId(venue.id, String(req.params.accessPoint));
  if (!row) throw new PublicError('not-found');
  return {
    row,
    accessPoint: openAccessPoint(row, deps.sealer),
    guide: guideOf(row.family),
    path: `${path}/access-points/${row.id}`,
  };
}

/** Throws `PublicError` `not-found` for a family nobody can add here. */
export function findGuide(family: unknown): Guide {
  const guide = guideOf(String(family));
  if (!guide) throw new PublicError('not-found');
  return guide;
}
