import { formatsFor } from '../../../src/languages/formats.js';
import { messagesFor } from '../../../src/languages/messages.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { advertisement, LANDING_BLOCKS } from './sample-blocks.js';
import { sampleVenue } from './sample-venue.js';
import { questionnairePages } from './questionnaire-pages.js';
import { provisionalPages } from './provisional-pages.js';
import { later } from './sample-time.js';

/** From the sign-in to the page of who is online. */
export function journeyPages(language: Language): Record<string, PortalPage> {
  const messages = messagesFor(language);
  const duration = formatsFor(language, sampleVenue.timeZone).duration(4 * 3600);
  const online = {
    view: 'online',
    until: later(11_520),
    secondsLeft: 11_520,
    sessionSeconds: 14_400,
    wanted: { url: 'https://www.example.com/', host: 'www.example.com' },
    blocks: LANDING_BLOCKS,
    logout: { action: '/p/lindenhof/logout', handle: 'h4ndl3' },
    myData: '/me/abc',
    pending: false,
  } as const;
  const ready = {
    view: 'ready',
    personalLink: 'https://wifi.lindenhof.example/me/Zk3vQ9rT2mXw8LbN5cHy1A',
    goOnline: 'http://10.1.0.1:3990/logon?username=x',
    remember: undefined,
    onlineUntilHint: messages.text('duration.for', { duration }),
  } as const;
  const submitted = {
    kind: 'submit',
    url: 'http://10.1.0.1/login',
    fields: [
      { name: 'user', value: 'x' },
      { name: 'submit', value: 'Go' },
    ],
  } as const;
  return {
    ready,
    'ready-remember': { ...ready, remember: '/p/lindenhof/on/V?remember=yes' },
    online,
    'online-pending': {
      ...online,
      until: undefined,
      secondsLeft: undefined,
      pending: true,
      logout: undefined,
    },
    'online-advertisement': {
      ...online,
      blocks: [...LANDING_BLOCKS, advertisement(language, '/p/lindenhof/advertisements/flowers')],
    },
    'online-provisional': { ...online, provisional: true, wanted: undefined, myData: undefined },
    'online-unlimited': { ...online, until: undefined, secondsLeft: undefined, wanted: undefined },
    retry: {
      view: 'retry',
      reason: 'reject',
      goOnline: { kind: 'navigate', url: '/again' },
      startOver: '/p/lindenhof',
    },
    'hand-back': { view: 'hand-back', way: submitted },
    'retry-form': { view: 'retry', reason: 'timeout', goOnline: submitted, startOver: '/p/lindenhof' },
    ...provisionalPages(language),
    ...questionnairePages(language, online),
    closed: {
      view: 'later',
      reason: 'closed',
      again: new Date('2026-03-07T07:00:00Z'),
      inSeconds: 48_000,
      checkAgain: '/v/token',
    },
    'used-up': {
      view: 'later',
      reason: 'month-used-up',
      again: new Date('2026-03-31T22:00:00Z'),
      inSeconds: 2_000_000,
      checkAgain: '/go/token',
    },
    offline: { view: 'offline', goOnline: '/p/lindenhof', loggedOut: true },
    'offline-away': { view: 'offline', goOnline: undefined, loggedOut: false },
    join: { view: 'join', myData: '/p/demo/my', voucher: undefined },
  };
}
