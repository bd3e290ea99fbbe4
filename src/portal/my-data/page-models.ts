import type { MarketingStanding } from '../../guests/marketing.js';
import type { FieldError, FieldView, MarketingBox, ProviderButton } from '../page-parts.js';

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
