import type { Language } from '../languages/language-choices.js';
import type { AcceptedTexts } from './open-venue.js';
import type { StoredDocument } from './venue-store.js';

const KINDS = ['terms', 'notice', 'marketing'] as const;

/** Texts as they are kept, for the venue to show later what was in force. */
export function storedDocuments(
  kept: { readonly venueId: string; readonly now: number },
  texts: Iterable<readonly [Language, AcceptedTexts]>,
): readonly StoredDocument[] {
  return [...texts].flatMap(([language, inLanguage]) =>
    KINDS.flatMap((kind) => {
      const text = inLanguage[kind];
      if (text === undefined) return [];
      const { version, title, sections } = text;
      const content = JSON.stringify({ title, sections });
      return [{ venueId: kept.venueId, version, kind, language, content, createdAt: kept.now }];
    }),
  );
}
