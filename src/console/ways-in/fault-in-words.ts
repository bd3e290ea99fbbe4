import type { VenueFault } from '../../venues/venue-faults.js';
import { waysTexts as t } from '../texts/ways-in.js';
import { languageNamed } from '../venues/language-named.js';

/** What is in the way of a change, as a sentence that says what to do. */
export function faultInWords({ path, message }: VenueFault): string {
  const [part, of] = path;
  const last = path.at(-1);
  if (part === 'waysIn' && of === undefined) return t.last;
  if (part === 'age') return t.needsClick;
  if (last === 'plan') return t.noPlan;
  if (part === 'marketing' || part === 'terms') return t.inEveryLanguage(languageNamed(String(last)));
  return t.otherFault(message);
}

export function faultsInWords(faults: readonly VenueFault[]): string {
  return [...new Set(faults.map(faultInWords))].join(' ');
}
