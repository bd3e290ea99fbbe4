import { formatsFor } from '../../../src/languages/formats.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import { qrPicture } from '../../../src/http/qr-picture.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { sampleDocuments } from './consent-pages.js';
import { sampleVenue } from './sample-venue.js';
import { NOW, later } from './sample-time.js';

/** A few minutes online, and what leads on in another browser. */
export function provisionalPages(language: Language): Record<string, PortalPage> {
  const duration = formatsFor(language, sampleVenue.timeZone).duration(300);
  const documents = sampleDocuments(language);
  const offer = { action: '/p/lindenhof/provisional', way: 'google', duration, documents };
  const window = {
    view: 'mini-browser',
    name: 'Google',
    hadToday: false,
    address: 'https://wifi.lindenhof.example/p/lindenhof/v/Zk3vQ9rT2mXw8LbN5cHy1A',
    otherWays: '/p/lindenhof/v/V',
  } as const;
  const address = 'wifi.lindenhof.example/c/BCDF-2345';
  const goOn = {
    view: 'go-on',
    duration,
    address,
    qr: qrPicture(`https://${address}`),
    checkAgain: '/p/lindenhof/go/V',
    enterCode: undefined,
  } as const;
  const online = { until: later(300), secondsLeft: 300 };
  const offline = { until: undefined, secondsLeft: undefined };
  const continued = {
    view: 'continued',
    personalLink: 'https://wifi.lindenhof.example/me/Zk3vQ9rT2mXw8LbN5cHy1A',
    myData: '/me/abc',
    checkAgain: '/p/lindenhof/go/V',
    comesBack: false,
  } as const;
  return {
    'mini-browser': { ...window, offer },
    'mini-browser-not-here': { ...window, offer: undefined },
    'mini-browser-had-today': { ...window, offer: undefined, hadToday: true },
    'go-on': { ...goOn, goOnline: '/p/lindenhof/on/V', ...offline },
    'go-on-online': { ...goOn, goOnline: undefined, ...online },
    'go-on-code': { ...goOn, goOnline: undefined, ...online, enterCode: '/p/lindenhof/code/V' },
    code: { view: 'code', action: '/c', typed: '', isWrong: false },
    'code-wrong': { view: 'code', action: '/c', typed: 'bcdf 2345', isWrong: true },
    continue: { view: 'continue', action: '/c/BCDF-2345', since: NOW, no: '/c' },
    'continued-telling': { ...continued, state: 'telling', ...offline },
    continued: { ...continued, state: 'online', ...online, comesBack: true },
    'continued-waiting': { ...continued, state: 'waiting', ...offline, personalLink: undefined },
    'continued-ended': { ...continued, state: 'ended', ...offline },
  };
}
