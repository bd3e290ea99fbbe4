import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const PALETTE = 256;
/** Taken as they are: the flat colours and the steps of a gradient. */
const FREQUENT = 160;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The same picture in at most 256 colours, about a third as large. Takes what Chromium makes: 8-bit RGB or RGBA, not interlaced. */
export function toPalettePng(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const header = Buffer.from(chunks[0]?.data ?? []);
  const width = header.readUInt32BE(0);
  const channels = header[9] === 6 ? 4 : 3;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const colours = readColours(inflateSync(Buffer.concat(packed)), width * channels, channels);
  const palette = choosePalette(colours);
  header.set([8, 3], 8); // bit depth, indexed colour
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.concat(palette.map(bytesOf))),
    chunk('IDAT', deflateSync(indexed(colours, palette, width), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Undoes the filter of each row (PNG s.9.2) and gives one number for each pixel. */
function readColours(rows: Buffer, rowBytes: number, channels: number): Uint32Array {
  const colours: number[] = [];
  let above = Buffer.alloc(rowBytes);
  for (let at = 0; at < rows.length; at += rowBytes + 1) {
    const row = Buffer.from(rows.subarray(at + 1, at + 1 + rowBytes));
    for (let x = 0; x < rowBytes; x += 1) {
      const [left, corner] = x < channels ? [0, 0] : [row[x - channels] ?? 0, above[x - channels] ?? 0];
      row[x] = (row[x] ?? 0) + predicted(rows[at] ?? 0, left, [above[x] ?? 0, corner]);
    }
    for (let x = 0; x < rowBytes; x += channels) colours.push(row.readUIntBE(x, 3));
    above = row;
  }
  return Uint32Array.from(colours);
}

function predicted(filter: number, left: number, [up, corner]: readonly [number, number]): number {
  if (filter < 4) return [0, left, up, (left + up) >> 1][filter] ?? 0;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  const [a = 0, b = 0, c = 0] = [toLeft, toUp, toCorner];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The most frequent colours, then as many others as make the largest error small. */
function choosePalette(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  for (let error = 0; ; error += 1) {
    const palette = ordered.slice(0, FREQUENT);
    for (const colour of ordered) {
      if (palette.length > PALETTE) break;
      if (palette.every((chosen) => difference(chosen, colour) > error)) palette.push(colour);
    }
    if (palette.length <= PALETTE) return palette;
  }
}

function indexed(colours: Uint32Array, palette: readonly number[], width: number): Buffer {
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(colours.length + colours.length / width);
  colours.forEach((colour, at) => {
    const index = nearest.get(colour) ?? nearestIn(palette, colour);
    nearest.set(colour, index);
    rows[at + Math.floor(at / width) + 1] = index;
  });
  return rows;
}

function nearestIn(palette: readonly number[], colour: number): number {
  const differences = palette.map((chosen) => difference(chosen, colour));
  return differences.indexOf(Math.min(...differences));
}

function difference(one: number, other: number): number {
  const parts = [16, 8, 0].map((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)));
  return Math.max(...parts);
}

function bytesOf(colour: number): Buffer {
  return Buffer.of(colour >> 16, (colour >> 8) & 255, colour & 255);
}
