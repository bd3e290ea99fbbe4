import { emptyBlock } from './arrange-blocks.js';
import { blocksOf, withBlocks } from './page.js';
import { type Block, type BlockKind, freeId } from './page-blocks.js';
import { type ThemeSettings, themeSchema } from './theme-schema.js';
import type { VenueDocument } from './venue.js';

/** A look and an order of blocks to start from. */
interface Design {
  readonly name: DesignName;
  readonly theme: ThemeSettings;
  /** The first picture stands above everything else. */
  readonly pictureFirst: boolean;
}

type DesignName = 'classic' | 'linen' | 'night' | 'fresh' | 'ink' | 'harbour';

const look = (theme: Partial<ThemeSettings>) => themeSchema.parse(theme);

export const DESIGNS: readonly Design[] = [
  { name: 'classic', theme: look({}), pictureFirst: false },
  {
    name: 'linen',
    theme: look({
      accent: '#8a4b2a',
      corners: 'square',
      font: 'book',
      header: 'centred',
      background: { kind: 'colour', colour: '#f6eee1' },
    }),
    pictureFirst: false,
  },
  {
    name: 'night',
    theme: look({
      accent: '#f2b84b',
      corners: 'round',
      font: 'geometric',
      header: 'centred',
      background: { kind: 'colour', colour: '#16213e' },
    }),
    pictureFirst: true,
  },
  {
    name: 'fresh',
    theme: look({ accent: '#d6432b', corners: 'round', font: 'rounded', background: { kind: 'wash' } }),
    pictureFirst: true,
  },
  {
    name: 'ink',
    theme: look({ accent: '#141414', corners: 'square', font: 'slab', background: { kind: 'plain' } }),
    pictureFirst: false,
  },
  {
    name: 'harbour',
    theme: look({
      accent: '#1d4f91',
      corners: 'soft',
      font: 'serif',
      background: { kind: 'colour', colour: '#e6eff8' },
    }),
    pictureFirst: true,
  },
];

/**
 * The document in that design. Nothing an owner wrote or uploaded is lost, and all but logo and first picture stay in their
 * order. `keepsColour`: the venue's own accent stays.
 */
export function inDesign(document: VenueDocument, design: Design, keepsColour: boolean): object {
  const { theme, pictureFirst } = design;
  const accent = keepsColour ? document.theme.accent : theme.accent;
  const blocks = arranged(document, pictureFirst);
  return { ...withBlocks(document, 'welcome', blocks), theme: { ...theme, accent } };
}

function arranged(document: VenueDocument, pictureFirst: boolean): readonly Block[] {
  const own = withAdditions(document, blocksOf(document, 'welcome'));
  const logo = own.find(({ kind }) => kind === 'logo');
  const first = pictureFirst ? own.find(({ kind }) => kind === 'picture') : undefined;
  const picture = first?.kind === 'picture' ? { ...first, width: 'edge' as const } : undefined;
  const top = [picture, logo].filter((block) => block !== undefined);
  return [...top, ...own.filter((block) => block !== first && block !== logo)];
}

/** With what costs the owner nothing and helps guests: the hours, where there are any. */
function withAdditions({ openingHours }: VenueDocument, own: readonly Block[]): readonly Block[] {
  const lacks = (kind: BlockKind) => !own.some((block) => block.kind === kind);
  const ids = new Set(own.flatMap(({ id }) => id ?? []));
  const kinds = [
    ...(lacks('logo') ? (['logo'] as const) : []),
    ...(openingHours !== undefined && lacks('opening-hours') ? (['opening-hours'] as const) : []),
  ];
  return [...own, ...kinds.map((kind) => emptyBlock(kind, freeId(kind, ids)))];
}
