/** A guest who is played at an access point. */
export const testTexts = {
  guest: 'Send a test',
  guestText:
    'Plays a guest at this access point through the server: registration, log-in, accounting. It shows whether this side is ready; whether its packets get here is shown above.',
  disconnect: 'Test a disconnect',
  disconnectText: 'Asks the access point to end a session that does not exist. If it says so, log-outs work.',
  title: 'The test',
  fine: 'This side is ready: a guest would be online.',
  notFine: 'A guest would not get online.',
  steps: {
    admission: (plan: string) => `The venue lets a guest in, with the plan “${plan}”.`,
    login: (duration: string, ms: string) =>
      `The log-in is accepted, for ${duration}. The answer took ${ms}.`,
    accounting: 'The beginning and the end of the session are counted.',
    erasure: 'The test guest is erased again.',
  },
  failed: {
    admission: 'The venue lets no guest in',
    login: 'The log-in is not accepted',
    accounting: 'The session is not counted',
  },
  reason: (what: string, why: string) => `${what}: ${why}.`,
  /** By reason; a guest who is played meets some that need nothing to be done where a real one meets them. */
  advice: {
    closed: 'Try again when it is open, or change the opening hours under “Plans”.',
    'time-over': 'Its plan leaves no time at all: look at it under “Plans”.',
    'day-used-up': 'Its plan leaves nothing of the day: look at it under “Plans”.',
    'month-used-up': 'Its plan leaves nothing of the month: look at it under “Plans”.',
    'device-limit': 'Its plan allows no device: look at it under “Plans”.',
    'plan-unknown': 'No way in gives a plan there is: look at “Ways in” and “Plans”.',
    'other-nas':
      'Another one at the same address is taken for it: give each its own name in RADIUS, here and on it.',
    'ambiguous-client':
      'Give each access point at this address its own name in RADIUS, or a secret of its own.',
    'no-answer': 'It was changed just now: try once more.',
    stopping: 'The server is being restarted: try once more in a minute.',
    overloaded: 'The server is busy: try once more in a minute.',
  } as Readonly<Record<string, string>>,
  adviceOtherwise: 'Try once more. If it stays so, the operator finds more in the server’s log.',
  side: {
    never:
      'Nothing was ever heard of the access point itself. Look whether the server’s address and ports on it are right, and whether a firewall lets UDP through.',
    heard: (moment: string) => `Of the access point itself something was last heard ${moment}.`,
  },
} as const;

/** A Disconnect-Request for a session there is not. */
export const probeTexts = {
  title: 'The disconnect',
  'session-unknown': (ms: string) =>
    `It answered after ${ms} that it knows no such session. That is as it should be: log-outs work.`,
  acknowledged: (ms: string) => `It answered after ${ms}. Disconnects get there.`,
  refused: (ms: string, cause: number | undefined) =>
    `It answered after ${ms}, but refused${cause === undefined ? '' : ` (Error-Cause ${cause})`}. So Disconnects get there, and the secret is right.`,
  causes: {
    401: 'It does not understand one of the words a session is named by: choose others under “Change”, where there is a choice, or update it.',
    402: 'It wants a session to be named by something else: choose more under “Change”, where there is a choice. Its handbook says what it needs.',
    403: 'It takes the request to be for another one: its name in RADIUS here has to be the one set on it.',
    404: 'It found the request faulty: update it.',
    405: 'It knows Disconnects, but not for this service: look whether they are switched on for the guest network.',
    501: 'It is forbidden there: set it to take Disconnects from this server’s address.',
    506: 'It is too busy: try once more in a minute.',
  } as Readonly<Record<number, string>>,
  otherwise: 'Look in its own log why, and whether it is set to take them from this server.',
  untrusted:
    'Something answered from there, but not with this shared secret. Enter the secret of the sheet where Disconnects (CoA) are set up on it as well; if you have not got it any more, make a new one.',
  silent: (port: number) =>
    `It did not answer within three seconds. Look whether it takes Disconnect-Requests on UDP ${port} from this server, with the same shared secret, and whether a router in between forwards that port. Until then log-outs wait for the session’s own end.`,
  unreachable:
    'Nothing could be sent to it: this server finds no way to its address. Look whether the address under “Packets come from” is right. If it is, this is for the operator to look at.',
  network:
    'Not tried: it is registered with a network, not with one address. Try it with a guest who is online.',
  none: 'Not tried: here it is set to take no Disconnect-Requests. If it can, fill in its port under “Change”, usually 3799.',
} as const;
