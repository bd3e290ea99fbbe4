import { Router } from 'express';
import { accessPointRoutes } from './access-points/access-point-routes.js';
import { accountRoutes } from './account/account-routes.js';
import type { ConsoleDeps } from './console-deps.js';
import { guarded } from './guard.js';
import { guestRoutes } from './guests/guest-routes.js';
import { noticeRoutes } from './notices/notice-routes.js';
import { planRoutes } from './plans/plan-routes.js';
import { reportRoutes } from './reports/report-routes.js';
import { requestRoutes } from './requests/request-routes.js';
import type { ConsoleRoute } from './route.js';
import { pageRoutes } from './page/page-routes.js';
import { questionnaireRoutes } from './questionnaire/questionnaire-routes.js';
import { signInRoutes } from './sign-in/sign-in-routes.js';
import { voucherRoutes } from './vouchers/voucher-routes.js';
import { waysRoutes } from './ways-in/ways-routes.js';
import { venueRoutes } from './venues/venue-routes.js';

/** Every page of the console with whom it is for. What is added here is walked by `test/console/isolation.test.ts`. */
export const CONSOLE_ROUTES: readonly ConsoleRoute[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...venueRoutes,
  ...pageRoutes,
  ...questionnaireRoutes,
  ...waysRoutes,
  ...accessPointRoutes,
  ...guestRoutes,
  ...planRoutes,
  ...voucherRoutes,
  ...reportRoutes,
  ...requestRoutes,
  ...noticeRoutes,
];

export function createConsoleRoutes(deps: ConsoleDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(deps.assets.routes);
  for (const route of CONSOLE_ROUTES) router[route.method](route.path, guarded(deps, route));
  return router;
}
