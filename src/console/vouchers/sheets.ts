/** Points in a millimetre. */
const MM = 72 / 25.4;

/** How vouchers lie on A4, in points. */
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
  /** Of the first one's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Lines to cut along. */
  readonly cut: boolean;
  /** Free space within each. */
  readonly inset: number;
  /** Of the QR code, its quiet zone included. */
  readonly qr: number;
  readonly nameLines: number;
  /** Sizes of letters. */
  readonly name: number;
  readonly code: number;
  readonly words: number;
  readonly foot: number;
}

export const SHEETS = {
  /** Cards to cut out. */
  cards: {
    columns: 2,
    rows: 5,
    left: 10 * MM,
    top: 11 * MM,
    width: 95 * MM,
    height: 55 * MM,
    cut: true,
    inset: 6 * MM,
    qr: 34 * MM,
    nameLines: 2,
    name: 15,
    code: 17,
    words: 9,
    foot: 7,
  },
  /** Adhesive labels of 70 by 37 mm, 24 on a sheet without a margin. */
  labels: {
    columns: 3,
    rows: 8,
    left: 0,
    top: 0,
    width: 70 * MM,
    height: 37.125 * MM,
    cut: false,
    inset: 4 * MM,
    qr: 26 * MM,
    nameLines: 1,
    name: 8.5,
    code: 9.5,
    words: 6,
    foot: 5,
  },
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof SHEETS;

/** The corner of the voucher that comes `index`th on a page. */
export function placeOn(
  { columns, left, top, width, height }: Sheet,
  index: number,
): { readonly x: number; readonly y: number } {
  return { x: left + (index % columns) * width, y: top + Math.floor(index / columns) * height };
}
