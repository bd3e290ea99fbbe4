import { inflateSync } from 'node:zlib';

interface PdfPage {
  /** Rectangles painted together, in points, as `[x, y, width, height]`. */
  readonly painted: readonly (readonly (readonly number[])[])[];
  /** Each text as it was shown. */
  readonly texts: readonly string[];
}

/** What stands on the pages of a PDF with compressed contents (ISO 32000-1 s.7.3.8, s.8.5, s.9.4), in order. */
export function readPdf(file: Buffer): readonly PdfPage[] {
  const text = file.toString('latin1');
  return [...text.matchAll(/\/Filter \/FlateDecode\n?>>\nstream\n/g)]
    .map(({ index, 0: { length } }) => inflateSync(file.subarray(index + length)).toString('latin1'))
    .filter((stream) => stream.includes(' re\n'))
    .map((stream) => ({ painted: paintedIn(stream), texts: textsIn(stream) }));
}

function paintedIn(stream: string): PdfPage['painted'] {
  const groups: number[][][] = [[]];
  for (const line of stream.split('\n')) {
    if (line.endsWith(' re')) groups.at(-1)?.push(line.split(' ').slice(0, 4).map(Number));
    else if (line === 'f' || line === 'S') groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function textsIn(stream: string): readonly string[] {
  return [...stream.matchAll(/\[(.*)\] TJ/g)].map(([, shown = '']) =>
    [...shown.matchAll(/<([0-9a-f]*)>/g)]
      .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
      .join(''),
  );
}
