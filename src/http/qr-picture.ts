import QRCode from 'qrcode';

/** Empty squares around it, without which readers do not find it. */
const QUIET = 4;

interface QrSquares {
  /** Of a side, with the empty squares around it. */
  readonly size: number;
  /** Where the dark ones are, as column and row. */
  readonly dark: readonly (readonly [number, number])[];
}

/** One path over `size` by `size` squares, to be filled dark on white. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** The squares of a text's QR code, for whoever draws them. */
export function qrSquares(text: string): QrSquares {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = [...data].flatMap((isDark, index) =>
    isDark ? [[(index % size) + QUIET, Math.floor(index / size) + QUIET] as const] : [],
  );
  return { size: size + 2 * QUIET, dark };
}

/** The same as one path of unit squares. */
export function qrPicture(text: string): QrPicture {
  const { size, dark } = qrSquares(text);
  return { size, path: dark.map(([column, row]) => `M${column} ${row}h1v1h-1z`).join('') };
}
