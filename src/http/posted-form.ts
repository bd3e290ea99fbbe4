import type { Request } from 'express';

export type Form = Readonly<Record<string, unknown>>;

/** What a form posted, as an object without inherited names. */
export function formOf(req: Request): Form {
  return Object.assign(Object.create(null) as Record<string, unknown>, req.body);
}

/** What was typed into one field of a form; empty where it has none of that name, or several. */
export function typedInto(form: Form, field: string): string {
  const typed = form[field];
  return typeof typed === 'string' ? typed : '';
}

/** Everything that was chosen under one name, in order. */
export function chosenIn(form: Form, field: string): readonly string[] {
  return [form[field]].flat().filter((value) => typeof value === 'string');
}
