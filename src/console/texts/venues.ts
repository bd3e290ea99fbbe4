import type { Role } from '../../owners/owner.js';

/** What people are at a venue, in words. */
export const roleNames: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  manager: 'Manager',
  'front-desk': 'Front desk',
};

/** The list of one's venues, and what makes a new one. */
export const venuesTexts = {
  title: 'Your venues',
  add: 'Add a venue',
  empty: {
    title: 'No venue yet',
    text: 'A venue is one place with one page for its guests: a café, a hotel, a library. Give it a name and it works at once; everything else can wait.',
  },
  online: (count: number) => (count === 1 ? '1 guest online' : `${count} guests online`),
  open: 'Open',
  closed: 'Closed right now',
} as const;
