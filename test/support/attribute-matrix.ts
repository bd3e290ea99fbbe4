import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One table of a matrix: what is asked, and by family the attributes, each as its octets in hexadecimal. */
export interface MatrixTable {
  readonly head: string;
  readonly rows: readonly { readonly family: string; readonly attributes: readonly string[] }[];
}

/** Reads `test/access-points/<name>`, whose own head explains the notation. */
export function readMatrix(name: string): readonly MatrixTable[] {
  const text = readFileSync(join(import.meta.dirname, '..', 'access-points', name), 'utf8');
  return text
    .replaceAll(/^#.*\n/gm, '')
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      return { head, rows: lines.map(readRow) };
    });
}

function readRow(line: string): MatrixTable['rows'][number] {
  const [family = '', ...attributes] = line.trim().match(/\S+="[^"]*"|\S+/g) ?? [];
  return { family, attributes: attributes.map(octetsOf) };
}

/** Type, Length and Value (RFC 2865 s.5), a vendor's inside Vendor-Specific (s.5.26). */
function octetsOf(attribute: string): string {
  const [, vendor, type, words, octets = ''] =
    /^(?:(\d+)\/)?(\d+)=(?:"(.*)"|([0-9a-f]*))$/.exec(attribute) ?? [];
  const value = words === undefined ? Buffer.from(octets, 'hex') : Buffer.from(words);
  const inner = Buffer.concat([Buffer.of(Number(type), value.length + 2), value]);
  if (vendor === undefined) return inner.toString('hex');
  const id = Number(vendor).toString(16).padStart(8, '0');
  return `1a${Buffer.of(inner.length + 6).toString('hex')}${id}${inner.toString('hex')}`;
}
