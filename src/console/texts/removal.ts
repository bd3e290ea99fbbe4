import type { VenueContents } from '../../access/venue-contents.js';

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The first of them by name, the others counted. */
function named(names: readonly string[]): string {
  const others = names.length - MOST_NAMED;
  return others > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${others} more` : names.join(', ');
}

const MOST_NAMED = 5;

/** Removing a venue or an account: what goes is named and counted. */
export const removalTexts = {
  goes: 'What goes, for good:',
  contents: ({ guests, online, accessPoints, openRequests, tallies }: VenueContents) => [
    `${counted(guests, 'guest', 'guests')}, with answers, devices, times online and consents`,
    online === 0
      ? 'nobody is online right now'
      : `${counted(online, 'session', 'sessions')} of guests who are online now: they are disconnected`,
    accessPoints.length === 0
      ? 'no access point is bound'
      : `${counted(accessPoints.length, 'access point', 'access points')} (${named(accessPoints)}): unbound, so free to be bound elsewhere`,
    ...(openRequests > 0
      ? [counted(openRequests, 'request that is not answered yet', 'requests that are not answered yet')]
      : []),
    ...(tallies > 0 ? [counted(tallies, 'count for reports', 'counts for reports')] : []),
  ],
  venue: {
    title: (name: string) => `Remove ${name}?`,
    lead: 'Guests can no longer get online there from this moment. It cannot be undone.',
    label: 'Name of the venue',
    help: (name: string) => `Type “${name}” to show that you mean it.`,
    wrong: 'That is not the name of the venue.',
    button: 'Remove the venue and everything in it',
    back: 'Keep it',
    done: 'The venue is removed.',
  },
  account: {
    title: 'Your data',
    about: 'What belongs to your account is yours: take it with you, pause, or end it.',
    download: {
      title: 'Download',
      about: 'Everything of your account as files that programs can read.',
      lead: 'A ZIP file with your account, your sessions, what you did, and of each venue its settings, access points, people and counts. Passwords and secrets are not in it, nor what single guests answered: that is read in the console, and each opening is written down.',
      link: 'Download…',
      button: 'Download the ZIP file',
      back: 'Back',
    },
    deactivate: {
      title: 'Deactivate',
      about: 'Nobody can use the account until you make it active again. Your venues go on serving guests.',
      link: 'Deactivate…',
      question: 'Deactivate your account?',
      lead: 'Every browser is signed out. To make the account active again, sign in. Guests of your venues go on getting online; to stop that, unbind the access points or remove the venue.',
      button: 'Deactivate the account',
      back: 'Leave it active',
      done: 'Your account is deactivated. Sign in to make it active again.',
    },
    delete: {
      title: 'Delete',
      about: 'The account with all data of it, and the venues that have no other owner.',
      link: 'Delete…',
      question: 'Delete your account?',
      lead: 'It cannot be undone. Nothing is kept.',
      itself: 'your account, with its sessions and everything written down of what it did',
      venue: (name: string) => `the venue “${name}”, with:`,
      leaving: (name: string) => `your access to “${name}”, which stays`,
      label: 'Your e-mail address',
      help: (email: string) => `Type ${email} to show that you mean it.`,
      wrong: 'That is not the address of your account.',
      button: 'Delete the account and everything in it',
      back: 'Keep it',
      done: 'Your account is deleted, with everything in it.',
    },
    reactivate: {
      title: 'Your account is deactivated',
      lead: 'Make it active again to go on where you were.',
      button: 'Make it active again',
      back: 'Leave it',
    },
  },
} as const;
