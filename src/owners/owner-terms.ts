import { readFileSync } from 'node:fs';
import { OperatorError } from '../base/errors.js';
import type { DocumentText } from '../venues/document-text.js';
import { versionOf } from '../venues/notice.js';
import { plainSections } from '../venues/plain-sections.js';

/** What owners accept, with the hash of its content. */
export interface OwnerTerms extends DocumentText {
  readonly version: string;
  /** The day from which on they hold (YYYY-MM-DD), where the text says so. */
  readonly inForceFrom: string | undefined;
}

/** A line of its own. */
const IN_FORCE = /^In force from (\d{4}-\d{2}-\d{2})\.?\s*$/m;

/**
 * Reads the operator's plain text: `# ` begins a heading, `- ` an item, and a line `In force from 2027-03-01` says so.
 * Throws the system's error where it cannot be read, and OperatorError where there is no such day.
 */
export function readOwnerTerms(file: string): OwnerTerms {
  const written = readFileSync(file, 'utf8');
  const text = { title: 'Terms of use', sections: plainSections(written) };
  return { ...text, version: versionOf(text), inForceFrom: dayIn(written) };
}

function dayIn(written: string): string | undefined {
  const day = IN_FORCE.exec(written)?.[1];
  if (day !== undefined && Number.isNaN(Date.parse(day)))
    throw new OperatorError(`The terms of owners are in force from ${day}: there is no such day.`, 2);
  return day;
}
