/** Guests online now, and ending their sessions. */
export const onlineTexts = {
  title: 'Guests online',
  about: (count: number) =>
    count === 0
      ? 'Nobody at the moment.'
      : count === 1
        ? 'One session is open.'
        : `${count} sessions are open.`,
  again: 'Look again',
  all: 'Disconnect all',
  everywhere: 'All access points',
  filter: 'Access point',
  show: 'Show',
  device: 'Device',
  unnamed: (id: string) => `Device ${id}`,
  deviceNote:
    'Devices go by the beginning of a random number. What guests call theirs is shown to nobody else.',
  since: 'Since',
  used: 'Used',
  left: 'Ends',
  at: 'Access point',
  unbound: 'unbound',
  plan: 'Plan',
  none: '–',
  action: 'Disconnect',
  actionFor: (name: string) => `Disconnect ${name}`,
  more: 'Older sessions',
  empty: {
    title: 'Nobody is online',
    text: 'Who gets online appears here, with how long and how much, never with what they do.',
  },
  one: {
    title: (name: string) => `Disconnect ${name}?`,
    lead: (accessPoint: string) =>
      `The session at ${accessPoint} is ended. A device that is remembered may come back by itself; to keep somebody out, remove the guest’s registration or shorten the plan.`,
    button: 'Disconnect',
  },
  everyone: {
    title: 'Disconnect everybody?',
    lead: (count: number) =>
      `${count === 1 ? 'One session is' : `${count} sessions are`} ended. Devices that are remembered may come back by themselves.`,
    button: 'Disconnect all',
  },
  cancel: 'Cancel',
  outcomes: {
    acknowledged: 'The session is ended.',
    gone: 'The access point knows no such session any more. It is closed here too.',
    refused: 'The access point refused to end it. It ends by its own time.',
    silent:
      'The access point does not answer. It is asked again and again until the session’s own time is over.',
    impossible: 'This access point takes no Disconnect-Requests. The session ends by its own time.',
  },
  endedOf: (ended: number, of: number) =>
    ended === of
      ? `${of === 1 ? 'One session is' : `All ${of} sessions are`} ended.`
      : `${ended} of ${of} sessions are ended. The others’ access points did not confirm it; they are asked again and again until the sessions’ own time is over.`,
} as const;
