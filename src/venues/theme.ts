import type { Picture } from './picture.js';
import { fromHex } from './colour.js';
import { FONTS } from './fonts.js';
import { type Backdrop, darkShades, lightShades, type Shades } from './shades.js';
import type { VEILS } from './theme-schema.js';
import type { VenueDocument } from './venue.js';

/** CSS declarations (custom properties) of a venue's look; no character in them needs escaping. */
export interface Theme {
  readonly light: string;
  readonly dark: string;
  /** Background of the page in each mode, for the browser's own bars. */
  readonly lightPage: string;
  readonly darkPage: string;
  /** For `color-scheme`: what the browser's own parts look like. */
  readonly scheme: 'light dark' | 'light' | 'dark';
  /** Logo and name in the middle. */
  readonly centred: boolean;
}

type Themed = Pick<VenueDocument, 'theme'>;

const CORNER_RADII = { square: '2px', soft: '10px', round: '22px' } as const;
/** In the dark a logo lies on a white plate, for it was drawn for paper. */
const PLATE = '--plate:#fff;--plate-room:6px 10px;';
/** How much of the picture is covered. */
const VEIL_SHARES: Readonly<Record<(typeof VEILS)[number], number>> = {
  light: 0.82,
  medium: 0.88,
  strong: 0.94,
};
/** A background darker than this asks for a dark page. */
const DUSK = 0.6;

/**
 * The shades a page needs, derived from the venue's one accent colour: text has at least 4.5:1, controls and
 * focus 3:1 on whatever they lie on, in both modes (WCAG 2.2 s.1.4.3, 1.4.11), whichever colour the owner took.
 * `addressOf` says where a picture is.
 */
export function themeOf({ theme }: Themed, addressOf: (picture: Picture) => string = noAddress): Theme {
  const { light, dark } = shadesOf({ theme });
  const fonts = FONTS[theme.font];
  const corners = `--radius:${CORNER_RADII[theme.corners]};`;
  const letters = `--display:${fonts.display};--body:${fonts.body};`;
  const behind = (shades: Shades) => `--backdrop:${backdropOf({ theme }, shades, addressOf)};`;
  return {
    light: corners + letters + declarations(light) + behind(light) + (light === dark ? PLATE : ''),
    dark: declarations(dark) + behind(dark) + PLATE,
    lightPage: light.page,
    darkPage: dark.page,
    scheme: light === dark ? 'dark' : 'light dark',
    centred: theme.header === 'centred',
  };
}

/** The same theme, the same in both modes. */
export function inMode(theme: Theme, mode: 'light' | 'dark'): Theme {
  const { light, dark, lightPage, darkPage } = theme;
  return mode === 'light'
    ? { ...theme, dark: light, darkPage: lightPage, scheme: theme.scheme === 'dark' ? 'dark' : 'light' }
    : { ...theme, light: light + dark, lightPage: darkPage, scheme: 'dark' };
}

/** The colours in both modes. */
export function shadesOf({ theme }: Themed): { readonly light: Shades; readonly dark: Shades } {
  const accent = fromHex(theme.accent);
  const backdrop = backdropIn(theme);
  const dark = darkShades(accent, backdrop);
  const isAlwaysDark = backdrop.tint !== undefined && backdrop.tint.lightness < DUSK;
  return { light: isAlwaysDark ? dark : lightShades(accent, backdrop), dark };
}

export function backdropIn({ background }: Themed['theme']): Backdrop {
  if (background.kind === 'colour') return { tint: fromHex(background.colour) };
  return background.kind === 'picture' ? { veil: VEIL_SHARES[background.veil] } : {};
}

function backdropOf(
  { theme: { background } }: Themed,
  shades: Shades,
  addressOf: (picture: Picture) => string,
): string {
  switch (background.kind) {
    case 'wash':
      return 'linear-gradient(var(--wash),var(--page) 24rem)';
    case 'colour':
      return 'radial-gradient(36rem 26rem at 50% 0,var(--wash),var(--page))';
    case 'picture': {
      const veil = `${shades.page}${hexByte(VEIL_SHARES[background.veil])}`;
      return `linear-gradient(${veil},${veil}),url(${addressOf(background.picture)}) center/cover`;
    }
    default:
      return 'none';
  }
}

function hexByte(share: number): string {
  return Math.round(share * 255).toString(16);
}

function noAddress(): string {
  return 'data:,';
}

function declarations(shades: Shades): string {
  return Object.entries(shades)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
