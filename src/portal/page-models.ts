import type { HandBack } from '../access-points/family.js';
import type { LaterReason } from '../access/admit-guest.js';
import type { PublicErrorCode } from '../base/errors.js';
import type { MarketingStanding } from '../guests/marketing.js';
import type { Formats } from '../languages/formats.js';
import type { LanguageChoice } from '../languages/language-choices.js';
import type { Messages } from '../languages/messages.js';
import type { Passage } from '../venues/document-changes.js';
import type { DocumentSection } from '../venues/document-text.js';
import type { Field } from '../venues/field.js';
import type { Language } from '../languages/language-choices.js';
import type { ProviderName } from '../venues/providers.js';
import type { Theme } from '../venues/theme.js';
import type { BlockView, PictureView } from './blocks/block-view.js';

/** What every guest page knows. A page is rendered as `render('portal/<view>', { frame, page })`. */
export interface Frame {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
  /** Dates, durations and amounts in the guest's language and the venue's time zone. */
  readonly formats: Formats;
  /** Undefined where a problem leaves the venue unknown; then there is no header and no quiet link. */
  readonly venueName: string | undefined;
  /** Stands in the header in place of the venue's name. */
  readonly logo: PictureView | undefined;
  readonly theme: Theme;
  /** Of the Content-Security-Policy, for the one style and the one script. */
  readonly nonce: string;
  /** Shown from two on. */
  readonly languages: readonly LanguageChoice[];
  /** URL the choice is posted to as `language` (and `visit`); undefined: links with `?lang=`. */
  readonly languageAction: string | undefined;
  /** Hidden field `visit` of every form of a visit. */
  readonly visit: string | undefined;
  /** Hidden field `page` beside it: a random text nobody knows who was not shown this page. */
  readonly page: string;
  readonly noticeUrl: string | undefined;
  readonly termsUrl: string | undefined;
  readonly cookiesUrl: string | undefined;
  /** Where to ask for what My data cannot do. */
  readonly requestUrl: string | undefined;
}

/** `field` is the posted name: `a.<name>` of an answer, or `accept`; the summary links to it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** One question as shown: `value` is what was typed or is held. */
export interface FieldView {
  readonly field: Field;
  readonly label: string;
  readonly help: string | undefined;
  readonly value: string | readonly string[] | boolean | undefined;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The HTML autocomplete token, where the question is one browsers know (WCAG 1.3.5). */
  readonly autocomplete: string | undefined;
}

/** A question for the count alone, with the choices; none chosen is "rather not say". */
export interface StatisticsView {
  /** Posted name and id: `s.<question>`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
}

/** What a form asks to accept: the versions are posted as `terms` and `notice`. */
export interface AcceptedDocuments {
  readonly termsVersion: string;
  readonly noticeVersion: string;
  /** The form was sent with the tick for these very versions, and is shown again (WCAG 3.3.7). */
  readonly accepted?: boolean;
  /** This guest accepted earlier texts: pages that show what changed in which. */
  readonly changed?: readonly { readonly document: 'terms' | 'notice'; readonly url: string }[] | undefined;
  /** From which age nobody needs a parent's permission. */
  readonly ageLimit: number;
  /** A box of its own, posted as `marketing` with the version as `marketing-text`; ticked only where the guest did so. */
  readonly marketing?: MarketingBox | undefined;
}

export interface MarketingBox {
  readonly text: string;
  readonly version: string;
  readonly ticked: boolean;
}

/** A link to a provider, with its mark. */
export interface ProviderButton {
  readonly provider: ProviderName;
  readonly label: string;
  readonly url: string;
}

/** The first page: every way in. Forms post `visit`, `terms`, `notice`, `accept=yes` and `a.<name>`. */
export interface WelcomePage {
  readonly view: 'welcome';
  readonly title: string;
  readonly blocks: readonly BlockView[];
  /** The registration form is a block of its own, not one of the ways in. */
  readonly formApart: boolean;
  readonly documents: AcceptedDocuments;
  /** Below the age limit: posts `once=yes` beside the acceptance; undefined where nothing is offered. */
  readonly once: { readonly action: string } | undefined;
  readonly terms?: { readonly action: string; readonly button: string };
  readonly form?: {
    readonly action: string;
    readonly button: string;
    readonly fields: readonly FieldView[];
    readonly statistics: readonly StatisticsView[];
    readonly errors: readonly FieldError[];
  };
  /** Addresses of the pages for user name and password. */
  readonly account?: { readonly signIn: string; readonly create: string };
  readonly voucher?: VoucherWay;
  readonly providers: readonly ProviderButton[];
  /** Somebody signs in here for a terminal that waits elsewhere. */
  readonly continuing?: boolean;
  /** A sentence on top, such as: the texts changed meanwhile. */
  readonly problem?: string;
}

/** The field for a voucher's code. Posts `voucher` and the acceptance. */
export interface VoucherWay {
  readonly action: string;
  readonly button: string;
  readonly typed: string;
  readonly accepted: boolean;
  readonly errors: readonly FieldError[];
}

/** Posts `name` and `password`. */
export interface SignInPage {
  readonly view: 'sign-in';
  /** Undefined where there are no accounts. */
  readonly action: string | undefined;
  readonly name: string;
  readonly errors: readonly FieldError[];
  readonly problem: string | undefined;
  /** Undefined outside a visit. */
  readonly create: string | undefined;
  readonly providers: readonly ProviderButton[];
  /** Whether asking to be remembered, posted as `remember=yes`, makes a difference. */
  readonly canRemember: boolean;
}

/** Posts `name`, `password`, `a.<name>` and the acceptance. */
export interface CreateAccountPage {
  readonly view: 'create-account';
  readonly action: string;
  readonly name: string;
  readonly fields: readonly FieldView[];
  readonly errors: readonly FieldError[];
  readonly problem: string | undefined;
  readonly documents: AcceptedDocuments;
  readonly signIn: string;
}

/** The texts changed since this guest accepted them. */
export interface AgreePage {
  readonly view: 'agree';
  readonly action: string;
  readonly documents: AcceptedDocuments;
  readonly problem: string | undefined;
}

/** A ticket exists: the personal link, then the way online: a plain link, for our form could not lead on to a gateway. */
export interface ReadyPage {
  readonly view: 'ready';
  readonly personalLink: string;
  readonly goOnline: string;
  /** The same, and this browser stays known; undefined where that is no use. */
  readonly remember: string | undefined;
  /** "for 4 hours" */
  readonly onlineUntilHint: string;
}

/** The hand-back to equipment that takes a form only; it submits itself where JavaScript runs. */
export interface HandBackPage {
  readonly view: 'hand-back';
  readonly way: HandBack;
}

/** `pending`: handed back, the access point has not reported yet. */
export interface OnlinePage {
  readonly view: 'online';
  readonly until: Date | undefined;
  readonly secondsLeft: number | undefined;
  readonly sessionSeconds: number | undefined;
  readonly wanted: { readonly url: string; readonly host: string } | undefined;
  readonly blocks: readonly BlockView[];
  readonly logout: { readonly action: string; readonly handle: string } | undefined;
  readonly myData: string | undefined;
  readonly pending: boolean;
  /** The first few minutes, and this browser cannot be told how to go on. */
  readonly provisional?: boolean;
}

/** A way in that this window cannot open. `offer`: posts `way` and the acceptance. */
export interface MiniBrowserPage {
  readonly view: 'mini-browser';
  /** The way in as guests know it, such as Google. */
  readonly name: string;
  readonly offer:
    | {
        readonly action: string;
        readonly way: string;
        readonly duration: string;
        readonly documents: AcceptedDocuments;
      }
    | undefined;
  readonly hadToday: boolean;
  /** The whole address of this visit, to be opened in a real browser. */
  readonly address: string;
  readonly otherWays: string;
}

/** One path over `size` by `size` squares, to be filled dark on white. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** How to go on in another browser. `goOnline`: as long as the terminal is not; `until`: once it is. */
export interface GoOnPage {
  readonly view: 'go-on';
  readonly duration: string;
  /** To be typed, so without `https://`. */
  readonly address: string;
  readonly qr: QrPicture;
  readonly goOnline: string | undefined;
  readonly until: Date | undefined;
  readonly secondsLeft: number | undefined;
  readonly checkAgain: string;
}

/** A field for a code, at no venue. Posts `code`. */
export interface CodePage {
  readonly view: 'code';
  readonly action: string;
  readonly typed: string;
  readonly isWrong: boolean;
}

/** Asks whoever has a code whether the terminal it is of is theirs. */
export interface ContinuePage {
  readonly view: 'continue';
  readonly action: string;
  readonly since: Date;
  readonly no: string;
}

/** Somebody signed in for a terminal elsewhere, which is: being told, online, not yet handed back, or offline again. */
export interface ContinuedPage {
  readonly view: 'continued';
  /** The whole address, where it is new. */
  readonly personalLink: string | undefined;
  readonly myData: string;
  readonly state: 'telling' | 'online' | 'waiting' | 'ended';
  readonly until: Date | undefined;
  readonly secondsLeft: number | undefined;
  /** If it goes offline then, it comes back by itself. */
  readonly comesBack: boolean;
  readonly checkAgain: string;
}

/** Not now: the venue is closed, or the guest has used up a day's or month's budget. */
export interface LaterPage {
  readonly view: 'later';
  readonly reason: LaterReason;
  readonly again: Date;
  readonly inSeconds: number;
  readonly checkAgain: string;
}

/** The access point did not let the guest on. */
export interface RetryPage {
  readonly view: 'retry';
  readonly reason: 'reject' | 'timeout' | 'other';
  readonly goOnline: HandBack;
  readonly startOver: string;
}

export interface OfflinePage {
  readonly view: 'offline';
  readonly goOnline: string | undefined;
  readonly loggedOut: boolean;
}

/** Everything held about a guest, the answers as a form to correct them. */
export interface MyDataPage {
  readonly view: 'my-data';
  readonly since: Date;
  readonly seen: Date;
  readonly expires: Date | undefined;
  readonly answers: readonly FieldView[];
  /** Answers to questions not asked any more; `name` is the question's key. */
  readonly formerAnswers: readonly { readonly name: string; readonly value: string }[];
  /** What has just been done. */
  readonly done: MyDataDone | undefined;
  /** The whole address, where it is new. */
  readonly personalLink: string | undefined;
  readonly errors: readonly FieldError[];
  readonly action: string;
  readonly devices: readonly DeviceView[];
  readonly sessions: readonly SessionView[];
  readonly consents: readonly {
    readonly document: 'terms' | 'notice';
    readonly version: string;
    readonly at: Date;
    readonly url: string;
  }[];
  /** Undefined where the venue asks for no such consent and the guest gave none. */
  readonly marketing: MarketingView | undefined;
  /** Where the password is changed: posts `password` and `new-password`. Undefined for guests without an account. */
  readonly account: { readonly action: string; readonly errors: readonly FieldError[] } | undefined;
  readonly identities: readonly IdentityView[];
  /** To add another one. */
  readonly providers: readonly ProviderButton[];
  readonly links: number;
  readonly downloadUrl: string;
  readonly logOutUrl: string;
  readonly cancelUrl: string;
}

/** What a guest said about marketing; a yes or no is posted as `answer`, with `version`. */
export interface MarketingView {
  readonly action: string;
  readonly standing: MarketingStanding;
  /** The text in force. */
  readonly asked: Omit<MarketingBox, 'ticked'> | undefined;
  readonly said: readonly { readonly answer: 'yes' | 'no'; readonly at: Date; readonly url: string }[];
}

export type MyDataDone =
  | 'saved'
  | 'named'
  | 'removed'
  | 'removed-staying'
  | 'logged-out'
  | 'logged-out-account'
  | 'logged-out-provider'
  | 'password-changed'
  | 'marketing-yes'
  | 'marketing-no'
  | 'linked'
  | 'unlinked'
  | 'link-taken'
  | 'link-declined'
  | 'link-failed';

/** A provider the guest is known by. */
export interface IdentityView {
  readonly provider: string;
  readonly since: Date;
  readonly removeUrl: string;
}

/** A terminal of the guest. */
export interface DeviceView {
  readonly id: string;
  readonly name: string;
  readonly nickname: string | undefined;
  readonly since: Date;
  readonly rememberedUntil: Date | undefined;
  /** The end of its session, if it has one now. */
  readonly onlineUntil: Date | undefined;
  readonly url: string;
}

export interface SessionView {
  readonly start: Date;
  readonly end: Date | undefined;
  readonly seconds: number;
  readonly downBytes: number;
  readonly upBytes: number;
}

/** One terminal: named, or removed after saying what that does. */
export interface DevicePage {
  readonly view: 'device';
  readonly device: DeviceView;
  readonly error: string | undefined;
  readonly nameAction: string;
  readonly removeAction: string;
  readonly back: string;
}

/** Says what logging out everywhere does, and asks. */
export interface LogOutPage {
  readonly view: 'log-out';
  /** User name and password go on to prove the guest. */
  readonly hasAccount: boolean;
  /** So do accounts at providers. */
  readonly hasIdentities: boolean;
  readonly action: string;
  readonly back: string;
  readonly counts: { readonly online: number; readonly devices: number; readonly links: number };
}

/** Says what parting from a provider does, and asks. */
export interface UnlinkPage {
  readonly view: 'unlink';
  readonly provider: string;
  readonly action: string;
  readonly back: string;
}

/** Says what will be lost, and asks. */
export interface CancelPage {
  readonly view: 'cancel';
  readonly action: string;
  readonly back: string;
  readonly counts: {
    readonly answers: number;
    readonly devices: number;
    readonly sessions: number;
    readonly links: number;
    readonly identities?: number;
  };
}

/** What went; `disconnecting` sessions are still being ended at the access point. */
export interface ReceiptPage {
  readonly view: 'receipt';
  readonly reference: string;
  readonly at: Date;
  readonly removed: CancelPage['counts'] & { readonly consents: number };
  readonly disconnecting: number;
}

/** For what My data cannot do. Posts `form`, the answers, and `website`, which only programs fill in. */
export interface RequestPage {
  readonly view: 'request';
  readonly action: string;
  readonly form: string;
  /** Who reads it. */
  readonly controller: string;
  readonly fields: readonly FieldView[];
  readonly errors: readonly FieldError[];
  readonly problem: string | undefined;
}

/** The request is there. */
export interface RequestSentPage {
  readonly view: 'request-sent';
  readonly reference: string;
  /** The day it is answered by. */
  readonly due: Date;
}

/** Terms or notice, in the language it was written in. */
export interface DocumentPage {
  readonly view: 'document';
  readonly kind: 'terms' | 'notice' | 'marketing';
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly version: string;
  readonly sections: readonly DocumentSection[];
  /** What has changed since this version, where it is not in force any more. */
  readonly changes: string | undefined;
  readonly back: string | undefined;
}

/** What changed between a version of a text and the one in force, in the language of that version. */
export interface ChangesPage {
  readonly view: 'changes';
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** Undefined where the venue has no such text in that language any more. */
  readonly parts: readonly (readonly Passage[])[] | undefined;
  readonly before: string;
  readonly now: string | undefined;
  readonly back: string | undefined;
}

/** Every cookie there can be; `isHere`: this browser has it. */
export interface CookiesPage {
  readonly view: 'cookies';
  readonly cookies: readonly {
    readonly what: 'visit' | 'guest' | 'remembered';
    readonly name: string;
    readonly seconds: number;
    readonly isHere: boolean;
  }[];
  /** Where this browser's guest can ask to be remembered, and where the cookies are removed. */
  readonly remember: string | undefined;
  readonly remove: string | undefined;
  readonly back: string | undefined;
  readonly done: 'remembered' | 'removed' | undefined;
}

/** Somebody typed the address; `myData`: where this browser's guest finds what is held. */
export interface JoinPage {
  readonly view: 'join';
  readonly myData: string | undefined;
  /** The code the address came with. */
  readonly voucher: string | undefined;
}

export type ProblemCode = PublicErrorCode | 'access-point-unknown' | 'hand-back-refused';

export interface ProblemPage {
  readonly view: 'problem';
  readonly code: ProblemCode;
  readonly wayOn: { readonly url: string; readonly label: 'try-again' | 'start-over' | 'home' } | undefined;
  /** For the venue's staff to tell the operator. */
  readonly reference: string | undefined;
}

export type PortalPage =
  | WelcomePage
  | SignInPage
  | CreateAccountPage
  | AgreePage
  | ReadyPage
  | HandBackPage
  | OnlinePage
  | MiniBrowserPage
  | GoOnPage
  | CodePage
  | ContinuePage
  | ContinuedPage
  | LaterPage
  | RetryPage
  | OfflinePage
  | MyDataPage
  | DevicePage
  | LogOutPage
  | UnlinkPage
  | CancelPage
  | ReceiptPage
  | RequestPage
  | RequestSentPage
  | DocumentPage
  | ChangesPage
  | CookiesPage
  | JoinPage
  | ProblemPage;
