import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './de.js';
import { en } from './en.js';

const TEXTS = { en, de } as const;

/** What guest pages can say; English has every key, the other languages exactly the same. */
export type MessageKey = keyof typeof en;

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** A piece of a sentence; `link` names the piece that leads somewhere. */
export interface SentencePart {
  readonly text: string;
  readonly link: string | undefined;
}

/** The words of one language, as ICU messages (plurals, numbers) compiled once. */
export interface Messages {
  readonly language: keyof typeof TEXTS;
  /** Throws when `values` lacks a placeholder of the message. */
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  /** For a message with `<name>words</name>` in it, one for each of `links`. */
  readonly sentence: (key: MessageKey, links: readonly string[]) => readonly SentencePart[];
}

const made = new Map<keyof typeof TEXTS, Messages>();

/** The messages of `language`; the same object each time. */
export function messagesFor(language: keyof typeof TEXTS): Messages {
  const known = made.get(language);
  if (known) return known;
  const messages = createMessages(language);
  made.set(language, messages);
  return messages;
}

function createMessages(language: keyof typeof TEXTS): Messages {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const message = (key: MessageKey) => {
    const format = compiled.get(key) ?? new IntlMessageFormat(TEXTS[language][key], language);
    compiled.set(key, format);
    return format;
  };
  return {
    language,
    text: (key, values) => String(message(key).format<string>(values)),
    sentence: (key, links) => [message(key).format<SentencePart>(linkMarkers(links))].flat().map(asPart),
  };
}

function linkMarkers(links: readonly string[]) {
  const marker = (link: string) => (words: readonly unknown[]) => ({ text: words.join(''), link });
  return Object.fromEntries(links.map((link) => [link, marker(link)]));
}

function asPart(part: string | SentencePart): SentencePart {
  return typeof part === 'string' ? { text: part, link: undefined } : part;
}
