import type { FieldError, FieldView } from './forms/field.js';
import type { Meanwhile } from './forms/meanwhile.js';
import type { NavEntry, SectionName } from './navigation.js';
import type { formTexts } from './texts/forms.js';
import type { frameTexts } from './texts/frame.js';

/** What every page of the console knows beside its own. A page is rendered as `render('console/<view>', { frame, page })`. */
export interface Frame {
  readonly t: typeof frameTexts;
  readonly forms: typeof formTexts;
  readonly css: string;
  readonly js: string;
  /** Hidden field `form-token` of every form. */
  readonly formToken: string;
  /** Undefined where nobody is signed in; then the page stands alone, without a rail. */
  readonly rail: Rail | undefined;
}

export interface Rail {
  readonly email: string;
  /** What the switcher shows: the venue's name, or where one is instead. */
  readonly place: string;
  readonly venues: readonly { readonly name: string; readonly href: string; readonly current: boolean }[];
  readonly entries: readonly NavEntry[];
}

/** What every page says of itself. */
export interface ConsolePage {
  /** Below `views/console`. */
  readonly view: string;
  readonly title: string;
  /** The place in the rail that is marked. */
  readonly section?: SectionName;
  /** Shown on top with links to the fields. */
  readonly errors?: readonly FieldError[];
  /** A sentence on top: what is in the way. */
  readonly problem?: string;
  /** A sentence on top: what was done just now. */
  readonly done?: string;
  /** Pages of ours stand within it. */
  readonly frames?: true;
}

/** A form as `parts/form` shows it. */
export interface FormView {
  readonly action: string;
  readonly fields: readonly FieldView[];
  readonly button: string;
  /** What is seldom needed, folded up. */
  readonly further?: {
    readonly label: string;
    readonly fields: readonly FieldView[];
    readonly open: boolean;
  };
  /** Where somebody else changed meanwhile what it changes. */
  readonly meanwhile?: Meanwhile;
  /** Further values that go with it. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Whose password is typed, where nobody is signed in: browsers keep it with the address. */
  readonly account?: string;
  /** The button destroys something. */
  readonly danger?: true;
  /** Where to go instead. */
  readonly back?: { readonly label: string; readonly href: string };
}

/** A state in a word, beside a dot in its colour. */
export interface StatusView {
  readonly tone: 'good' | 'warning' | 'bad' | 'quiet';
  readonly word: string;
}

/** A page that is one form. */
export interface FormPage extends ConsolePage {
  readonly view: 'form';
  readonly lead?: string;
  /** Told before the question: what goes, for instance. */
  readonly list?: { readonly title: string; readonly items: readonly string[] };
  readonly form: FormView;
  /** Another thing that can be done instead, as a quiet button. */
  readonly instead?: FormView;
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}
