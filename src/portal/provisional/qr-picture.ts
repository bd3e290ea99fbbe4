import QRCode from 'qrcode';

/** One path over `size` by `size` squares, to be filled dark on white. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** Empty modules around it, without which readers do not find it. */
const QUIET = 4;

/** A QR code as one path over squares of one unit, to be drawn dark on white. */
export function qrPicture(text: string): QrPicture {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const dark = [...modules.data].flatMap((isDark, index) => (isDark ? [index] : []));
  const squares = dark.map((index) => {
    const [column, row] = [index % modules.size, Math.floor(index / modules.size)];
    return `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  });
  return { size: modules.size + 2 * QUIET, path: squares.join('') };
}
