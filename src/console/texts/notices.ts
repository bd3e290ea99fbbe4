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
  silent: {
    word: 'Silent',
    what: (name: string) => `“${name}” had guests online and went silent.`,
    todo: 'Look whether it has power and a line.',
    link: 'Access points',
  },
  back: { word: 'Back', what: (name: string) => `“${name}” is heard again.` },
  budget: {
    word: 'Used up',
    what: {
      'code-mails': (most: number) =>
        `The ${most} codes by e-mail of this day are sent; there are no more until tomorrow.`,
      'code-messages': (most: number) =>
        `The ${most} codes by text message of this day are sent; there are no more until tomorrow.`,
    },
    todo: 'If that was guests, raise the number. If it was not, somebody is trying addresses: leave it as it is. Other ways in go on.',
    link: 'Ways in',
  },
} as const;
