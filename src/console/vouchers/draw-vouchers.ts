import { setImmediate } from 'node:timers/promises';
import { qrSquares } from '../../http/qr-picture.js';
import { placeOn, type Sheet } from './sheets.js';
import { printable } from './printable.js';

/** What stands on each voucher of a print, in one language. */
export interface VoucherWords {
  readonly name: string;
  readonly how: string;
  /** What it gives, and until when. */
  readonly lines: readonly string[];
  /** What using it means, across the foot; empty where it means nothing. */
  readonly terms: string;
  /** The venue's colour as `#rrggbb`. */
  readonly accent: string;
}

interface Printed {
  readonly code: string;
  /** What the QR code opens. */
  readonly address: string;
}

type Place = ReturnType<typeof placeOn>;

const BAR = 4;
const QUIET_TEXT = '#444444';

/** An empty document in A4. What draws it takes 30 MB of memory, and is loaded where something is printed. */
export async function newDocument(title: string): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  return new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: title } });
}

/** Draws the vouchers on as many pages as they need, and ends the document. Between pages others get their turn. */
export async function drawVouchers(
  doc: PDFKit.PDFDocument,
  vouchers: readonly Printed[],
  look: { readonly sheet: Sheet; readonly words: VoucherWords },
): Promise<void> {
  const onPage = look.sheet.columns * look.sheet.rows;
  for (const [index, voucher] of vouchers.entries()) {
    if (index % onPage === 0) {
      await setImmediate();
      doc.addPage();
    }
    drawVoucher(doc, voucher, { ...look, at: placeOn(look.sheet, index % onPage) });
  }
  doc.end();
}

function drawVoucher(
  doc: PDFKit.PDFDocument,
  { code, address }: Printed,
  { sheet, words, at }: { readonly sheet: Sheet; readonly words: VoucherWords; readonly at: Place },
): void {
  const { width, height, inset, qr } = sheet;
  if (sheet.cut)
    doc.rect(at.x, at.y, width, height).lineWidth(0.5).dash(3, { space: 3 }).stroke('#999999').undash();
  const x = at.x + inset;
  const y = at.y + inset;
  const end = drawFoot(doc, words.terms, { x, width: width - 2 * inset, end: at.y + height - inset, sheet });
  doc.rect(x, y, BAR, end - y).fill(words.accent);
  const side = Math.min(qr, end - at.y - inset / 2);
  drawQr(doc, address, {
    x: at.x + width - inset - side,
    y: at.y + (end - at.y + inset - side) / 2,
    size: side,
  });
  const line = lineWriter(doc, { x: x + BAR + 6, width: width - 2 * inset - side - BAR - 8, end });
  const small = { font: 'Helvetica', size: sheet.words, colour: QUIET_TEXT, lines: 3 } as const;
  const { name, code: codeSize, nameLines } = sheet;
  let below = line(words.name, y, {
    font: 'Helvetica-Bold',
    size: name,
    colour: '#000000',
    lines: nameLines,
  });
  below = line(words.how, below + 2, small);
  below = line(code, below + 4, { font: 'Courier-Bold', size: codeSize, colour: '#000000', lines: 1 });
  for (const text of words.lines) below = line(text, below + 2, small);
}

/** Writes the terms at the foot, whole; returns where what is above them has to end. */
function drawFoot(
  doc: PDFKit.PDFDocument,
  terms: string,
  foot: { readonly x: number; readonly width: number; readonly end: number; readonly sheet: Sheet },
): number {
  const { x, width, end, sheet } = foot;
  const shown = printable(terms);
  if (shown === '') return end;
  doc.font('Helvetica').fontSize(sheet.foot).fillColor(QUIET_TEXT);
  const height = doc.heightOfString(shown, { width });
  doc.text(shown, x, end - height, { width });
  return end - height - 3;
}

interface Lettering {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  /** What does not fit on so many is cut off. */
  readonly lines: number;
}

/** Writes a text into a column from `y` on; returns where it ended. What would begin too low is left out. */
function lineWriter(
  doc: PDFKit.PDFDocument,
  column: { readonly x: number; readonly width: number; readonly end: number },
) {
  return (text: string, y: number, { font, size, colour, lines }: Lettering): number => {
    const shown = printable(text);
    if (shown === '') return y;
    doc.font(font).fontSize(size).fillColor(colour);
    const oneLine = doc.currentLineHeight(true);
    if (y + oneLine > column.end + 2) return y;
    const height = Math.min(doc.heightOfString(shown, { width: column.width }), oneLine * lines);
    doc.text(shown, column.x, y, { width: column.width, height: height + 1, ellipsis: true });
    return y + height;
  };
}

function drawQr(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, size }: Place & { readonly size: number },
): void {
  const squares = qrSquares(text);
  const unit = size / squares.size;
  for (const [column, row] of squares.dark) doc.rect(x + column * unit, y + row * unit, unit, unit);
  doc.fill('#000000');
}
