import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { type Language, localeOf, textDirection } from './language-choices.js';

const TEXTS = { en, de, fr, es, ar } as const satisfies Record<Language, unknown>;

/** What guest pages can say; English has every key, the other languages exactly the same. */
export type MessageKey = keyof typeof en;

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** A piece of a sentence; `link` names the piece that leads somewhere. */
interface SentencePart {
  readonly text: string;
  readonly link: string | undefined;
}

/** The words of one language, as ICU messages (plurals, numbers) compiled once. */
export interface Messages {
  readonly language: Language;
  /**
   * Throws when `values` lacks a placeholder of the message. In a language written from the right, texts among the
   * values stand in isolates: an address or a foreign name keeps its own direction and disturbs nothing around it.
   */
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  /** For a message with `<name>words</name>` in it, one for each of `links`. */
  readonly sentence: (key: MessageKey, links: readonly string[]) => readonly SentencePart[];
}

const made = new Map<Language, Messages>();

/** The messages of `language`; the same object each time. */
export function messagesFor(language: Language): Messages {
  const known = made.get(language);
  if (known) return known;
  const messages = createMessages(language);
  made.set(language, messages);
  return messages;
}

function createMessages(language: Language): Messages {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const message = (key: MessageKey) => {
    const format = compiled.get(key) ?? new IntlMessageFormat(TEXTS[language][key], localeOf(language));
    compiled.set(key, format);
    return format;
  };
  const placed = textDirection(language) === 'rtl' ? isolated : (values?: MessageValues) => values;
  return {
    language,
    text: (key, values) => String(message(key).format<string>(placed(values))),
    sentence: (key, links) => [message(key).format<SentencePart>(linkMarkers(links))].flat().map(asPart),
  };
}

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX #9). */
function isolated(values: MessageValues = {}): MessageValues {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
}

function linkMarkers(links: readonly string[]) {
  const marker = (link: string) => (words: readonly unknown[]) => ({ text: words.join(''), link });
  return Object.fromEntries(links.map((link) => [link, marker(link)]));
}

function asPart(part: string | SentencePart): SentencePart {
  return typeof part === 'string' ? { text: part, link: undefined } : part;
}
