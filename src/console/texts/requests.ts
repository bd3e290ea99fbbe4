import type { RequestKind } from '../../requests/request.js';

/** What people ask for in writing, and by when it is to be answered. */
export const requestTexts = {
  title: 'Requests',
  about:
    'What people ask about their data that they cannot do by themselves. Each is to be answered within a month; a closed one is deleted after 90 days.',
  reference: 'Reference',
  kind: 'About',
  received: 'Received',
  due: 'Answer by',
  state: 'State',
  open: 'Open',
  openFor: (reference: string) => `Open ${reference}`,
  kinds: {
    access: 'Seeing data',
    correction: 'Correcting data',
    deletion: 'Deleting data',
    parent: 'A child',
    objection: 'An objection',
    complaint: 'A complaint',
    other: 'Something else',
  } satisfies Readonly<Record<RequestKind, string>>,
  unreadable: 'Unreadable',
  closed: 'Closed',
  overdue: (days: number) => (days === 1 ? 'Overdue by 1 day' : `Overdue by ${days} days`),
  left: (days: number) => {
    if (days === 0) return 'Today';
    return days === 1 ? '1 day left' : `${days} days left`;
  },
  empty: {
    title: 'Nobody asked for anything',
    text: 'Your guest page leads to a form for whoever lost the personal link, is a parent, objects or complains. What is sent appears here, and you get a mail.',
  },
  breaches:
    'The register of data breaches is kept by whoever runs Portico: portico breach. It is about the whole service and not shown here.',
  one: {
    sealed: 'What was written is sealed. Opening it is written down, each time.',
    open: 'Open what was written',
    noted: 'That it was opened is written down.',
    text: 'What was written',
    contact: 'How to reach the person',
    language: 'Written in',
    unreadable: 'It cannot be opened: the seal is broken. Ask whoever runs Portico.',
    closedOn: 'Closed',
    note: 'What came of it',
    advice: 'Before you answer',
    advices: [
      'A request proves nothing about who sent it. Ask for something only the guest can know before you tell or delete anything. Never ask for a copy of an identity card.',
      'Where nobody can tell which record is whose, say so. It goes by itself 90 days after the last visit.',
      'Answer within the time shown. It can be made longer by two months only where you say so within the first.',
    ],
  },
  close: {
    title: 'Close it',
    lead: 'Once it is answered. It is deleted 90 days later.',
    note: 'What came of it',
    noteHelp: 'For whoever looks later. Name no more of the person than needed.',
    button: 'Close the request',
    before: 'Somebody has closed it meanwhile.',
    done: 'The request is closed.',
  },
  back: 'All requests',
} as const;
