import { press, type Stop } from './stop.js';
import type { LivingCafe } from './living-cafe.js';

const inNew = ({ newVenue }: LivingCafe) => ({ venue: newVenue });

/** The venue, its people and its settings. */
export const VENUE_STOPS: readonly Stop[] = [
  { name: 'venues', route: '/' },
  { name: 'venue-new', route: '/venues/new' },
  { name: 'venue-new-wrong', route: '/venues/new', after: press('Add the venue') },
  { name: 'overview', route: '/venues/:venue' },
  { name: 'overview-new', route: '/venues/:venue', with: inNew },
  { name: 'overview-front-desk', route: '/venues/:venue', by: 'front-desk' },
  { name: 'people', route: '/venues/:venue/people' },
  { name: 'people-wrong', route: '/venues/:venue/people', after: press('Send the invitation') },
  { name: 'member', route: '/venues/:venue/people/:member' },
  { name: 'member-remove', route: '/venues/:venue/people/:member/remove' },
  { name: 'leave', route: '/venues/:venue/leave', by: 'front-desk' },
  { name: 'venue-remove', route: '/venues/:venue/remove' },
  {
    name: 'venue-remove-wrong',
    route: '/venues/:venue/remove',
    after: press('Remove the venue and everything in it'),
  },
  { name: 'activity', route: '/venues/:venue/activity' },
  { name: 'settings', route: '/venues/:venue/settings' },
  { name: 'notices', route: '/venues/:venue/notices' },
  { name: 'notices-new', route: '/venues/:venue/notices', with: inNew },
  { name: 'requests', route: '/venues/:venue/requests' },
  { name: 'requests-new', route: '/venues/:venue/requests', with: inNew },
  { name: 'request', route: '/venues/:venue/requests/:reference' },
  {
    name: 'request-open',
    route: '/venues/:venue/requests/:reference',
    after: press('Open what was written'),
  },
  { name: 'reports', route: '/venues/:venue/reports' },
  { name: 'reports-new', route: '/venues/:venue/reports', with: inNew },
  { name: 'survey-texts', route: '/venues/:venue/reports/texts' },
  { name: 'survey-texts-none', route: '/venues/:venue/reports/texts', with: inNew },
];

/** What bounds guests, and their vouchers. */
export const PLAN_STOPS: readonly Stop[] = [
  { name: 'plans', route: '/venues/:venue/plans' },
  { name: 'plan-new', route: '/venues/:venue/plans/new' },
  { name: 'plan-new-wrong', route: '/venues/:venue/plans/new', after: press('Add the plan') },
  { name: 'plan', route: '/venues/:venue/plans/:plan/change' },
  { name: 'plan-remove', route: '/venues/:venue/plans/:plan/remove', with: () => ({ plan: 'quick' }) },
  { name: 'plan-remove-used', route: '/venues/:venue/plans/:plan/remove', with: () => ({ plan: 'regular' }) },
  { name: 'opening-hours', route: '/venues/:venue/opening-hours' },
  { name: 'vouchers', route: '/venues/:venue/vouchers' },
  { name: 'vouchers-none', route: '/venues/:venue/vouchers', with: inNew },
  { name: 'vouchers-new', route: '/venues/:venue/vouchers/new' },
  {
    name: 'vouchers-new-wrong',
    route: '/venues/:venue/vouchers/new',
    async after(page) {
      await page.getByLabel('How many').fill('501');
      await press('Make them')(page);
    },
  },
  { name: 'voucher-batch', route: '/venues/:venue/vouchers/:batch' },
  { name: 'voucher-revoke', route: '/venues/:venue/vouchers/:batch/:voucher/revoke' },
  { name: 'vouchers-revoke', route: '/venues/:venue/vouchers/:batch/revoke' },
];

/** Guests who are online, and those who registered. */
export const GUEST_STOPS: readonly Stop[] = [
  { name: 'online', route: '/venues/:venue/online' },
  { name: 'online-none', route: '/venues/:venue/online', with: inNew },
  { name: 'disconnect', route: '/venues/:venue/online/:session/disconnect' },
  { name: 'disconnect-all', route: '/venues/:venue/online/disconnect' },
  { name: 'guests', route: '/venues/:venue/guests' },
  { name: 'guests-none', route: '/venues/:venue/guests', with: inNew },
  { name: 'guest', route: '/venues/:venue/guests/:guest' },
  { name: 'guest-answers', route: '/venues/:venue/guests/:guest', after: press('Open the answers') },
  { name: 'guest-remove', route: '/venues/:venue/guests/:guest/remove' },
  { name: 'export-closed', route: '/venues/:venue/guests/export' },
  {
    name: 'export',
    route: '/venues/:venue/guests/export',
    async after(page) {
      await page.getByLabel('Answers may be exported').check();
      await press('Save')(page);
    },
  },
];

const named = (name: string) => (cafe: LivingCafe) => ({ accessPoint: cafe.accessPointIds[name] ?? '' });

/** Access points, maker by maker. */
export const ACCESS_POINT_STOPS: readonly Stop[] = [
  { name: 'access-points', route: '/venues/:venue/access-points' },
  { name: 'access-points-none', route: '/venues/:venue/access-points', with: inNew },
  { name: 'makers', route: '/venues/:venue/access-points/new' },
  ...['coovachilli', 'mikrotik', 'generic'].map((family) => ({
    name: `access-point-new-${family}`,
    route: '/venues/:venue/access-points/new/:family',
    with: () => ({ family }),
  })),
  { name: 'access-point-wrong', route: '/venues/:venue/access-points/new/:family', after: press('Add it') },
  { name: 'access-point', route: '/venues/:venue/access-points/:accessPoint' },
  {
    name: 'access-point-unheard',
    route: '/venues/:venue/access-points/:accessPoint',
    with: named('Upstairs'),
  },
  {
    name: 'access-point-test',
    route: '/venues/:venue/access-points/:accessPoint',
    after: press('Send a test'),
  },
  { name: 'access-point-change', route: '/venues/:venue/access-points/:accessPoint/change' },
  ...['Bar', 'Garden', 'Upstairs'].map((name) => ({
    name: `sheet-${name.toLowerCase()}`,
    route: '/venues/:venue/access-points/:accessPoint/sheet',
    with: named(name),
  })),
  { name: 'secret', route: '/venues/:venue/access-points/:accessPoint/secret' },
  {
    name: 'secret-shown',
    route: '/venues/:venue/access-points/:accessPoint/secret',
    with: named('Upstairs'),
    after: press('Make a new secret'),
  },
  { name: 'unbind', route: '/venues/:venue/access-points/:accessPoint/unbind' },
  {
    name: 'unbind-wrong',
    route: '/venues/:venue/access-points/:accessPoint/unbind',
    after: press('Unbind it'),
  },
];
