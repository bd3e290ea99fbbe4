import type { NoticeKind } from '../../owners/notice-store.js';

/** What a venue's people are told. */
export const noticeTexts = {
  title: 'Notices',
  about: 'What happened that you may want to know. A notice goes after 90 days.',
  kinds: {
    'access-point-silent': (name: string) =>
      `“${name}” went silent with guests online. Look whether it has power and a line.`,
    'access-point-back': (name: string) => `“${name}” is heard again.`,
  } satisfies Readonly<Record<NoticeKind, (name: string) => string>>,
  words: { 'access-point-silent': 'Silent', 'access-point-back': 'Back' },
  fresh: 'New',
  empty: {
    title: 'No notices',
    text: 'When an access point with guests online goes silent, and when it is back, it says so here.',
  },
  mail: {
    title: 'By mail',
    about:
      'About this venue, to you alone. Requests in writing are mailed to the venue’s contact address in any case.',
    field: 'Mail me these notices',
    button: 'Save',
  },
  saved: 'Saved.',
} as const;
