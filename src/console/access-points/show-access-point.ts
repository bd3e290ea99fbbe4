import type { VenueScope } from '../scope.js';
import { sendAccessPoint } from './access-point-page.js';
import { findAccessPoint } from './find-access-point.js';

/** `GET /venues/<id>/access-points/<id>` */
export async function showAccessPoint(scope: VenueScope): Promise<void> {
  await sendAccessPoint(scope, await findAccessPoint(scope));
}
