import { type ChangedText, changedTexts } from '../guests/accepted-texts.js';
import type { ConsentingGuest } from '../guests/known-guest.js';
import type { HeldVisit } from '../guests/visits.js';
import { type MessageKey, messagesFor } from '../languages/messages.js';
import type { Answers } from '../venues/field.js';
import { inLanguage, type Localized } from '../venues/localized.js';
import type { AcceptedTexts } from '../venues/open-venue.js';
import { CODE_WAYS, type CodeWay, statisticsAsked, wayBelowAge } from '../venues/venue.js';
import { advertisementView } from './advertisements/advertisement-view.js';
import { blockViews, titleIn } from './blocks/block-views.js';
import { codesOverToday, offersCode } from './by-code/code-ways.js';
import { fieldViews } from './field-views.js';
import type { AcceptedDocuments, FieldError } from './page-parts.js';
import type { VoucherWay, WaysIn, WelcomePage } from './page-models.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';
import type { ProviderName } from '../venues/providers.js';
import { providerButtons } from './with-provider/offered.js';
import { type StatisticsAnswers, statisticsViews } from './statistics.js';

/** What the page is to say besides the ways in. */
export interface Said {
  readonly status?: number;
  /** The guest accepted earlier versions of texts: of these. */
  readonly changed?: readonly ChangedText[];
  readonly problem?:
    | 'welcome.texts-changed'
    | 'welcome.too-many'
    | 'welcome.device-limit'
    | 'account.busy'
    | `sent-code.${'wrong' | 'slowed' | 'repeated' | 'just-sent' | 'no-more'}`
    | `${CodeWay}.stuck`
    | `provider.${'declined' | 'failed' | 'unknown'}`
    | `provisional.${'over' | 'had-today'}`;
  readonly typed?: Answers;
  /** Whether the texts in force were accepted with what was typed. */
  readonly accepted?: boolean;
  /** Whether the box of the marketing text in force was ticked. */
  readonly marketing?: boolean;
  readonly statistics?: StatisticsAnswers | undefined;
  readonly errors?: readonly FieldError[];
  /** Ways by which no more codes are sent today. */
  readonly overToday?: readonly CodeWay[];
  /** The voucher's form as it was sent, with what is wrong. */
  readonly voucher?: Pick<VoucherWay, 'typed' | 'accepted' | 'errors'>;
}

/** The first page: the ways in this venue offers, and nothing else. */
export async function sendWelcome(scope: Scope, visit: HeldVisit, said: Said = {}): Promise<void> {
  const status = said.status === undefined ? {} : { status: said.status };
  const overToday = await codesOverToday(scope);
  sendPage(scope, welcomePage(scope, visit, { ...said, overToday }), { ...status, visit: visit.token });
}

/** The texts the guest is asked to accept, in the language of the page. */
export function textsOf(scope: Scope): AcceptedTexts {
  const texts = scope.venue.texts.get(scope.language);
  if (!texts) throw new Error(`The venue has no texts in ${scope.language}`);
  return texts;
}

/** Where this guest accepted texts that have changed since: which. */
export function changedFor({ venue }: Scope, known: ConsentingGuest | undefined): Pick<Said, 'changed'> {
  return known === undefined || known.isUpToDate ? {} : { changed: changedTexts(venue, known.consents) };
}

/** What a form asks to accept, with what was ticked. */
export function acceptedDocuments(scope: Scope, said: Said = {}): AcceptedDocuments {
  const { terms, notice, marketing } = textsOf(scope);
  const { document } = scope.venue;
  return {
    termsVersion: terms.version,
    noticeVersion: notice.version,
    accepted: said.accepted ?? false,
    changed: said.changed?.map((text) => ({
      document: text.document,
      url: `${scope.path}/documents/${text.version}/changes?lang=${scope.language}`,
    })),
    ageLimit: document.age.limit,
    marketing: marketing && {
      text: marketing.sections[0]?.paragraphs[0] ?? '',
      version: marketing.version,
      ticked: said.marketing ?? false,
    },
  };
}

export function welcomePage(scope: Scope, visit: HeldVisit, said: Said): WelcomePage {
  const { document } = scope.venue;
  const messages = messagesFor(scope.language);
  const blocks = blockViews(scope, 'welcome', { advertisement: advertisementView(scope, visit, false) });
  const ways = waysIn(scope, visit, said);
  return {
    view: 'welcome',
    title: titleIn(blocks) ?? messages.text('welcome.headline'),
    blocks,
    formApart: blocks.some(({ kind }) => kind === 'form'),
    documents: acceptedDocuments(scope, said),
    once: wayBelowAge(document) === 'once' ? { action: `${scope.path}/accept` } : undefined,
    ...ways,
    notToday: (said.overToday ?? []).map((way) => messages.text(`${way}.no-more`)),
    hasNone: isNone(ways),
    continuing: visit.content.isContinuation ?? false,
    ...(said.problem === undefined ? {} : { problem: messages.text(said.problem) }),
  };
}

function waysIn(scope: Scope, visit: HeldVisit, said: Said): WaysIn {
  return {
    ...termsWay(scope),
    ...formWay(scope, said),
    ...accountWay(scope, visit),
    ...voucherWay(scope, visit, said),
    codes: codeWays(scope, visit, said.overToday),
    providers: providerButtons(scope, (provider) => providerUrl(scope, visit, provider)),
  };
}

/** What the venue offers can do nothing today, or lacks what the operator has to set up. */
function isNone({ codes, providers, ...others }: WaysIn): boolean {
  return codes.length + providers.length + Object.keys(others).length === 0;
}

function termsWay(scope: Scope): Pick<WaysIn, 'terms'> {
  const { terms } = scope.venue.document.waysIn;
  if (terms === undefined) return {};
  return {
    terms: {
      action: `${scope.path}/accept`,
      button: buttonOf(scope, terms, 'welcome.terms.button'),
    },
  };
}

function formWay(scope: Scope, said: Said): Pick<WaysIn, 'form'> {
  const { language, path } = scope;
  const { document } = scope.venue;
  const { form } = document.waysIn;
  if (form === undefined) return {};
  const errors = said.errors ?? [];
  const { languages } = document;
  return {
    form: {
      action: `${path}/register`,
      button: buttonOf(scope, form, 'welcome.form.button'),
      errors,
      fields: fieldViews({ fields: form.fields, language, languages, values: said.typed ?? {}, errors }),
      statistics: statisticsViews(statisticsAsked(document), said.statistics, messagesFor(language)),
    },
  };
}

function accountWay({ venue, path }: Scope, visit: HeldVisit): Pick<WaysIn, 'account'> {
  if (venue.document.waysIn.account === undefined) return {};
  return {
    account: {
      signIn: `${path}/sign-in/${visit.token}`,
      create: `${path}/create-account/${visit.token}`,
    },
  };
}

function voucherWay(scope: Scope, visit: HeldVisit, said: Said): Pick<WaysIn, 'voucher'> {
  const { voucher } = scope.venue.document.waysIn;
  if (voucher === undefined) return {};
  return {
    voucher: {
      action: `${scope.path}/voucher`,
      button: buttonOf(scope, voucher, 'voucher.button'),
      ...(said.voucher ?? { typed: visit.content.voucher ?? '', accepted: false, errors: [] }),
    },
  };
}

function codeWays(
  scope: Scope,
  { token, content }: HeldVisit,
  overToday: readonly CodeWay[] = [],
): WaysIn['codes'] {
  const { venue, path, language } = scope;
  const offered = CODE_WAYS.filter((way) => offersCode(scope, way));
  const open = offered.filter((way) => !overToday.includes(way));
  const asking = open.map((way) => ({
    button: buttonOf(scope, venue.document.waysIn[way] ?? {}, `${way}.way`),
    url: `${path}/${way}/${token}`,
  }));
  if (content.codeId === undefined || offered.length === 0) return asking;
  const enter = messagesFor(language).text('go-on.enter-code');
  return [{ button: enter, url: `${path}/code/${token}` }, ...asking];
}

/** What the venue calls a way in, else what we do. */
function buttonOf(
  { venue, language }: Scope,
  { button }: { readonly button?: Localized | undefined },
  otherwise: MessageKey,
): string {
  return button === undefined
    ? messagesFor(language).text(otherwise)
    : inLanguage(button, language, venue.document.languages);
}

/** With the versions of the texts it stands beside: to follow it is to accept them. */
function providerUrl(scope: Scope, visit: HeldVisit, provider: ProviderName): string {
  const { terms, notice } = textsOf(scope);
  const texts = new URLSearchParams({ terms: terms.version, notice: notice.version });
  return `${scope.path}/with/${provider}/${visit.token}?${texts.toString()}`;
}
