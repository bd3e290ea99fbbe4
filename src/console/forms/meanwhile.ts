import { idOf } from '../../base/id-of.js';
import { type Form, typedInto } from '../../http/posted-form.js';
import { formTexts } from '../texts/forms.js';
import type { FieldSpec } from './field.js';
import type { Typed } from './form.js';

/**
 * What keeps two people who have the same form open from undoing each other's work unseen. A form carries the version of
 * what stood in its fields. Where something else is stored by the time it is posted, nothing is done, and it comes back
 * with what was typed and, beside it, what is stored now. Sent once more, it is stored over that.
 */
export interface Meanwhile {
  readonly differences: readonly {
    readonly label: string;
    readonly stored: string;
    readonly typed: string;
  }[];
  /** The form as it is stored now. */
  readonly href: string;
}

/** Names what stands in the fields of a form. */
export function versionOf(held: Typed): string {
  return idOf(JSON.stringify(held));
}

/** What of the questions of a form is needed to tell what stands in them. */
type Questions = Readonly<Record<string, Pick<FieldSpec<unknown>, 'kind' | 'label' | 'options'>>>;

/** The version a posted form carries. */
export function postedVersion(form: Form): string {
  return typedInto(form, 'version');
}

/** Whether something else is stored by now than stood in the fields of a posted form. */
export function isOutdated(form: Form, held: Typed): boolean {
  return postedVersion(form) !== versionOf(held);
}

/** What a form carries, and tells where it comes back because of somebody else. */
export function versioned(shown: {
  readonly spec: Questions;
  /** What is stored now. */
  readonly held: Typed;
  readonly typed?: Typed | undefined;
  /** Of the posted form: it stays what it was begun on until what was stored meanwhile has been shown. */
  readonly version?: string | undefined;
  readonly isStale?: boolean | undefined;
  readonly href: string;
}): { readonly hidden: { readonly version: string }; readonly meanwhile?: Meanwhile } {
  const { spec, held, typed = held, version, isStale, href } = shown;
  const now = versionOf(held);
  if (!isStale) return { hidden: { version: version || now } };
  return { hidden: { version: now }, meanwhile: { differences: differencesIn(spec, { held, typed }), href } };
}

function differencesIn(
  spec: Questions,
  { held, typed }: { readonly held: Typed; readonly typed: Typed },
): Meanwhile['differences'] {
  return Object.entries(spec)
    .filter(([, { kind }]) => kind !== 'password' && kind !== 'code')
    .map(([name, field]) => ({
      label: field.label,
      stored: inWords(field, held[name]),
      typed: inWords(field, typed[name]),
    }))
    .filter(({ stored, typed: own }) => stored !== own);
}

function inWords({ kind, options = [] }: Questions[string], value: Typed[string]): string {
  const t = formTexts.meanwhile;
  const values = [value ?? []].flat().map((one) => one.replaceAll('\r', '').trim());
  if (kind === 'tick') return values.includes('yes') ? t.yes : t.no;
  const labels = options.filter((option) => values.includes(option.value)).map(({ label }) => label);
  const words = (options.length > 0 ? labels : values).join(', ');
  return words === '' ? t.nothing : words;
}
