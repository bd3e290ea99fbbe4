/** How an event is to be taken: as it should be, normal life, or something to look at. */
export type EventTone = 'good' | 'quiet' | 'warning';

interface EventWords {
  readonly words: string;
  readonly tone: EventTone;
  readonly advice?: string;
}

const good = (words: string): EventWords => ({ words, tone: 'good' });
const normal = (words: string): EventWords => ({ words, tone: 'quiet' });
const trouble = (words: string, advice: string): EventWords => ({ words, tone: 'warning', advice });

/** What requests were turned down for. */
const REJECTED: Readonly<Record<string, EventWords>> = {
  'device-unknown': normal('A device that is not known yet: it sees the page'),
  'texts-changed': normal('A returning guest has to accept changed terms'),
  'time-over': normal('The guest’s time was over'),
  closed: normal('The venue was closed'),
  'day-used-up': normal('The guest’s share of the day was used up'),
  'month-used-up': normal('The guest’s share of the month was used up'),
  'device-limit': normal('The guest had as many devices online as the plan allows'),
  'ticket-used': normal('A ticket that was used already'),
  'ticket-expired': normal('A ticket that was too old'),
  'guest-gone': normal('A guest who cancelled meanwhile'),
  'wrong-password': normal('A wrong password'),
  'user-unknown': normal('A user name nobody has'),
  'too-many-tries': normal('Too many wrong passwords, so it was slowed'),
  'ticket-unknown': normal('A ticket nobody has'),
  'wrong-terminal': trouble(
    'A ticket came from another device than the one it was made for',
    'Look whether it sends the guest’s MAC address as Calling-Station-Id.',
  ),
  'wrong-venue': trouble('A ticket of another venue', 'Look whether it sends guests to this venue’s page.'),
  'plan-unknown': trouble('The plan of the ticket is gone', 'Guests who sign in anew get a plan there is.'),
  'session-unreadable': trouble('A session could not be read', 'The operator finds more in the log.'),
  'no-credential': trouble(
    'A request without any password',
    'Look whether it is set to PAP, CHAP or MAC authentication.',
  ),
  'eap-unsupported': trouble(
    'A request by EAP (802.1X)',
    'Guests come by the portal: set the network to open with an external portal, not to WPA-Enterprise.',
  ),
  'ms-chap-v1-unsupported': trouble('A log-in by MS-CHAP of version 1', 'Set it to CHAP, PAP or MS-CHAPv2.'),
  'chap-needs-ticket': trouble(
    'An account’s password came by CHAP',
    'Accounts’ passwords can be checked by PAP alone; guests who sign in on the page are not affected.',
  ),
};

/** What else happened, and what guests ran into. */
const HAPPENED: Readonly<Record<string, EventWords>> = {
  accepted: good('Accepted'),
  restarted: normal('It restarted, or its accounting did'),
  'session-unknown': normal('Reported a session that is not known here (any more)'),
  repeated: normal('Asked again after the answer, which was sent once more'),
  'redirect-forged': trouble(
    'A guest’s redirect was not signed as it should be',
    'Look whether HS_UAMSECRET on it is the one of the sheet, and the address of the page the same.',
  ),
  'hand-back-refused': trouble(
    'Guests came from a gateway that is not registered',
    'Add the address browsers are handed back to: the gateway’s own in the guest network.',
  ),
  'login-failed-reject': normal('It told a guest that the log-in was rejected'),
  'login-failed-timeout': trouble(
    'It told guests that this server did not answer',
    'Its RADIUS packets do not get here or are not understood: look at the server’s address, the ports and the secret on it.',
  ),
  'login-failed-other': normal('It told a guest that the log-in failed'),
};

/** What packets were met with silence for. The advice is the owner's: what the operator can do stands in the command's. */
const DROPPED: Readonly<Record<string, EventWords>> = {
  'not-authentic': trouble(
    'Packets that could not be trusted',
    'The shared secret differs: set the one of the sheet on it, or make a new one here and set that.',
  ),
  'message-authenticator-missing': trouble(
    'Requests without a signature',
    'It signs no requests (CVE-2024-3596): update it, or choose “From the first signed one on” under “Change”.',
  ),
  'proxy-state-unprotected': trouble(
    'Unsigned requests through a proxy',
    'A RADIUS proxy on the way takes signatures away: update the proxy, or do without it.',
  ),
  'ambiguous-client': trouble(
    'Packets that fit several entries',
    'Give each access point at this address its own name in RADIUS, or a secret of its own.',
  ),
  'wrong-port': trouble(
    'Packets to the wrong port',
    'Authentication and accounting are swapped: set the two ports on it as the sheet has them.',
  ),
  malformed: trouble(
    'Packets that are not RADIUS',
    'Something else is sent to these ports, or RADIUS over TLS: look at its RADIUS settings.',
  ),
  'wrong-attribute-size': trouble(
    'Reports that break the standard',
    'Its accounting breaks RFC 2866: update its firmware.',
  ),
  'proxy-state-too-long': trouble(
    'Requests that came through too many proxies',
    'RADIUS proxies on the way send in a circle, or add too much Proxy-State: set them right, or do without them.',
  ),
  'eap-with-password': trouble(
    'Requests with two proofs at once',
    'Set the guest network to open with an external portal, or to MAC authentication; not to 802.1X.',
  ),
  flooding: trouble(
    'More than could be looked at',
    'Something at its address sends junk: find out what stands behind that line.',
  ),
  overloaded: trouble(
    'More than could be answered in time',
    'It asked faster than the server can answer. Tell the operator if it happens again.',
  ),
  'handler-failed': trouble(
    'Not answered because of a fault on our side',
    'The database was away or failed. Tell the operator, who finds more in the log.',
  ),
  'other-nas': trouble(
    'Packets that name another access point',
    'If they are its own, its name in RADIUS has to be the one under “Change”. If not, another access point sends from its address: bind that one too.',
  ),
  'in-progress': normal('Asked again while the answer was being made'),
  'no-answer': normal('Came just as it was being unbound'),
  stopping: normal('Came while the server was being restarted'),
};

/** An event's reason in words, with what to do where somebody can do something. */
export function eventWords(reason: string): EventWords {
  return REJECTED[reason] ?? HAPPENED[reason] ?? DROPPED[reason] ?? normal(reason);
}

/** Whether a request was answered with a Reject for it. */
export function isRejection(reason: string): boolean {
  return reason in REJECTED;
}

/** Whether a packet was met with silence for it. */
export function isUnanswered(reason: string): boolean {
  return reason in DROPPED;
}
