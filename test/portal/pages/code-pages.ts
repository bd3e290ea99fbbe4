import { formatsFor, type Formats } from '../../../src/languages/formats.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import type { PortalPage, WelcomePage } from '../../../src/portal/page-models.js';
import { CODE_WAYS } from '../../../src/venues/venue.js';
import { sampleDocuments } from './consent-pages.js';

/** The first page's links to codes that are sent. */
export function codeButtons(language: Language): WelcomePage['codes'] {
  return CODE_WAYS.map((way) => ({
    button: messagesFor(language).text(`${way}.way`),
    url: `/p/lindenhof/${way}/V`,
  }));
}

/** Asking for a code and entering it. */
export function codePages(language: Language): Record<string, PortalPage> {
  const { text } = messagesFor(language);
  const { duration }: Formats = formatsFor(language, 'UTC');
  const documents = sampleDocuments(language);
  const ask = {
    view: 'ask-for-code',
    way: 'email',
    action: '/p/lindenhof/email',
    typed: '',
    errors: [],
    problem: undefined,
    documents,
    otherWays: '/p/lindenhof/v/V',
  } as const;
  const enter = {
    view: 'enter-code',
    way: 'email',
    action: '/p/lindenhof/code',
    address: 'ada.lovelace@example.org',
    errors: [],
    problem: undefined,
    documents,
    again: '/p/lindenhof/email',
    otherAddress: '/p/lindenhof/email/V',
    otherWays: '/p/lindenhof/v/V',
    minutes: undefined,
  } as const;
  const faults = [
    { field: 'email', message: text('error.email') },
    { field: 'accept', message: text('error.accept') },
  ];
  const wrong = { field: 'code', message: text('sent-code.wrong') };
  const minutes = { action: '/p/lindenhof/provisional', duration: duration(300) };
  return {
    'ask-for-code': ask,
    'ask-for-code-errors': { ...ask, typed: 'ada@example', errors: faults },
    'enter-code': { ...enter, minutes },
    'enter-code-wrong': { ...enter, errors: [wrong] },
    'enter-code-stuck': { ...enter, problem: text('email.stuck') },
    'ask-for-code-sms': {
      ...ask,
      way: 'sms',
      action: '/p/lindenhof/sms',
      errors: [{ field: 'sms', message: text('sms.elsewhere') }],
    },
    'enter-code-sms': { ...enter, way: 'sms', address: '\u2066+491701234567\u2069' },
    'enter-code-gone': { ...enter, address: undefined, again: undefined, errors: [wrong] },
  };
}
