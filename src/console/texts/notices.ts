/** What people who run a venue are told. */
export const noticeTexts = {
  title: 'Notices',
  about: 'What happened that you may want to know, and what to do about it. What is over goes after 90 days.',
  now: { title: 'Now', none: 'Nothing needs you at the moment.' },
  earlier: { title: 'Earlier' },
  fresh: 'New',
  words: { over: 'Over' },
  empty: {
    title: 'No notices',
    text: 'When an access point with guests online goes silent, or something else happens that you should know, it says so here.',
  },
  mail: {
    text: 'Who wants them gets these notices by mail, too.',
    link: 'Which ones are mailed to you',
  },
  'access-point-silent': {
    word: 'Silent',
    what: (name: string) => `“${name}” had guests online and went silent.`,
    todo: 'Look whether it has power and a line.',
    link: 'Access points',
  },
  'access-point-back': { word: 'Back', what: (name: string) => `“${name}” is heard again.` },
  'budget-reached': {
    word: 'Used up',
    what: {
      'code-mails': (most: number) =>
        `The ${most} codes by e-mail of this day are sent; there are no more until tomorrow.`,
      'code-messages': (most: number) =>
        `The ${most} codes by text message of this day are sent; there are no more until tomorrow.`,
    },
    past: (most: number) => `All ${most} codes of a day were sent.`,
    todo: 'If that was guests, raise the number. If it was not, somebody is trying addresses: leave it as it is. Other ways in go on.',
    link: 'Ways in',
  },
  'terms-changed': {
    word: 'To accept',
    what: 'The terms of use of this service have changed.',
    whatFrom: (day: string) =>
      `The terms of use of this service have changed. The new ones hold from ${day}.`,
    todo: 'Read them and say whether you accept. If you do not, you can take what is yours along and delete your account.',
    link: 'Read the terms',
  },
  'retention-failed': {
    word: 'Failing',
    what: 'Old data is not being deleted: it should go by itself every hour, and that fails.',
    past: 'For a while old data was not deleted. It is again, and nothing is left that should be gone.',
    todo: 'You cannot mend this yourself: turn to whoever runs the service. Guests get online as always.',
  },
  'service-ending': {
    word: 'Ending',
    what: (day: string) => `This service ends. The last day is ${day}.`,
    past: (day: string) => `The end of this service was announced for ${day}. That is withdrawn.`,
    note: (note: string) => `They say: ${note}`,
    todo: 'Download what you want to keep, and set your access points to another service. Nothing is deleted by itself.',
    link: 'Your data',
  },
  'service-goes-on': {
    word: 'Withdrawn',
    what: (day: string) => `This service goes on; the end that was announced for ${day} is withdrawn.`,
  },
  breach: {
    word: 'Act now',
    what: (reference: string) =>
      `Data of your guests may be affected by a data breach. Its reference is ${reference}.`,
    past: (reference: string) => `The data breach ${reference} is dealt with.`,
    todo: 'Ask whoever runs the service at once what happened. Unless it is unlikely to harm anybody, you have to tell your data protection authority within 72 hours of this notice, and the guests where the risk for them is high.',
  },
} as const;
