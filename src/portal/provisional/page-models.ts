import type { AcceptedDocuments } from '../page-parts.js';
import type { QrPicture } from '../../http/qr-picture.js';

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
  /** Where the code is entered that was sent to the guest, if one was. */
  readonly enterCode: string | undefined;
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
