import type { HandBack } from '../access-points/family.js';
import type { LaterReason } from '../access/admit-guest.js';
import type { PublicErrorCode } from '../base/errors.js';
import type { BlockView } from './blocks/block-view.js';
import type {
  ChangesPage,
  CookiesPage,
  DocumentPage,
  RequestPage,
  RequestSentPage,
} from './document-models.js';
import type {
  CancelPage,
  DevicePage,
  LogOutPage,
  MyDataPage,
  ReceiptPage,
  UnlinkPage,
} from './my-data/page-models.js';
import type { AskForCodePage, EnterCodePage } from './by-code/page-models.js';
import type {
  AcceptedDocuments,
  FieldError,
  FieldView,
  ProviderButton,
  StatisticsView,
} from './page-parts.js';
import type {
  CodePage,
  ContinuePage,
  ContinuedPage,
  GoOnPage,
  MiniBrowserPage,
} from './provisional/page-models.js';

/** What a venue offers, as far as it can be taken now. */
export interface WaysIn {
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
  /** Links to the pages for codes that are sent. */
  readonly codes: readonly { readonly button: string; readonly url: string }[];
  readonly providers: readonly ProviderButton[];
}

/** The first page: every way in. Forms post `visit`, `terms`, `notice`, `accept=yes` and `a.<name>`. */
export interface WelcomePage extends WaysIn {
  readonly view: 'welcome';
  readonly title: string;
  readonly blocks: readonly BlockView[];
  /** The registration form is a block of its own, not one of the ways in. */
  readonly formApart: boolean;
  readonly documents: AcceptedDocuments;
  /** Below the age limit: posts `once=yes` beside the acceptance; undefined where nothing is offered. */
  readonly once: { readonly action: string } | undefined;
  /** A sentence for each way that is used up today. */
  readonly notToday: readonly string[];
  /** There is no way in at all, which is to be said. */
  readonly hasNone: boolean;
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

/** Posts `a.<question>`, or `skip`. */
export interface QuestionnairePage {
  readonly view: 'questionnaire';
  readonly action: string;
  readonly handle: string;
  readonly title: string;
  readonly intro: string | undefined;
  readonly fields: readonly FieldView[];
  readonly errors: readonly FieldError[];
  readonly problem: string | undefined;
}

/** `already`: nothing was counted, for this guest was asked before. */
export interface QuestionnaireSentPage {
  readonly view: 'questionnaire-sent';
  readonly outcome: 'sent' | 'already';
  readonly wayOn: string;
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
  readonly wayOn: { readonly url: string; readonly label: 'try-again' | 'start-over' } | undefined;
  /** For the venue's staff to tell the operator. */
  readonly reference: string | undefined;
}

export type PortalPage =
  | WelcomePage
  | AskForCodePage
  | EnterCodePage
  | SignInPage
  | CreateAccountPage
  | AgreePage
  | ReadyPage
  | HandBackPage
  | OnlinePage
  | QuestionnairePage
  | QuestionnaireSentPage
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
