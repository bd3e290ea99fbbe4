import type { Way } from '../ways-in/ways.js';

/** How guests get online, and what is collected on the way. */
export const waysTexts = {
  title: 'Ways in',
  parts: 'Ways in and what is collected',
  tabs: { ways: 'Ways in', collected: 'What is collected', notice: 'Privacy notice' },
  lead: 'How guests get online. Any of them can be offered beside the others; at least one has to be.',
  done: {
    on: 'Turned on in the draft. Guests see it once you publish.',
    restored: 'Turned on in the draft, with the settings it had last. Guests see it once you publish.',
    off: 'Turned off in the draft. Guests who came by it stay registered.',
    added: 'Added to the draft. Guests are asked once you publish.',
    removed: 'Removed from the draft. Guests are no longer asked once you publish.',
    moved: 'Moved.',
    keys: 'The keys are stored, the secret sealed. Try them now.',
  },
  states: {
    on: 'On',
    off: 'Off',
    drafted: 'On in the draft',
    dropped: 'Off in the draft',
    keyless: 'On, but without keys',
    mute: 'On, but nothing can be sent',
  },
  keyless: 'Guests do not see the button until there are keys.',
  sending: {
    title: 'How codes get there',
    email: {
      sent: 'Mails go through the mail server of this service. Nothing is left to set up.',
      kept: 'There is no mail server. In this demonstration the mails lie in the folder “outbox” of the data directory; “portico show outbox” lists them.',
      none: 'This service has no mail server, so guests do not see this way. Whoever runs the service sets one up with PORTICO_SMTP_URL.',
    },
    sms: {
      sent: 'Messages go through whoever carries them for this service. Nothing is left to set up.',
      none: 'Nobody carries text messages for this service yet, so guests do not see this way. Whoever runs the service sets it up with PORTICO_SMS_URL.',
    },
    minutes:
      'Without internet nobody reads mail, unless a phone has some of its own. Turn on “A few minutes before signing in”, and guests can have a look first.',
  },
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  named: (action: string, name: string) => `${action}: ${name}`,
  edit: 'Edit',
  setUp: 'Set up',
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  noQuestions: 'No questions',
  plan: (name: string) => `Plan “${name}”`,
  planOption: (name: string, time: string) => `${name}: ${time} at a time`,
  samePlan: 'That of the way in they want to take',
  planLabel: 'Plan',
  planHelp: 'What guests get who come this way: time, speed, devices.',
  voucherPlanHelp: 'What the form for a new batch suggests. Each batch says for itself what its codes give.',
  provisionalPlanHelp: 'Whose speed holds meanwhile. The time is the minutes above.',
  button: 'Words on the button',
  buttonHelp: 'Left empty they are ours, in every language.',
  providerButtonHelp: 'Left empty it says “Continue with …”, as the provider’s rules want it.',
  overRadius: 'Access points may send the codes themselves',
  overRadiusHelp:
    'For equipment that has a form of its own. Nobody accepts your texts there, so from then on each print carries a line that says where they are and that using the voucher accepts them: print vouchers anew.',
  printName: 'Your venue’s name on prints',
  printNameHelp:
    'In Latin letters; prints have no others. Left empty, the name of the venue: Cyrillic and Greek are written in Latin letters then, what is in other scripts is left out.',
  printNameWrong: 'Use Latin letters: prints have no others.',
  overRadiusOn: 'Codes by access points, too',
  suggested: (name: string) => `New batches give “${name}”`,
  minutes: 'Minutes',
  minutesHelp: 'From 1 to 15. Five are enough for most.',
  minutesOf: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  countries: 'Countries',
  countriesHelp: (own: string) =>
    `Messages go to numbers of these alone: codes of two letters such as DE, AT, CH. Left empty it is the venue’s own: ${own}. Each country more is one more that somebody could make you pay for.`,
  unknownCountry: (code: string) =>
    `“${code}” is no country’s code. They have two letters, such as DE, AT, CH.`,
  tooManyCountries: (most: number) => `At most ${most} countries.`,
  noCountry: 'none, as the time zone tells no country',
  subject: 'Subject of the mail',
  subjectHelp:
    'With {code} and {venue} where these go. Left empty it is ours. No addresses: the mail goes to whatever address is typed, so it leads nowhere.',
  intro: 'First sentence of the mail',
  introHelp: 'Likewise. The code follows in a line of its own, then how long it is good for.',
  perDay: 'Codes in a day',
  perDayHelp: 'At most. When they are used up no more are sent before tomorrow, and you get a notice.',
  settings: 'Settings',
  off: 'This way is off. Turned on, it can be set up here; guests see it once you publish.',
  last: 'At least one way in has to stay on. Turn another one on first.',
  needsClick:
    'Guests below the age limit are sent to the way in by one tap, so it has to stay on. Choose something else for them under “What is collected” first.',
  noPlan: 'There is no plan of that name any more. Choose another one.',
  inEveryLanguage: (language: string) =>
    `These words are needed in every language of the venue; they are missing in ${language}.`,
  otherFault: (fault: string) => `This does not fit together yet: ${fault}.`,
} as const;

/** What each way is called, and what it is in a sentence. */
export const wayWords: Readonly<Record<Way, { readonly name: string; readonly about: string }>> = {
  terms: {
    name: 'One tap',
    about: 'Guests accept the terms with one tap and are online. Nothing is asked.',
  },
  form: {
    name: 'Registration form',
    about:
      'Guests answer your questions and are online. Each guest’s answers are sealed under a key of their own.',
  },
  account: {
    name: 'User name and password',
    about: 'Guests choose both once, and sign in with them on every device.',
  },
  voucher: {
    name: 'Vouchers',
    about: 'Guests type the code of a voucher you hand out. You make and print them under “Vouchers”.',
  },
  email: {
    name: 'Code by e-mail',
    about:
      'Guests give an e-mail address and get six digits. The address only serves to send them: it is gone once the code comes back, and you never see it.',
  },
  sms: {
    name: 'Code by text message',
    about:
      'Guests give a mobile number and get six digits. The number only serves to send them: it is gone once the code comes back, and you never see it. Each message costs money.',
  },
  google: {
    name: 'Google',
    about:
      'Guests continue with their Google account. Only a code that says “the same person again” is kept.',
  },
  facebook: {
    name: 'Facebook',
    about:
      'Guests continue with their Facebook account. Only a code that says “the same person again” is kept.',
  },
  x: {
    name: 'X',
    about: 'Guests continue with their X account. Only a code that says “the same person again” is kept.',
  },
  provisional: {
    name: 'A few minutes before signing in',
    about:
      'Phones show WiFi pages in a small window that Google and Facebook refuse. These minutes let guests finish signing in in their browser, or read the mail with their code, once a day for each device.',
  },
};
