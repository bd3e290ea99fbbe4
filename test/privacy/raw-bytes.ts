import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, write-ahead logs included, by path. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path, readFileSync(path)]));
}

/** How a text could stand somewhere: as it is, hexadecimal, base64 at each of the three alignments, and in UTF-16. */
export function writings(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  const encoded = [0, 1, 2].map((shift) => base64Core(bytes, shift));
  const written = [
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    encodeURIComponent(text),
    hex,
    hex.toUpperCase(),
  ];
  const url = encoded.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'));
  const wide = Buffer.from(text, 'utf16le');
  return [
    ...[...new Set([...written, ...encoded, ...url])].map((form) => Buffer.from(form)),
    wide,
    Buffer.from(wide).swap16(),
  ];
}

/** A MAC address in every customary notation, and as its six octets. */
export function macWritings(mac: string): readonly Buffer[] {
  const digits = mac.replace(/[^0-9a-f]/gi, '').toLowerCase();
  const grouped = (size: number, separator: string) =>
    (digits.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(separator);
  const notations = [
    digits,
    grouped(2, '-'),
    grouped(2, ':'),
    grouped(2, '.'),
    grouped(4, '.'),
    grouped(4, '-'),
    grouped(6, '-'),
  ];
  return [Buffer.from(digits, 'hex'), ...notations.flatMap(writings)];
}

/** The part of the base64 text that does not depend on what stands before and after. */
function base64Core(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(shift === 0 ? 0 : shift + 1, -1);
}
