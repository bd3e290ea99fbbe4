import { z } from 'zod';
import { isLinkAddress } from './link-address.js';
import { localized } from './localized.js';
import { pictureSchema } from './picture.js';

/** What a longer text may have. */
export const LONGEST_TEXT = 4_000;
export const LONGEST_HEADING = 80;
export const LONGEST_ALT = 200;
export const MOST_LINKS = 12;
const MOST_BLOCKS = 30;

const named = {
  /** Unique on its page; made where it is left out. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and -, at most 32')
    .optional(),
};
const title = localized(LONGEST_HEADING).optional();

const linkSchema = z.strictObject({
  label: localized(60),
  url: z.string().refine(isLinkAddress, 'an address with https://, http://, mailto: or tel:'),
});

const logo = z.strictObject({ kind: z.literal('logo'), ...named, picture: pictureSchema.optional() });
/** The first one is the page's title; without a text it says a word of welcome. */
const heading = z.strictObject({ kind: z.literal('heading'), ...named, text: title });
const text = z.strictObject({
  kind: z.literal('text'),
  ...named,
  /** Markdown: paragraphs, headings, lists, bold, italics, links. */
  text: localized(LONGEST_TEXT).optional(),
  /** `lead` is larger and quieter, for the sentence below the title. */
  style: z.enum(['plain', 'lead']).default('plain'),
});
const picture = z.strictObject({
  kind: z.literal('picture'),
  ...named,
  picture: pictureSchema.optional(),
  /** What can be seen on it, for those who can't; left out where it only decorates. */
  alt: localized(LONGEST_ALT).optional(),
  width: z.enum(['column', 'edge']).default('column'),
});
const waysIn = z.strictObject({ kind: z.literal('ways-in'), ...named });
const form = z.strictObject({ kind: z.literal('form'), ...named, title });
const houseRules = z.strictObject({
  kind: z.literal('house-rules'),
  ...named,
  title,
  text: localized(LONGEST_TEXT).optional(),
});
const openingHours = z.strictObject({ kind: z.literal('opening-hours'), ...named, title });
const links = z.strictObject({
  kind: z.literal('links'),
  ...named,
  title,
  links: z.array(linkSchema).max(MOST_LINKS).default([]),
});
/** That the guest is online, and for how long. */
const online = z.strictObject({ kind: z.literal('online'), ...named });
/** Where the guest was going, the guest's data, and the way out. */
const wayOn = z.strictObject({ kind: z.literal('way-on'), ...named });
/** The venue's questionnaire and the way to it, while it is on. */
const survey = z.strictObject({ kind: z.literal('survey'), ...named });

/** Where one of the venue's advertisements stands, while one is in force. */
const advertisement = z.strictObject({ kind: z.literal('advertisement'), ...named });

const anywhere = [heading, text, picture, houseRules, openingHours, links, advertisement] as const;

/** The blocks of the first page, and of the page after the sign-in. */
export const blocksSchema = list(z.discriminatedUnion('kind', [logo, ...anywhere, waysIn, form]), {
  once: ['ways-in'],
  atMostOnce: ['logo', 'form', 'advertisement'],
});
export const landingBlocksSchema = list(z.discriminatedUnion('kind', [...anywhere, online, wayOn, survey]), {
  once: ['online', 'way-on'],
  atMostOnce: ['survey', 'advertisement'],
});

export type Block = z.infer<typeof blocksSchema>[number] | z.infer<typeof landingBlocksSchema>[number];
export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

interface Counts {
  readonly once: readonly string[];
  readonly atMostOnce: readonly string[];
}

function list<B extends z.ZodType<{ kind: string; id?: string | undefined }>>(block: B, counts: Counts) {
  return z
    .array(block)
    .max(MOST_BLOCKS)
    .superRefine((blocks, context) => {
      for (const message of faultsOf(blocks, counts)) context.addIssue({ code: 'custom', message });
    })
    .transform(withIds);
}

function faultsOf(
  blocks: readonly { readonly kind: string; readonly id?: string | undefined }[],
  { once, atMostOnce }: Counts,
): readonly string[] {
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  const ids = blocks.flatMap(({ id }) => id ?? []);
  return [
    ...once.filter((kind) => count(kind) !== 1).map((kind) => `"${kind}" has to be there once`),
    ...atMostOnce.filter((kind) => count(kind) > 1).map((kind) => `"${kind}" can be there only once`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `"${id}" names two blocks`),
  ];
}

/** The same list gets the same names each time. */
function withIds<B extends { readonly kind: string; readonly id?: string | undefined }>(
  blocks: readonly B[],
): readonly (B & { readonly id: string })[] {
  const taken = new Set(blocks.flatMap(({ id }) => id ?? []));
  return blocks.map((block) => {
    const id = block.id ?? freeId(block.kind, taken);
    taken.add(id);
    return { ...block, id };
  });
}

/** A name no other block has: `text`, `text-2`, … */
export function freeId(kind: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? kind : `${kind}-${count}`;
    if (!taken.has(id)) return id;
  }
}
