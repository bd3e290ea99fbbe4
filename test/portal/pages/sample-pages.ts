import { formatsFor } from '../../../src/languages/formats.js';
import { languageChoices, textDirection } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import { fieldViews, typedAnswers } from '../../../src/portal/field-views.js';
import type { FieldError, ProviderButton } from '../../../src/portal/page-parts.js';
import type { Frame } from '../../../src/portal/frame.js';
import type { PortalPage, ProblemCode } from '../../../src/portal/page-models.js';
import { qrPicture } from '../../../src/http/qr-picture.js';
import { requestFields } from '../../../src/portal/request.js';
import { statisticsViews } from '../../../src/portal/statistics.js';
import { parseAnswers } from '../../../src/portal/parse-answers.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { privacyNotice, termsDocument, versionOf } from '../../../src/venues/notice.js';
import { PROVIDER_LABELS, PROVIDERS } from '../../../src/venues/providers.js';
import { themeOf } from '../../../src/venues/theme.js';
import type { VenueDocument } from '../../../src/venues/venue.js';
import { codeButtons, codePages } from './code-pages.js';
import { CHANGED, consentPages, sampleDocuments, sampleMarketing } from './consent-pages.js';
import { fullBlocks, LANDING_BLOCKS, plainBlocks } from './sample-blocks.js';
import { sampleVenue } from './sample-venue.js';

const NOW = new Date('2026-03-06T14:28:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

/** What a page of `document` would know in a visit. */
export function sampleFrame(language: Language, document: VenueDocument = sampleVenue): Frame {
  return {
    language,
    dir: textDirection(language),
    messages: messagesFor(language),
    formats: formatsFor(language, document.timeZone),
    venueName: document.name,
    logo: undefined,
    theme: themeOf(document),
    nonce: 'c2FtcGxlLW5vbmNl',
    languages: languageChoices(document.languages, language),
    languageAction: '/p/lindenhof/language',
    visit: 'V1S1tV1S1tV1S1tV1S1tV1',
    page: 'Pa6ePa6ePa6ePa6ePa6ePa',
    noticeUrl: '/p/lindenhof/notice',
    termsUrl: '/p/lindenhof/terms',
    cookiesUrl: '/p/lindenhof/cookies',
    requestUrl: '/p/lindenhof/request',
  };
}

/** Every page with the data of a real day, by a name for each state. */
export function samplePages(language: Language): Readonly<Record<string, PortalPage>> {
  return {
    ...welcomePages(language),
    ...accountPages(language),
    ...codePages(language),
    ...journeyPages(language),
    ...dataPages(language),
    ...requestPages(language),
    ...consentPages(language),
    ...problemPages(),
  };
}

function welcomePages(language: Language): Record<string, PortalPage> {
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
    'welcome-account': { ...common, account },
    'welcome-terms-account': { ...common, terms, account },
    'welcome-providers': { ...common, providers },
    'welcome-voucher': { ...common, voucher },
    'welcome-voucher-wrong': { ...common, terms, voucher: wrongVoucher },
    'welcome-codes': { ...common, codes: codeButtons(language) },
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

function providerButtons(language: Language): readonly ProviderButton[] {
  return PROVIDERS.map((provider) => ({
    provider,
    label: messagesFor(language).text('provider.continue', { provider: PROVIDER_LABELS[provider] }),
    url: `/p/lindenhof/with/${provider}/V?terms=aaaaaaaaaaaaaaaa&notice=bbbbbbbbbbbbbbbb`,
  }));
}

function accountPages(language: Language): Record<string, PortalPage> {
  const messages = messagesFor(language);
  const documents = sampleDocuments(language);
  const asked = (sampleVenue.waysIn.form?.fields ?? []).slice(0, 1);
  const fields = fieldViews({
    fields: asked,
    language,
    languages: sampleVenue.languages,
    values: {},
    errors: [],
  });
  const signIn = {
    view: 'sign-in',
    action: '/p/lindenhof/sign-in',
    name: '',
    errors: [],
    problem: undefined,
    create: '/p/lindenhof/create-account/V',
    providers: [],
    canRemember: true,
  } as const;
  const create = {
    view: 'create-account',
    action: '/p/lindenhof/create-account',
    name: '',
    fields,
    errors: [],
    problem: undefined,
    documents,
    signIn: '/p/lindenhof/sign-in/V',
  } as const;
  const wrong = { field: 'password', message: messages.text('sign-in.wrong') };
  const faults = [
    { field: 'name', message: messages.text('error.name-taken') },
    { field: 'password', message: messages.text('error.password-too-short') },
    { field: 'accept', message: messages.text('error.accept') },
  ];
  return {
    'sign-in': signIn,
    'sign-in-wrong': { ...signIn, name: 'Ada', errors: [wrong] },
    'sign-in-my-data': { ...signIn, create: undefined, providers: providerButtons(language) },
    'sign-in-providers': {
      ...signIn,
      action: undefined,
      create: undefined,
      problem: messages.text('provider.unknown'),
      providers: providerButtons(language),
    },
    'sign-in-busy': { ...signIn, name: 'Ada', problem: messages.text('account.busy'), create: undefined },
    'create-account': create,
    'create-account-errors': { ...create, name: 'Ada', errors: faults },
    agree: {
      view: 'agree',
      action: '/p/lindenhof/agree',
      documents: { ...documents, changed: CHANGED },
      problem: undefined,
    },
  };
}

function journeyPages(language: Language): Record<string, PortalPage> {
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

function provisionalPages(language: Language): Record<string, PortalPage> {
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

function dataPages(language: Language): Record<string, PortalPage> {
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

function requestPages(language: Language): Record<string, PortalPage> {
  const messages = messagesFor(language);
  const { languages, controller } = sampleVenue;
  const fields = requestFields(language);
  const request = (typed: Record<string, string>, errors: readonly FieldError[]) => ({
    view: 'request' as const,
    action: '/p/lindenhof/request',
    form: 'F0rmF0rmF0rmF0rmF0rmF0',
    controller: controller.name,
    fields: fieldViews({ fields, language, languages, values: typed, errors }),
    errors,
    problem: undefined,
  });
  const typed = { kind: 'deletion', contact: 'ada@example.com', text: 'I was here on Friday.' };
  const missing = { field: 'a.contact', message: messages.text('error.required') };
  return {
    request: request({}, []),
    'request-errors': request({ ...typed, contact: '' }, [missing]),
    'request-again': { ...request(typed, []), problem: messages.text('request.again') },
    'request-sent': { view: 'request-sent', reference: 'LIN-7F3K-2QPD', due: later(30 * 86_400) },
  };
}

const PROBLEMS: Readonly<Record<ProblemCode, true>> = {
  'not-found': true,
  'venue-unknown': true,
  'visit-expired': true,
  'link-unknown': true,
  'continuation-over': true,
  'request-invalid': true,
  'origin-refused': true,
  'too-large': true,
  'too-many': true,
  unavailable: true,
  internal: true,
  'access-point-unknown': true,
  'hand-back-refused': true,
};

function problemPages(): Record<string, PortalPage> {
  const codes = Object.keys(PROBLEMS) as readonly ProblemCode[];
  const wayOn = { url: '/p/lindenhof', label: 'try-again' } as const;
  const page = (code: ProblemCode): PortalPage => ({ view: 'problem', code, wayOn, reference: 'k3v9q2' });
  return Object.fromEntries(codes.map((code) => [`problem-${code}`, page(code)]));
}
