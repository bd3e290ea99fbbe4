import { type Language, localeOf } from '../languages/language-choices.js';

/**
 * A number as people of a language type it: with its own grouping ("1.000" is a thousand in German), with a comma
 * or a point before the decimals. Undefined when it is none.
 */
export function parseNumber(text: string, language: Language): number | undefined {
  const parts = new Intl.NumberFormat(localeOf(language)).formatToParts(1234567.8);
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  const compact = text.replace(/[\s\u00a0\u202f']/g, '').replace('\u2212', '-');
  const grouped = new RegExp(`^[+-]?\\d{1,3}(?:\\${group}\\d{3})+(?:[.,]\\d+)?$`);
  const plain = (grouped.test(compact) ? compact.replaceAll(group, '') : compact).replace(',', '.');
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined;
}
