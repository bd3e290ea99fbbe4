import { covers, type Role } from '../owners/owner.js';

/** A place in the rail. */
export interface NavEntry {
  readonly label: string;
  /** Name of a drawing in `views/console/parts/icon.ejs`. */
  readonly icon: string;
  readonly href: string;
  readonly current: boolean;
  /** Begins a group. */
  readonly apart: boolean;
}

interface Section {
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly path: string;
  readonly for: Role;
  readonly apart?: true;
}

/** A venue's pages in the order of the rail. On phones the first four are in the bar, the others behind "More". */
const VENUE_SECTIONS = [
  { name: 'overview', label: 'Overview', icon: 'overview', path: '', for: 'front-desk' },
  { name: 'page', label: 'Guest page', icon: 'page', path: '/page', for: 'manager' },
  { name: 'ways-in', label: 'Ways in', icon: 'ways-in', path: '/ways-in', for: 'manager' },
  {
    name: 'access-points',
    label: 'Access points',
    icon: 'access-points',
    path: '/access-points',
    for: 'manager',
  },
  { name: 'online', label: 'Guests online', icon: 'guests', path: '/online', for: 'front-desk', apart: true },
  { name: 'vouchers', label: 'Vouchers', icon: 'vouchers', path: '/vouchers', for: 'front-desk' },
  { name: 'guests', label: 'Registered guests', icon: 'register', path: '/guests', for: 'manager' },
  { name: 'plans', label: 'Plans', icon: 'plans', path: '/plans', for: 'manager' },
  { name: 'reports', label: 'Reports', icon: 'reports', path: '/reports', for: 'manager', apart: true },
  { name: 'requests', label: 'Requests', icon: 'requests', path: '/requests', for: 'owner' },
  { name: 'notices', label: 'Notices', icon: 'notices', path: '/notices', for: 'manager' },
  { name: 'people', label: 'People', icon: 'people', path: '/people', for: 'manager', apart: true },
  { name: 'activity', label: 'Activity', icon: 'activity', path: '/activity', for: 'manager' },
  { name: 'settings', label: 'Settings', icon: 'settings', path: '/settings', for: 'manager' },
] as const satisfies readonly Section[];

/** The account's own pages. */
const ACCOUNT_SECTIONS = [
  { name: 'venues', label: 'Venues', icon: 'venues', path: '/', for: 'front-desk' },
  { name: 'profile', label: 'Account', icon: 'account', path: '/account', for: 'front-desk' },
  { name: 'security', label: 'Security', icon: 'security', path: '/account/security', for: 'front-desk' },
  {
    name: 'account-notices',
    label: 'Notices',
    icon: 'notices',
    path: '/account/notices',
    for: 'front-desk',
  },
  {
    name: 'account-activity',
    label: 'Activity',
    icon: 'activity',
    path: '/account/activity',
    for: 'front-desk',
  },
  { name: 'data', label: 'Your data', icon: 'archive', path: '/account/data', for: 'front-desk' },
] as const satisfies readonly Section[];

export type SectionName = (typeof VENUE_SECTIONS | typeof ACCOUNT_SECTIONS)[number]['name'];

/** The rail of a venue, as far as somebody's role reaches. `path` is `/venues/<id>`. */
export function venueEntries(
  path: string,
  role: Role,
  current: SectionName | undefined,
): readonly NavEntry[] {
  return VENUE_SECTIONS.filter((section) => covers(role, section.for)).map((section) => ({
    label: section.label,
    icon: section.icon,
    href: `${path}${section.path}`,
    current: section.name === current,
    apart: 'apart' in section,
  }));
}

export function accountEntries(current: SectionName | undefined): readonly NavEntry[] {
  return ACCOUNT_SECTIONS.map(({ name, label, icon, path }) => ({
    label,
    icon,
    href: path,
    current: name === current,
    apart: false,
  }));
}
