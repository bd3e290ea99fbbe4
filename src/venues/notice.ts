import { createHash } from 'node:crypto';
import { type Messages, messagesFor } from '../languages/messages.js';
import type { DocumentText } from './document-text.js';
import type { Language } from '../languages/language-choices.js';
import { inLanguage } from './localized.js';
import { asked } from './notice-asked.js';
import { advertising, cookies, marketing, youngGuests } from './notice-choices.js';
import { providers } from './notice-providers.js';
import {
  arising,
  controller,
  grounds,
  type NoticeFacts,
  readers,
  retention,
  rights,
} from './notice-sections.js';
import { survey } from './notice-survey.js';
import { plainSections } from './plain-sections.js';
import type { VenueDocument } from './venue.js';

/** The privacy notice that this venue's configuration makes true (GDPR art. 13). */
export function privacyNotice(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentText {
  return {
    title: messages.text('document.notice'),
    sections: [
      { heading: undefined, paragraphs: [messages.text('notice.short')], items: [] },
      controller(document, facts, messages),
      ...asked(document, messages),
      ...providers(document, facts, messages),
      ...marketing(document, messages),
      ...survey(document, messages),
      ...advertising(document, messages),
      youngGuests(document, messages),
      arising(document, messages),
      {
        heading: messages.text('notice.before.title'),
        paragraphs: [messages.text('notice.before.text')],
        items: [],
      },
      retention(document, messages),
      grounds(document, messages),
      readers(document, facts, messages),
      cookies(document, facts, messages),
      rights(document, facts, messages),
    ],
  };
}

/** The venue's terms. Blank lines part paragraphs, `# ` begins a heading, `- ` an item. */
export function termsDocument(document: VenueDocument, language: Language): DocumentText {
  return {
    title: messagesFor(language).text('document.terms'),
    sections: plainSections(inLanguage(document.terms, language, document.languages)),
  };
}

/** What the venue asks guests to agree to beside the terms, if it does. */
export function marketingDocument(document: VenueDocument, language: Language): DocumentText | undefined {
  if (!document.marketing) return undefined;
  const paragraph = inLanguage(document.marketing.text, language, document.languages);
  return {
    title: messagesFor(language).text('document.marketing'),
    sections: [{ heading: undefined, paragraphs: [paragraph], items: [] }],
  };
}

/** Names a content: SHA-256, base64url, cut to 16 characters (96 bits). */
export function versionOf(content: DocumentText): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}
