import { readFileSync } from 'node:fs';
import type { DocumentText } from '../venues/document-text.js';
import { versionOf } from '../venues/notice.js';
import { plainSections } from '../venues/plain-sections.js';

/** What owners accept, with the hash of its content. */
export interface OwnerTerms extends DocumentText {
  readonly version: string;
}

/** Reads the operator's plain text: `# ` begins a heading, `- ` an item. Throws the system's error where it cannot be read. */
export function readOwnerTerms(file: string): OwnerTerms {
  const text = { title: 'Terms of use', sections: plainSections(readFileSync(file, 'utf8')) };
  return { ...text, version: versionOf(text) };
}
