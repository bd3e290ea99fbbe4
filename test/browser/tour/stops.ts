import { ACCOUNT_STOPS, FACTOR_STOPS, SIGN_IN_STOPS } from './account-stops.js';
import { EDITOR_STOPS, WAYS_STOPS } from './page-stops.js';
import { QUESTIONNAIRE_STOPS } from './questionnaire-stops.js';
import type { Stop } from './stop.js';
import { ACCESS_POINT_STOPS, GUEST_STOPS, PLAN_STOPS, VENUE_STOPS } from './venue-stops.js';

/** Every page of the console, in an order in which each can be looked at. */
export const STOPS: readonly Stop[] = [
  ...SIGN_IN_STOPS,
  ...VENUE_STOPS,
  ...EDITOR_STOPS,
  ...QUESTIONNAIRE_STOPS,
  ...WAYS_STOPS,
  ...ACCESS_POINT_STOPS,
  ...GUEST_STOPS,
  ...PLAN_STOPS,
  ...ACCOUNT_STOPS,
  ...FACTOR_STOPS,
];

/** What can be got, and is no page of the console: files, a guest's page in the phone, and where there is nobody yet. */
export const NO_STOPS: readonly string[] = [
  '/first/:secret',
  '/venues/:venue/page/guest',
  '/venues/:venue/page/guest/:look/:language',
  '/venues/:venue/page/guest/:look/:language/pictures/:picture',
  '/venues/:venue/page/guest/:look/:language/pictures/:picture/small',
  '/venues/:venue/page/guest/:look/:language/*step',
  '/venues/:venue/access-points/:accessPoint/files/:file',
  '/venues/:venue/reports/:file',
];
