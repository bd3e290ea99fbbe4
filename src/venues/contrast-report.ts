import { contrast } from './colour.js';
import { behindVeil, CONTROL_CONTRAST, type Shades, TEXT_CONTRAST } from './shades.js';
import { backdropIn, shadesOf } from './theme.js';
import type { VenueDocument } from './venue.js';

/** How well something can be told from what it lies on, at worst. */
export interface Contrast {
  readonly what: 'text' | 'muted' | 'link' | 'button' | 'edge';
  readonly mode: 'light' | 'dark';
  /** 1..21 (WCAG 2.2, "contrast ratio"). */
  readonly ratio: number;
  readonly needed: number;
  readonly colour: string;
  readonly ground: string;
}

const ON_PAGE = { text: 'text', muted: 'muted', link: 'link', edge: 'fill-edge' } as const;

/** What the pages of this look can be read by. All of it is enough: the shades were chosen for that. */
export function contrastReport({ theme }: Pick<VenueDocument, 'theme'>): readonly Contrast[] {
  const shades = shadesOf({ theme });
  return (['light', 'dark'] as const).flatMap((mode) => {
    const own = shades[mode];
    const worst = mode === 'light' && shades.light !== shades.dark ? '#000000' : '#ffffff';
    const grounds = [own.page, own.card, own.wash, ...behindVeil(own.page, worst, backdropIn(theme))];
    return contrastsOf(own, grounds).map((one) => ({ ...one, mode }));
  });
}

function contrastsOf(shades: Shades, grounds: readonly string[]): readonly Omit<Contrast, 'mode'>[] {
  const button = {
    what: 'button',
    ratio: contrast(shades.ink, shades.fill),
    needed: TEXT_CONTRAST,
    colour: shades.ink,
    ground: shades.fill,
  } as const;
  const onPage = Object.entries(ON_PAGE).map(([what, name]) => {
    const colour = shades[name];
    const [ground = ''] = grounds.toSorted((one, other) => contrast(colour, one) - contrast(colour, other));
    const needed = what === 'edge' ? CONTROL_CONTRAST : TEXT_CONTRAST;
    return { what: what as keyof typeof ON_PAGE, ratio: contrast(colour, ground), needed, colour, ground };
  });
  return [...onPage, button];
}
