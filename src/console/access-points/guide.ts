import type { FormSpec, ValuesOf } from '../forms/field.js';
import type { Typed } from '../forms/form.js';

/** What a family's sheet is filled in with: this venue's, this server's and this access point's own values. */
export interface SheetFacts {
  /** The venue's page, where guests are to be sent. */
  readonly portalUrl: string;
  /** Host name of the server. */
  readonly server: string;
  readonly authPort: number;
  readonly acctPort: number;
  /** Undefined where it is not shown (any more). */
  readonly secret: string | undefined;
  readonly nasIdentifier: string | undefined;
  /** Whether it is to sign its requests. */
  readonly signs: boolean;
  readonly coaPort: number | undefined;
  /** Seconds between two reports of a session, the least of the venue's plans. */
  readonly interimSeconds: number;
  /** Hosts guests have to reach before they are online. */
  readonly walledGarden: readonly string[];
  readonly settings: unknown;
  readonly handBack: readonly string[];
}

/** One thing to do at the access point. */
export interface SheetStep {
  readonly title: string;
  readonly text?: string;
  /** To be copied as it stands. */
  readonly lines?: string;
  readonly rows?: readonly { readonly name: string; readonly value: string }[];
  /** Files to be put onto it, by their names. */
  readonly files?: readonly string[];
}

/** How one family is added and set, in words: one file each in `guides/`, listed in `guides.ts`. */
export interface Guide {
  readonly family: string;
  /** As people call it. */
  readonly maker: string;
  /** What it is, in a sentence. */
  readonly about: string;
  readonly handBack: { readonly help: string; readonly usual: string };
  readonly nasIdentifierHelp: string;
  readonly questions: Questions;
  sheet(facts: SheetFacts): readonly SheetStep[];
  /** The content of a file named in the sheet; `read` gives what stands in the documentation's folder. */
  file?(
    name: string,
    facts: { readonly portalUrl: string; readonly read: (path: string) => string },
  ): string | undefined;
}

/** The family's own settings as questions of a form. */
export interface Questions {
  /** What cannot be guessed. */
  readonly main: FormSpec;
  /** What seldom needs an answer. */
  readonly further: FormSpec;
  /** What stands in the questions for these settings. */
  typed(settings: unknown): Typed;
  /** The settings as answered; what no question asks stays as it was `before`. */
  settings(values: Readonly<Record<string, unknown>>, before: unknown): object;
}

/** Questions whose answers have the types their fields read. */
export function questions<M extends FormSpec, F extends FormSpec>(asked: {
  readonly main: M;
  readonly further: F;
  readonly typed: (settings: unknown) => Typed;
  readonly settings: (values: ValuesOf<M> & ValuesOf<F>, before: unknown) => object;
}): Questions {
  return {
    ...asked,
    settings: (values, before) => asked.settings(values as ValuesOf<M> & ValuesOf<F>, before),
  };
}
