import type { AcceptedDocuments, FieldError } from '../page-parts.js';
import type { CodeWay } from '../../venues/venue.js';

/** Asks where a code is to be sent. Posts `email` and the acceptance. */
export interface AskForCodePage {
  readonly view: 'ask-for-code';
  readonly way: CodeWay;
  readonly action: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
  readonly problem: string | undefined;
  readonly documents: AcceptedDocuments;
  readonly otherWays: string;
}

/** Asks for the code that was sent. Posts `code` and the acceptance. */
export interface EnterCodePage {
  readonly view: 'enter-code';
  readonly way: CodeWay;
  readonly action: string;
  /** Where the code went; undefined where none is waited for any more. */
  readonly address: string | undefined;
  readonly errors: readonly FieldError[];
  readonly problem: string | undefined;
  readonly documents: AcceptedDocuments;
  /** Posts `again=yes`: another code, to the same address. */
  readonly again: string | undefined;
  readonly otherAddress: string;
  readonly otherWays: string;
  /** A few minutes online, to read the mail: posts `way` and the acceptance. */
  readonly minutes: { readonly action: string; readonly duration: string } | undefined;
}
