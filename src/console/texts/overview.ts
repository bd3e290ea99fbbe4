/** The first page of a venue. */
export const overviewTexts = {
  title: 'Overview',
  guestPage: 'Open the guests’ page',
  online: 'Guests online now',
  onlineNote: (count: number) =>
    count === 0
      ? 'Nobody at the moment.'
      : count === 1
        ? 'One guest with an open session.'
        : 'Guests with an open session.',
  open: 'Open',
  openUntil: (time: string) => `Open until ${time}`,
  closed: (time: string) => `Closed until ${time}`,
  signIns: 'Sign-ins on the last full day',
  noSignIns: 'Not enough to show yet',
  noSignInsNote: 'A day’s number comes in the night after it, once it is about five people or more.',
  compared: (difference: number) =>
    difference === 0
      ? 'as many as the day before'
      : `${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'} than the day before`,
  days: 'Sign-ins by day',
  day: 'Day',
  count: 'Sign-ins',
  table: 'Show as a table',
  accessPoints: 'Access points',
  accessPointsNote:
    'One without guests has nothing to say, so “quiet” is no alarm. “Silent” had guests online and missed two and a half reports.',
  heard: (moment: string) => `Last heard of ${moment}`,
  neverHeard: 'Nothing was ever heard of it',
  sessions: (count: number) => (count === 1 ? '1 guest session' : `${count} guest sessions`),
  see: {
    terms: 'Read the terms',
    requests: 'Open the requests',
    notices: 'Open the notices',
    accessPoint: 'Open it',
    accessPoints: 'Look at them',
    add: 'Add one',
  },
  status: { alive: 'Alive', quiet: 'Quiet', silent: 'Silent', never: 'Not heard yet' },
  noAccessPoints: {
    title: 'No access point yet',
    text: 'Guests get online through your access points. Until you add one, the page is there but leads nowhere.',
  },
  needs: 'What needs you',
  nothingNeeded: 'Nothing. Everything we can see from here is as it should be.',
  need: {
    noAccessPoint: 'Add an access point, so that guests can get online.',
    never: (name: string) =>
      `“${name}” was never heard of. Look whether it sends to this server’s address, and whether the shared secret is the same on both sides.`,
    manyNever: (count: number) =>
      `${count} access points were never heard of. Look whether they send to this server’s address, and whether each shared secret is the same on both sides.`,
    manySilent: (count: number) =>
      `${count} access points had guests online and went silent. Look whether they have power and a line.`,
    silent: (name: string) =>
      `“${name}” had guests online and went silent. Look whether it has power and a line.`,
    trouble: (
      name: string,
      { words, advice }: { readonly words: string; readonly advice?: string },
      count: number,
    ) => `“${name}”: ${words} (${count} in the last day). ${advice ?? ''}`.trimEnd(),
    requests: (count: number, day: string) =>
      count === 1
        ? `Somebody asked for something in writing. Answer it by ${day}.`
        : `${count} people asked for something in writing. Answer the first by ${day}.`,
    notices: (count: number) => (count === 1 ? 'There is a new notice.' : `There are ${count} new notices.`),
    overdue: (count: number) =>
      count === 1
        ? 'A request in writing is overdue. Answer it today.'
        : `${count} requests in writing are overdue. Answer them today.`,
    terms: 'The terms of use of this service have changed. Read them and say whether you accept.',
  },
} as const;
