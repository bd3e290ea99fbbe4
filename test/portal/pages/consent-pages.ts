import { type Language, textDirection } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import type { MarketingView } from '../../../src/portal/my-data/page-models.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import { documentChanges } from '../../../src/venues/document-changes.js';
import { marketingDocument, privacyNotice } from '../../../src/venues/notice.js';
import { sampleVenue } from './sample-venue.js';

const FACTS = { region: 'Frankfurt, Germany', publicUrl: 'https://wifi.lindenhof.example' };
const SAID_AT = new Date('2026-03-05T14:28:00Z');

/** What forms of the sample venue ask to accept; `ticked` of its marketing box. */
export function sampleDocuments(language: Language, ticked = false) {
  return {
    termsVersion: 'aaaaaaaaaaaaaaaa',
    noticeVersion: 'bbbbbbbbbbbbbbbb',
    ageLimit: sampleVenue.age.limit,
    marketing: { text: marketingText(language), version: 'cccccccccccccccc', ticked },
  };
}

/** Links to what changed, for a guest who accepted earlier texts. */
export const CHANGED = (['terms', 'notice'] as const).map((document) => ({
  document,
  url: `/p/lindenhof/documents/${document}/changes`,
}));

/** The part of My data about marketing, for a guest who agreed once and took it back. */
export function sampleMarketing(language: Language): MarketingView {
  const url = '/p/lindenhof/documents/cccccccccccccccc';
  return {
    action: '/me/abc/marketing',
    standing: 'declined',
    asked: { text: marketingText(language), version: 'cccccccccccccccc' },
    said: [
      { answer: 'yes', at: SAID_AT, url },
      { answer: 'no', at: new Date(SAID_AT.getTime() + 3_600_000), url },
    ],
  };
}

/** What has changed, and the cookies. */
export function consentPages(language: Language): Record<string, PortalPage> {
  const before = privacyNotice(sampleVenue, FACTS, messagesFor(language));
  const after = privacyNotice(withAnotherPlan(), FACTS, messagesFor(language));
  const common = {
    view: 'changes',
    language,
    dir: textDirection(language),
    title: before.title,
    before: '/p/lindenhof/documents/before',
    now: '/p/lindenhof/documents/now',
    back: '/p/lindenhof/v/V',
  } as const;
  const cookie = { name: '__Host-guest-lindenhof', isHere: false };
  const cookies = [
    { ...cookie, what: 'visit', name: '__Host-visit-lindenhof', seconds: 1800 },
    { ...cookie, what: 'guest', seconds: 86_400, isHere: true },
    { ...cookie, what: 'remembered', seconds: 90 * 86_400 },
  ] as const;
  const remember = '/p/lindenhof/cookies/remember';
  const remove = '/p/lindenhof/cookies/remove';
  return {
    changes: { ...common, parts: documentChanges(before, after) },
    'changes-none': { ...common, parts: [] },
    'changes-other-language': { ...common, parts: undefined, now: undefined },
    'document-former': {
      view: 'document',
      kind: 'notice',
      language,
      dir: textDirection(language),
      ...before,
      version: 'bbbbbbbbbbbbbbbb',
      changes: '/p/lindenhof/documents/before/changes',
      back: undefined,
    },
    cookies: { view: 'cookies', cookies, remember, remove, back: '/p/lindenhof/v/V', done: undefined },
    'cookies-removed': {
      view: 'cookies',
      cookies,
      remember: undefined,
      remove: undefined,
      back: undefined,
      done: 'removed',
    },
  };
}

function withAnotherPlan(): typeof sampleVenue {
  const { form: _form, ...waysIn } = sampleVenue.waysIn;
  const plans = sampleVenue.plans.map((plan) => ({ ...plan, rememberSeconds: 86_400 }));
  return { ...sampleVenue, waysIn, plans, age: { limit: 18, below: 'none' } };
}

function marketingText(language: Language): string {
  return marketingDocument(sampleVenue, language)?.sections[0]?.paragraphs[0] ?? '';
}
