import type { Language } from '../languages/language-choices.js';
import type { Passage } from '../venues/document-changes.js';
import type { DocumentSection } from '../venues/document-text.js';
import type { FieldError, FieldView } from './page-parts.js';

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
