import { textDirection, type Language } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import { fieldViews } from '../../../src/portal/field-views.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import { privacyNotice, termsDocument, versionOf } from '../../../src/venues/notice.js';
import { sampleMarketing } from './consent-pages.js';
import { sampleVenue } from './sample-venue.js';
import { providerButtons } from './welcome-pages.js';
import { NOW, later } from './sample-time.js';

/** My data, what leads out of it, and the texts. */
export function dataPages(language: Language): Record<string, PortalPage> {
  const fields = sampleVenue.waysIn.form?.fields ?? [];
  const values = { name: 'Ada Lovelace', email: 'ada@example.com', room: '204', nights: 3, reason: 'work' };
  const counts = { answers: 5, devices: 2, sessions: 3, links: 1, identities: 2 };
  const notice = privacyNotice(
    sampleVenue,
    { region: 'Frankfurt, Germany', publicUrl: 'https://wifi.lindenhof.example' },
    messagesFor(language),
  );
  const terms = termsDocument(sampleVenue, language);
  const phone = {
    id: 'd1',
    name: 'iPhone',
    nickname: 'iPhone',
    since: later(-86_400),
    rememberedUntil: later(6 * 86_400),
    onlineUntil: later(11_520),
    url: '/me/abc/devices/d1',
  };
  const laptop = {
    id: 'd2',
    name: messagesFor(language).text('my-data.device', { number: 1 }),
    nickname: undefined,
    since: later(-3600),
    rememberedUntil: undefined,
    onlineUntil: undefined,
    url: '/me/abc/devices/d2',
  };
  const devicePage = {
    view: 'device',
    nameAction: '/me/abc/devices/d1/name',
    removeAction: '/me/abc/devices/d1/remove',
    back: '/me/abc',
  } as const;
  const written = { language, dir: textDirection(language) };
  return {
    'my-data': {
      view: 'my-data',
      since: later(-86_400),
      seen: later(-60),
      expires: later(90 * 86_400),
      answers: fieldViews({ fields, language, languages: sampleVenue.languages, values, errors: [] }),
      done: 'saved',
      personalLink: undefined,
      formerAnswers: [{ name: 'pet', value: 'cat, parrot' }],
      errors: [],
      action: '/me/abc',
      devices: [phone, laptop],
      sessions: [
        { start: later(-2880), end: undefined, seconds: 2880, downBytes: 182_000_000, upBytes: 9_400_000 },
        {
          start: later(-86_400),
          end: later(-78_000),
          seconds: 8400,
          downBytes: 1_240_000_000,
          upBytes: 88_000_000,
        },
      ],
      consents: [
        { document: 'terms', version: versionOf(terms), at: later(-86_400), url: '/p/lindenhof/terms' },
        { document: 'notice', version: versionOf(notice), at: later(-86_400), url: '/p/lindenhof/notice' },
      ],
      marketing: sampleMarketing(language),
      account: { action: '/me/abc/password', errors: [] },
      identities: [{ provider: 'Google', since: later(-86_400), removeUrl: '/me/abc/identities/i1' }],
      providers: providerButtons(language),
      links: 1,
      downloadUrl: '/me/abc/download',
      logOutUrl: '/me/abc/log-out',
      cancelUrl: '/me/abc/cancel',
    },
    device: { ...devicePage, device: phone, error: undefined },
    'device-wrong': {
      ...devicePage,
      device: laptop,
      error: messagesFor(language).text('error.too-long', { count: 40 }),
    },
    unlink: {
      view: 'unlink',
      provider: 'Google',
      action: '/me/abc/identities/i1/remove',
      back: '/me/abc',
    },
    'log-out': {
      view: 'log-out',
      hasAccount: false,
      hasIdentities: true,
      action: '/me/abc/log-out',
      back: '/me/abc',
      counts: { online: 1, devices: 2, links: 3 },
    },
    cancel: { view: 'cancel', action: '/me/abc/cancel', back: '/me/abc', counts },
    receipt: {
      view: 'receipt',
      reference: 'R7K2-M4QD',
      at: NOW,
      removed: { ...counts, consents: 2 },
      disconnecting: 1,
    },
    notice: {
      view: 'document',
      kind: 'notice',
      ...written,
      ...notice,
      version: versionOf(notice),
      changes: undefined,
      back: '/p/lindenhof',
    },
    terms: {
      view: 'document',
      kind: 'terms',
      ...written,
      ...terms,
      version: versionOf(terms),
      changes: undefined,
      back: undefined,
    },
  };
}
