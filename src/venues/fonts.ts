/**
 * Fonts that phones and computers have already, each with what is nearest elsewhere; nothing is loaded. Without quotation
 * marks, which templates escape.
 */
const SANS =
  '-apple-system,Segoe UI,Roboto,Helvetica Neue,Noto Sans,Noto Sans Arabic,Liberation Sans,Nimbus Sans,Arial,sans-serif';
const SERIF = 'Charter,Bitstream Charter,Noto Serif,Noto Naskh Arabic,Cambria,Georgia,C059,serif';
const BOOK = 'Iowan Old Style,Palatino Linotype,Palatino,URW Palladio L,P052,Noto Naskh Arabic,serif';
const HUMANIST = 'Seravek,Gill Sans Nova,Gill Sans,Ubuntu,Calibri,Noto Sans,Noto Sans Arabic,sans-serif';
const GEOMETRIC = 'Avenir,Century Gothic,Montserrat,Corbel,URW Gothic,Noto Sans Arabic,sans-serif';
const ROUNDED =
  'ui-rounded,Hiragino Maru Gothic ProN,Quicksand,Nunito,Arial Rounded MT Bold,Noto Sans Arabic,sans-serif';
const SLAB = 'Rockwell,Roboto Slab,Noto Slab,DejaVu Serif,Sitka Small,Noto Naskh Arabic,serif';

/** By name: what headings and what texts are set in. */
export const FONTS = {
  system: { display: SANS, body: SANS },
  serif: { display: SERIF, body: SANS },
  book: { display: BOOK, body: BOOK },
  humanist: { display: HUMANIST, body: HUMANIST },
  geometric: { display: GEOMETRIC, body: GEOMETRIC },
  rounded: { display: ROUNDED, body: ROUNDED },
  slab: { display: SLAB, body: SANS },
} as const;

type FontName = keyof typeof FONTS;
export const FONT_NAMES = Object.keys(FONTS) as [FontName, ...FontName[]];
