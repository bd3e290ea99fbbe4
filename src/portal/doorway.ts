import type { RequestHandler } from 'express';
import { PublicError } from '../base/errors.js';
import { originOf } from '../http/same-origin.js';
import type { PortalDeps } from './portal-deps.js';
import { openScope, type Scope } from './scope.js';

/** What a guest's request passes. A post proves itself by the secret it carries; one that comes by cookie, by its origin. */
export interface Doorway {
  readonly page: (show: (scope: Scope) => void | Promise<void>) => RequestHandler;
  /** Before posts with a secret of ours: browsers that tell no origin may pass. */
  readonly ownForm: RequestHandler;
  /** Before posts that a cookie alone proves. */
  readonly byCookie: RequestHandler;
}

export function createDoorway(deps: PortalDeps): Doorway {
  return {
    page: (show) => async (req, res) => show(openScope(deps, req, res)),
    ownForm: refuseForeign(deps, ['same', 'absent']),
    byCookie: refuseForeign(deps, ['same']),
  };
}

function refuseForeign(deps: PortalDeps, accepted: readonly ReturnType<typeof originOf>[]): RequestHandler {
  const own = new URL(deps.publicUrl).origin;
  return (req, _res, next) => {
    next(accepted.includes(originOf(req, own)) ? undefined : new PublicError('origin-refused'));
  };
}
