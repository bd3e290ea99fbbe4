/** The words of a mail, with `{name}` where a value goes. Fixed in the code: nobody's input is ever a template. */
export interface Template {
  readonly subject: string;
  readonly text: string;
}

/** A subject and a plain text, ready to be sent. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

type NamesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type Values<T extends Template> = Readonly<Record<NamesIn<T['subject'] | T['text']>, string | number>>;

const LONGEST_VALUE = 500;
/** What could begin a header or a line of its own, or turn the direction of what follows. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/** An owner's words without what would turn the direction of what follows, or begin a line. */
export function mailable(words: string): string {
  return words.replace(new RegExp(FORBIDDEN, 'gu'), '');
}

/**
 * Puts values in their places, each exactly as it is and once only. Throws where one is longer than 500 characters or
 * holds a line break or another control character: such a value is a fault of whoever calls.
 */
export function fillIn<const T extends Template>(template: T, values: Values<T>): Message {
  const byName: ReadonlyMap<string, string | number> = new Map(Object.entries(values));
  const filled = (words: string) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => safe(name, byName.get(name)));
  return { subject: filled(template.subject), text: filled(template.text) };
}

function safe(name: string, value: string | number | undefined): string {
  if (value === undefined) throw new Error(`A mail lacks its value "${name}"`);
  const text = String(value);
  if (text.length > LONGEST_VALUE || FORBIDDEN.test(text))
    throw new Error(`A mail's value "${name}" may not be mailed`);
  return text;
}
