import { chosenIn, type Form } from '../../http/posted-form.js';
import type { FieldError, FieldSpec, FieldView, FormSpec, ValuesOf } from './field.js';

type FormReading<S extends FormSpec> =
  | { readonly kind: 'values'; readonly values: ValuesOf<S> }
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] };

/** What stands in the fields: as held or as typed. What is missing stays empty. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a posted form; each answer is right, or told in words what is wrong. */
export function readForm<S extends FormSpec>(spec: S, form: Form): FormReading<S> {
  const readings = Object.entries(spec).map(
    ([name, field]) => [name, field.read(chosenIn(form, name))] as const,
  );
  const errors = readings.flatMap(([field, reading]) =>
    'fault' in reading ? [{ field, message: reading.fault }] : [],
  );
  if (errors.length > 0) return { kind: 'errors', errors };
  const values = readings.map(([name, reading]) => [name, 'value' in reading ? reading.value : undefined]);
  return { kind: 'values', values: Object.fromEntries(values) as ValuesOf<S> };
}

/** What was typed, to be shown again. Passwords and codes are typed anew. */
export function typedIn(spec: FormSpec, form: Form): Typed {
  const kept = Object.entries(spec).filter(([, { kind }]) => kind !== 'password' && kind !== 'code');
  return Object.fromEntries(kept.map(([name]) => [name, chosenIn(form, name)]));
}

/** The questions as a page shows them, with what stands in them and what is wrong with it. */
export function fieldViews(
  spec: FormSpec,
  shown: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
): readonly FieldView[] {
  return Object.entries(spec).map(([name, field]) => {
    const values = [shown.typed?.[name] ?? []].flat();
    const error = shown.errors?.find((one) => one.field === name)?.message;
    return viewOf(name, field, { values, error });
  });
}

function viewOf(
  name: string,
  field: FieldSpec<unknown>,
  { values, error }: { readonly values: readonly string[]; readonly error: string | undefined },
): FieldView {
  const { kind, label, help, optional = false, autocomplete, rows, options = [] } = field;
  const shown = options.map((option) => ({ ...option, chosen: values.includes(option.value) }));
  const value = values[0] ?? '';
  return { name, kind, label, help, optional, autocomplete, rows, value, options: shown, error };
}
