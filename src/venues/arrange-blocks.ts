import { movedAt } from '../base/moved.js';
import { type Block, type BlockKind, freeId } from './page-blocks.js';

/** The blocks with one a place earlier (-1) or later (1); where it is at that end already, as they were. */
export function moved(blocks: readonly Block[], id: string, by: -1 | 1): readonly Block[] {
  return movedAt(
    blocks,
    blocks.findIndex((block) => block.id === id),
    by,
  );
}

/** In the order of these names; blocks not named follow in their order. */
export function ordered(blocks: readonly Block[], ids: readonly string[]): readonly Block[] {
  const place = ({ id }: Block) => {
    const index = ids.indexOf(id ?? '');
    return index === -1 ? ids.length : index;
  };
  return blocks.toSorted((one, other) => place(one) - place(other));
}

export function without(blocks: readonly Block[], id: string): readonly Block[] {
  return blocks.filter((block) => block.id !== id);
}

/** With another in place of the one of its name. */
export function replaced(blocks: readonly Block[], block: Block): readonly Block[] {
  return blocks.map((one) => (one.id === block.id ? block : one));
}

/** With an empty one at the end; `id` is its name. */
export function added(
  blocks: readonly Block[],
  kind: BlockKind,
): { readonly blocks: readonly Block[]; readonly id: string } {
  const id = freeId(kind, new Set(blocks.flatMap((block) => block.id ?? [])));
  return { blocks: [...blocks, emptyBlock(kind, id)], id };
}

export function emptyBlock(kind: BlockKind, id: string): Block {
  switch (kind) {
    case 'text':
      return { kind, id, style: 'plain' };
    case 'picture':
      return { kind, id, width: 'column' };
    case 'links':
      return { kind, id, links: [] };
    default:
      return { kind, id };
  }
}

/** What can be put on the first page and on the one after the sign-in. */
export const ADDABLE = {
  welcome: [
    'heading',
    'text',
    'picture',
    'house-rules',
    'opening-hours',
    'links',
    'advertisement',
    'logo',
    'form',
  ],
  landing: ['heading', 'text', 'picture', 'house-rules', 'opening-hours', 'links', 'survey', 'advertisement'],
} as const satisfies Readonly<Record<string, readonly BlockKind[]>>;

/** Without these a page would lead nobody online, or on. */
export const NEEDED: readonly BlockKind[] = ['ways-in', 'online', 'way-on'];

/** Of these there is one at most. */
export const SINGLE: readonly BlockKind[] = ['logo', 'form', 'survey', 'advertisement', ...NEEDED];
