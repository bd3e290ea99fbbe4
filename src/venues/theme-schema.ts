import { z } from 'zod';
import { FONT_NAMES } from './fonts.js';
import { pictureSchema } from './picture.js';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour as #rrggbb');

export const CORNERS = ['square', 'soft', 'round'] as const;
export const HEADERS = ['beside', 'centred'] as const;
export const VEILS = ['light', 'medium', 'strong'] as const;

/** What lies behind the page: a breath of the accent, nothing, a colour, or a picture behind a veil. */
const backgroundSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wash') }),
  z.strictObject({ kind: z.literal('plain') }),
  /** A dark colour makes the page dark at any time of day. */
  z.strictObject({ kind: z.literal('colour'), colour }),
  z.strictObject({
    kind: z.literal('picture'),
    picture: pictureSchema,
    veil: z.enum(VEILS).default('medium'),
  }),
]);

export const BACKGROUNDS = [
  'wash',
  'plain',
  'colour',
  'picture',
] as const satisfies readonly Background['kind'][];

/** How a venue's pages look. */
export const themeSchema = z.strictObject({
  accent: colour.default('#0b6e4f'),
  corners: z.enum(CORNERS).default('soft'),
  font: z.enum(FONT_NAMES).default('system'),
  /** Logo and name beside each other, or below each other in the middle. */
  header: z.enum(HEADERS).default('beside'),
  background: backgroundSchema.default({ kind: 'wash' }),
});

export type ThemeSettings = z.infer<typeof themeSchema>;
export type Background = z.infer<typeof backgroundSchema>;
