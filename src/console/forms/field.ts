/** How a question looks and which keyboard it gets. */
type FieldKind =
  | 'text'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'colour'
  | 'password'
  | 'code'
  | 'long-text'
  | 'select'
  | 'choice'
  | 'choices'
  | 'tick';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A sentence below the label, where the choice needs one (`choice` and `choices` alone). */
  readonly help?: string;
  /** Address of a small picture to choose by, likewise. */
  readonly picture?: string;
}

/** What was typed, or what is wrong with it as a sentence. */
export type FieldReading<T> = { readonly value: T } | { readonly fault: string };

/** One question of a form: how it is asked, and how the answer is read. */
export interface FieldSpec<T> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly help?: string;
  /** Whether it may be left empty; where that depends, in words. */
  readonly optional?: boolean | string;
  readonly options?: readonly Option[];
  /** Lines that are in sight (`long-text` alone); six unless given. */
  readonly rows?: number;
  /** The HTML autocomplete token (WCAG 1.3.5). */
  readonly autocomplete?: string;
  /** All values posted under its name. */
  readonly read: (typed: readonly string[]) => FieldReading<T>;
}

/** The questions of a form by the names they are posted under. */
export type FormSpec = Readonly<Record<string, FieldSpec<unknown>>>;

export type ValuesOf<S extends FormSpec> = {
  readonly [N in keyof S]: S[N] extends FieldSpec<infer T> ? T : never;
};

/** `field` is the posted name; the summary on top links to it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A question as a page shows it. */
export interface FieldView {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly help: string | undefined;
  readonly optional: boolean | string;
  readonly autocomplete: string | undefined;
  readonly rows: number | undefined;
  readonly value: string;
  readonly options: readonly (Option & { readonly chosen: boolean })[];
  readonly error: string | undefined;
}
