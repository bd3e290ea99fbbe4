/** What stands around every page. The console speaks English so far: another language is a file of the same shape. */
export const frameTexts = {
  product: 'Portico',
  skip: 'Skip to content',
  venues: 'Your venues',
  allVenues: 'All venues',
  newVenue: 'Add a venue',
  switchVenue: 'Venue',
  account: 'Account',
  accountMenu: 'Your account',
  signOut: 'Sign out',
  pages: 'Pages',
  more: 'More',
  errorPrefix: 'Error:',
  saved: 'Saved',
  copy: 'Copy',
  copied: 'Copied',
  timesIn: (zone: string) => `Times are those of ${zone}.`,
} as const;
