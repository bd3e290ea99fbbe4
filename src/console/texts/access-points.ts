import { probeTexts, testTexts } from './access-point-tests.js';

/** Access points: the list, adding, the sheet, the tests, unbinding. */
export const accessPointTexts = {
  title: 'Access points',
  add: 'Add an access point',
  empty: {
    title: 'No access point yet',
    text: 'Guests get online through your access points, controllers or gateways. Add the first: you choose its maker, say where it sits, and get a sheet with everything to set on it.',
  },
  heard: (moment: string) => `Last heard of ${moment}`,
  neverHeard: 'Nothing was ever heard of it',
  accepted: (count: number) => (count === 1 ? '1 log-in today' : `${count} log-ins today`),
  note: 'One without guests has nothing to say, so “quiet” is no alarm.',
  unknown: {
    title: 'Is this yours?',
    text: 'In the last day packets came from inside your registered networks that fit none of your entries. It may be an access point that is not bound yet, or one whose shared secret differs.',
    packets: (count: number) => (count === 1 ? '1 packet' : `${count} packets`),
    latest: (moment: string) => `the latest within the hour from ${moment}`,
    bind: 'Add it',
  },
  choose: {
    title: 'Which maker is it?',
    lead: 'Its name stands on the device. If you are not sure, whoever looks after your network knows.',
    next: 'Choose',
  },
  form: {
    addTitle: (maker: string) => `Add an access point: ${maker}`,
    changeTitle: (name: string) => `Change “${name}”`,
    lead: 'After this you get its secret and a sheet with everything to set on it: follow it, or hand it to whoever looks after your network.',
    add: 'Add it',
    save: 'Save',
    cancel: 'Cancel',
    further: 'More settings',
    name: 'Name',
    nameHelp: 'Where it is or what it serves, such as “Lobby”.',
    address: 'Where its packets come from',
    addressHelp:
      'The public address of its line as this server sees it, such as 203.0.113.7, or a network such as 203.0.113.0/28. Behind a router it is the router’s public address. If your provider changes it from time to time, ask for a fixed one or connect by a VPN: by the address alone is it known which access point a packet may be from.',
    addressInsideHelp:
      'Its own address as this server sees it, such as 192.168.1.20; for one elsewhere the public address of its line. A network such as 192.168.1.0/28 is fine too.',
    yourAddress: (address: string) =>
      `You are reading this page from ${address}. If you are in the venue now, that is it.`,
    handBack: 'Where browsers are handed back',
    handBackMore: 'Several go one on each line.',
    nasIdentifier: 'Its name in RADIUS (NAS-Identifier)',
    calledStationId: 'Called-Station-Id',
    calledStationIdHelp:
      'Only where one line has several that share a NAS-Identifier: its MAC address, with “:SSID” behind it for one network of several.',
    messageAuthenticator: 'Requests have to be signed',
    messageAuthenticatorHelp: 'Unsigned requests can be forged (CVE-2024-3596).',
    policies: {
      required: 'Always (recommended)',
      auto: 'From the first signed one on',
      off: 'No: old equipment that cannot sign',
    },
    coaPort: 'Port for ending sessions (Disconnect)',
    coaPortHelp:
      'UDP, usually 3799. Left empty, a session can be ended by its own time alone, and log-out goes by the guest’s browser.',
  },
  faults: {
    addressMissing: 'Fill in the address its packets come from.',
    address: 'This is neither an IP address, such as 203.0.113.7, nor a network, such as 203.0.113.0/28.',
    network: {
      'too-wide': 'This network is too wide. Use the address of your line, or at most a /22.',
      reserved: 'No access point’s packets can reach this server from there.',
      private:
        'This is an address inside a private network, which this server does not see from outside. Use the public address of the line. If the server stands in the venue, its operator can allow it (PORTICO_PRIVATE_ACCESS_POINTS).',
    },
    originMissing: 'Fill in where browsers are handed back.',
    origin: 'Scheme, host and port only, such as http://10.1.0.1:3990.',
    tooManyOrigins: (most: number) => `At most ${most}.`,
    webAddress: 'This is not an address that begins with http:// or https://.',
    port: 'A port is a number from 1 to 65535.',
    loginWhere: 'Fill in either this or the parameter below, so that it is clear where the log-in goes.',
    notListed: (message: string) => `The list of origins ${message}.`,
    settings: 'These settings do not fit together. Look at them once more.',
  },
  refused: {
    ambiguous:
      'From this address it could not be told from another access point. Give it a name in RADIUS (NAS-Identifier) of its own and keep “requests have to be signed” on “always”.',
    crowded: 'Too many access points share this address already. Give it a narrower network.',
    'name-taken': 'Another one of this venue has that name.',
    'too-many': 'This venue has as many access points as it can have.',
  },
  sheet: {
    title: (name: string) => `Set up “${name}”`,
    lead: 'Everything to set on it, with this venue’s own values. Print it or send it to whoever looks after your network.',
    secret: 'The shared secret',
    secretText:
      'This is the only time it is shown. Copy it now, or the whole sheet; if it gets lost, a new one is made in a moment.',
    hidden: 'The shared secret is not shown again. Is it lost?',
    newSecret: 'Make a new secret',
    done: 'I have set it up',
    print: 'Print',
    download: 'Download',
    facts: 'What it has to know',
    server: 'RADIUS server',
    ports: 'Ports',
    portsOf: (auth: number, acct: number) => `UDP ${auth} (authentication) and ${acct} (accounting)`,
    page: 'The guests’ page',
    garden: 'Open before log-in',
    coa: 'Disconnects are sent to',
    coaPort: (port: number) => `UDP ${port}`,
    natNote: 'Behind a router, forward that port to it, or log-outs wait for the session’s own end.',
  },
  secret: {
    title: (name: string) => `A new secret for “${name}”`,
    lead: 'The present one stops working at once: until the new one is set on it, nobody gets online there. Guests who are online stay so.',
    button: 'Make a new secret',
  },
  page: {
    state: 'State',
    packet: 'Last heard of',
    never: 'never',
    ago: (duration: string) => `${duration} ago.`,
    silent:
      'Silent since then, though it had guests online. Look at its power, its line, and whether its public address has changed.',
    today: 'Log-ins today',
    todayNote: (rejected: number) =>
      rejected === 0
        ? 'Nobody was turned away.'
        : rejected === 1
          ? '1 was turned away.'
          : `${rejected} were turned away.`,
    online: 'Online now',
    onlineNote: 'Guests with an open session.',
    change: 'Change',
    sheet: 'Set-up sheet',
    settings: 'Settings',
    maker: 'Maker',
    address: 'Packets come from',
    handBack: 'Browsers are handed back to',
    nasIdentifier: 'Name in RADIUS',
    notSet: 'not set',
    signing: 'Signed requests',
    coa: 'Sessions are ended at',
    coaNone: 'not possible',
    unbind: 'Unbind',
    history: 'What happened',
    historyNote: 'Counts of reasons by the hour; nothing of any guest.',
    nothing: 'Nothing in the last seven days.',
    what: 'What',
    day: 'Last 24 hours',
    week: '7 days',
    advice: 'What to look at',
    another: 'If it may be another access point behind the same line, add that one too.',
    addAnother: 'Add it',
    unsigned:
      'It may send unsigned requests. That is a way in for whoever can change packets on the way (CVE-2024-3596). Update it when you can, then choose “always”.',
    shortSecret: 'Its shared secret is short. Make a new one.',
    tests: 'Tests',
  },
  test: testTexts,
  probe: probeTexts,
  unbind: {
    title: (name: string) => `Unbind “${name}”`,
    lead: (sessions: number) =>
      `${
        sessions === 0
          ? 'Nobody is online there.'
          : sessions === 1
            ? 'One session is open there; it is ended first.'
            : `${sessions} sessions are open there; they are ended first.`
      } Its secret, its settings and its counts go. Its packets are not answered any more, so nobody gets online there.`,
    name: 'Type its name to unbind it',
    nameHelp: (name: string) => `“${name}”`,
    nameWrong: 'That is not its name.',
    button: 'Unbind it',
    done: 'It is unbound.',
    doneSilent: (count: number) =>
      `It is unbound. ${count === 1 ? 'One session was' : `${count} sessions were`} not confirmed as ended yet; it is asked again and again until their own time is over.`,
  },
  requests: {
    title: 'Requests',
    day: '24 hours',
    all: 'All requests',
    logIns: 'Log-ins asked for',
    logInsHelp: 'Also by devices that only see the page.',
    accepted: 'accepted',
    rejected: 'rejected',
    reports: 'Reports of sessions (accounting)',
    checks: 'Is the server there? (Status-Server)',
    repeated: 'Asked again',
    repeatedHelp:
      'It had its answer already and got it once more. Many mean that answers get lost on the way.',
    unanswered: 'Not answered',
    unansweredHelp: 'What for stands under “What happened”, with what to look at.',
  },
  latency: {
    title: 'How long answers take',
    lead: 'In this server, from the packet that came in to the answer that can go out. The way there and back comes on top. That some rejects are held back for a second, on purpose, does not count.',
    titles: {
      access: 'Log-ins, in milliseconds',
      accounting: 'Reports, in milliseconds',
    },
    says: {
      access: (half: string, nearlyAll: string) =>
        `In 24 hours half of the log-ins were answered within ${half}, 95 of 100 within ${nearlyAll}.`,
      accounting: (half: string, nearlyAll: string) =>
        `In 24 hours half of the reports were answered within ${half}, 95 of 100 within ${nearlyAll}.`,
    },
    half: 'Half within',
    nearlyAll: '95 of 100 within',
    hour: 'Hour from',
    count: 'Answers',
    none: '–',
    ms: (time: number) => `${time.toLocaleString('en-GB')} ms`,
    longer: (seconds: number) => `more than ${seconds} s`,
  },
  table: 'Show as a table',
  saved: 'Saved. It holds within seconds.',
} as const;
