import { historyTexts } from '../texts/page-forms.js';

/** The top-level parts of a document as people call them: "look, blocks". */
export function partsInWords(parts: readonly string[]): string {
  const { partNames } = historyTexts;
  const nameOf = (part: string) =>
    Object.hasOwn(partNames, part) ? partNames[part as keyof typeof partNames] : part;
  return parts.map(nameOf).join(', ');
}
