import { type Colour, contrast, fromHex, toHex } from './colour.js';

/** The colours of a page by the names its style sheet uses, as `#rrggbb`. */
export type Shades = Readonly<Record<ShadeName, string>>;
type ShadeName =
  | 'page'
  | 'wash'
  | 'card'
  | 'line'
  | 'text'
  | 'muted'
  | 'link'
  | 'edge'
  | 'fill'
  | 'ink'
  | 'fill-edge'
  | 'fill-hover'
  | 'danger'
  | 'danger-ground';

/** What the owner put behind the page. */
export interface Backdrop {
  /** The page's colour is a pale or deep relative of this one. */
  readonly tint?: Colour | undefined;
  /** How much of a picture its veil covers, 0..1. */
  readonly veil?: number | undefined;
}

export const TEXT_CONTRAST = 4.5;
export const CONTROL_CONTRAST = 3;
/** White on it looks better than black, and a small step makes it readable. */
const NEARLY_READABLE = 3.4;
const RED = 0.47;
const PALE = 0.8;

/** By day. */
export function lightShades(accent: Colour, backdrop: Backdrop = {}): Shades {
  const tint = neutralsOf(accent);
  const page = backdrop.tint ? lightened(backdrop.tint) : tint(0.98);
  const card = '#ffffff';
  const breath = toHex({ ...accent, lightness: 0.945, chroma: Math.min(accent.chroma, 0.025) });
  const wash = backdrop.tint ? mixed(page, '#ffffff', 0.4) : breath;
  const grounds = [page, card, wash, ...behindVeil(page, '#000000', backdrop)];
  return {
    page,
    wash,
    card,
    line: backdrop.tint ? moved(page, -0.07) : tint(0.915),
    text: shiftUntil(tint(0.24), grounds, TEXT_CONTRAST),
    muted: shiftUntil(tint(0.5), grounds, TEXT_CONTRAST),
    link: shiftUntil(toHex(accent), grounds, TEXT_CONTRAST),
    edge: shiftUntil(tint(0.66), grounds, CONTROL_CONTRAST),
    ...button(toHex(accent), grounds),
    ...warnings({ lightness: 0.5, ground: 0.965 }, grounds),
  };
}

/** By night. */
export function darkShades(accent: Colour, backdrop: Backdrop = {}): Shades {
  const tint = neutralsOf(accent);
  const page = backdrop.tint ? darkened(backdrop.tint) : tint(0.17);
  const card = backdrop.tint ? moved(page, 0.045) : tint(0.215);
  const breath = toHex({ ...accent, lightness: 0.255, chroma: Math.min(accent.chroma, 0.035) });
  const wash = backdrop.tint ? moved(page, 0.06) : breath;
  const grounds = [page, card, wash, ...behindVeil(page, '#ffffff', backdrop)];
  const pale = toHex({ ...accent, lightness: Math.max(accent.lightness, 0.78) });
  const fill = shiftUntil(toHex(turnedOver(accent)), grounds, CONTROL_CONTRAST);
  return {
    page,
    wash,
    card,
    line: backdrop.tint ? moved(page, 0.13) : tint(0.31),
    text: shiftUntil(tint(0.95), grounds, TEXT_CONTRAST),
    muted: shiftUntil(tint(0.74), grounds, TEXT_CONTRAST),
    link: shiftUntil(pale, grounds, TEXT_CONTRAST),
    edge: shiftUntil(tint(0.56), grounds, CONTROL_CONTRAST),
    ...button(fill, grounds),
    ...warnings({ lightness: 0.76, ground: 0.27 }, grounds),
  };
}

/** A black or grey accent has no colour to keep: in dark mode black becomes paper, and grey a lighter grey. */
function turnedOver(accent: Colour): Colour {
  return accent.chroma < 0.03
    ? { ...accent, lightness: Math.max(accent.lightness, 1 - accent.lightness / 3) }
    : accent;
}

/** Greys with a breath of the accent's hue. */
function neutralsOf(accent: Colour): (lightness: number) => string {
  const chroma = Math.min(accent.chroma * 0.08, 0.008);
  return (lightness) => toHex({ lightness, chroma, hue: accent.hue });
}

/** The filled button: the accent with white or black on it, and an edge where the fill alone would not stand out. */
function button(accent: string, grounds: readonly string[]) {
  const white = contrast(accent, '#ffffff') >= NEARLY_READABLE;
  const ink = white ? '#ffffff' : '#141414';
  const fill = shiftUntil(accent, [ink], TEXT_CONTRAST);
  const shade = fromHex(fill);
  const hovered = { ...shade, lightness: shade.lightness + hoverStep(shade.lightness, white) };
  return {
    fill,
    ink,
    'fill-edge': shiftUntil(fill, grounds, CONTROL_CONTRAST),
    'fill-hover': shiftUntil(toHex(hovered), [ink], TEXT_CONTRAST),
  };
}

/** Away from the ink, unless the fill is at that end already. */
function hoverStep(lightness: number, whiteInk: boolean): number {
  if (whiteInk) return lightness > 0.3 ? -0.05 : 0.12;
  return lightness < 0.94 ? 0.05 : -0.06;
}

/** A red that is nobody's brand, and a pale ground for it. */
function warnings(
  shade: { readonly lightness: number; readonly ground: number },
  grounds: readonly string[],
) {
  const ground = toHex({ lightness: shade.ground, chroma: 0.022, hue: RED });
  const red = toHex({ lightness: shade.lightness, chroma: 0.17, hue: RED });
  return { danger: shiftUntil(red, [...grounds, ground], TEXT_CONTRAST), 'danger-ground': ground };
}

/** `colour` made darker (on light grounds) or lighter (on dark ones) until it has `ratio` to each ground. */
function shiftUntil(colour: string, grounds: readonly string[], ratio: number): string {
  const dark = grounds.every((ground) => contrast(ground, '#ffffff') > contrast(ground, '#000000'));
  const shade = fromHex(colour);
  for (let lightness = shade.lightness; lightness > 0 && lightness < 1; lightness += dark ? 0.01 : -0.01) {
    const candidate = toHex({ ...shade, lightness });
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return dark ? '#ffffff' : '#000000';
}

function lightened({ hue, chroma, lightness }: Colour): string {
  return toHex({ hue, chroma: Math.min(chroma, 0.045), lightness: Math.max(lightness, 0.93) });
}

/** A dark colour stays; of a pale one the hue is kept, deeper than it was, for so little of it would be grey. */
function darkened({ hue, chroma, lightness }: Colour): string {
  if (lightness > PALE) return toHex({ hue, chroma: Math.min(chroma * 1.6, 0.04), lightness: 0.2 });
  return toHex({ hue, chroma: Math.min(chroma, 0.06), lightness: Math.min(Math.max(lightness, 0.16), 0.27) });
}

/** The same colour so much lighter. */
function moved(colour: string, step: number): string {
  const shade = fromHex(colour);
  return toHex({ ...shade, lightness: shade.lightness + step });
}

/** The ground text lies on where the picture behind the veil is as bad as can be. */
export function behindVeil(page: string, worst: string, { veil }: Backdrop): readonly string[] {
  return veil === undefined ? [] : [mixed(page, worst, veil)];
}

function mixed(over: string, under: string, share: number): string {
  const part = (hex: string, start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  const channels = [1, 3, 5].map((start) =>
    Math.round(part(over, start) * share + part(under, start) * (1 - share)),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
