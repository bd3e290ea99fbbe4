import { messagesFor } from '../../../src/languages/messages.js';
import { fieldViews, typedAnswers } from '../../../src/portal/field-views.js';
import type { FieldError, ProviderButton } from '../../../src/portal/page-parts.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import { statisticsViews } from '../../../src/portal/statistics.js';
import { parseAnswers } from '../../../src/portal/parse-answers.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { PROVIDER_LABELS, PROVIDERS } from '../../../src/venues/providers.js';
import { codeButtons } from './code-pages.js';
import { CHANGED, sampleDocuments } from './consent-pages.js';
import { advertisement, fullBlocks, plainBlocks } from './sample-blocks.js';
import { sampleVenue } from './sample-venue.js';

/** The first page, with each way in and what it says. */
export function welcomePages(language: Language): Record<string, PortalPage> {
  const messages = messagesFor(language);
  const fields = sampleVenue.waysIn.form?.fields ?? [];
  const typed = { 'a.name': 'Ada Lovelace', 'a.email': 'ada@', 'a.nights': '40', 'a.interests': ['sauna'] };
  const parsed = parseAnswers(fields, typed, messages);
  const wrong = parsed.kind === 'errors' ? parsed.errors : [];
  const errors: readonly FieldError[] = [
    ...wrong,
    { field: 'accept', message: messages.text('error.accept') },
  ];
  const common = {
    view: 'welcome',
    title: messages.text('welcome.headline'),
    blocks: plainBlocks(language),
    formApart: false,
    documents: sampleDocuments(language),
    once: { action: '/p/lindenhof/accept' },
    codes: [],
    providers: [],
    notToday: [],
    hasNone: false,
  } as const;
  const providers = providerButtons(language);
  const voucher = {
    action: '/p/lindenhof/voucher',
    button: messages.text('voucher.button'),
    typed: '',
    accepted: false,
    errors: [],
  };
  const wrongVoucher = {
    ...voucher,
    typed: 'ABCDE-FGHJK',
    accepted: true,
    errors: [{ field: 'voucher', message: messages.text('voucher.wrong') }],
  };
  const terms = { action: '/p/lindenhof/accept', button: messages.text('welcome.terms.button') };
  const account = { signIn: '/p/lindenhof/sign-in/V', create: '/p/lindenhof/create-account/V' };
  const form = (body: Readonly<Record<string, unknown>>, faults: readonly FieldError[]) => ({
    action: '/p/lindenhof/register',
    button: messages.text('welcome.form.button'),
    fields: fieldViews({
      fields,
      language,
      languages: sampleVenue.languages,
      values: typedAnswers(fields, body),
      errors: faults,
    }),
    statistics: statisticsViews(['gender', 'age-group'], { gender: 'female', ageGroup: 'unknown' }, messages),
    errors: faults,
  });
  return {
    'welcome-terms': { ...common, terms },
    'welcome-form': { ...common, form: form({}, []) },
    'welcome-both': { ...common, terms, form: form({}, []) },
    'welcome-blocks': {
      ...common,
      blocks: fullBlocks(language),
      formApart: true,
      terms,
      form: form({}, []),
      account,
    },
    'welcome-errors': { ...common, form: form(typed, errors) },
    'welcome-changed': { ...common, terms, documents: { ...common.documents, changed: CHANGED } },
    'welcome-advertisement': {
      ...common,
      blocks: [...plainBlocks(language), advertisement(language, undefined)],
      terms,
    },
    'welcome-account': { ...common, account },
    'welcome-terms-account': { ...common, terms, account },
    'welcome-providers': { ...common, providers },
    'welcome-voucher': { ...common, voucher },
    'welcome-voucher-wrong': { ...common, terms, voucher: wrongVoucher },
    'welcome-codes': { ...common, codes: codeButtons(language) },
    'welcome-codes-over': { ...common, terms, notToday: [messages.text('sms.no-more')] },
    'welcome-none': { ...common, notToday: [messages.text('email.no-more')], hasNone: true },
    'welcome-everything': {
      ...common,
      terms,
      form: form({}, []),
      account,
      voucher,
      codes: codeButtons(language),
      providers,
    },
    'welcome-no-once': { ...common, form: form({}, []), once: undefined },
    'welcome-problem': { ...common, terms, problem: messages.text('welcome.texts-changed') },
  };
}

/** Those of a venue that offers all of them. */
export function providerButtons(language: Language): readonly ProviderButton[] {
  return PROVIDERS.map((provider) => ({
    provider,
    label: messagesFor(language).text('provider.continue', { provider: PROVIDER_LABELS[provider] }),
    url: `/p/lindenhof/with/${provider}/V?terms=aaaaaaaaaaaaaaaa&notice=bbbbbbbbbbbbbbbb`,
  }));
}
