import type { DocumentSection } from './document-text.js';

/**
 * Reads an owner's plain text: blank lines part paragraphs, a line with `# ` is a heading, lines with `- ` are
 * items. Nothing else has a meaning, and nothing can become HTML. The order stays: a paragraph after items begins
 * a section without a heading.
 */
export function plainSections(text: string): readonly DocumentSection[] {
  const blocks = text
    .replace(/^(?:#+ .*|- .*)$/gm, '\n$&\n')
    .split(/(?:\r?\n\s*){2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return blocks.reduce<readonly DocumentSection[]>(withBlock, []);
}

function withBlock(sections: readonly DocumentSection[], block: string): readonly DocumentSection[] {
  const [, heading] = /^#+ (.*)/.exec(block) ?? [];
  if (heading !== undefined) return [...sections, { heading, paragraphs: [], items: [] }];
  const last = sections.at(-1) ?? EMPTY;
  const before = sections.slice(0, -1);
  if (block.startsWith('- ')) return [...before, { ...last, items: [...last.items, block.slice(2)] }];
  const paragraph = block.replace(/\s*\n\s*/g, ' ');
  if (last.items.length > 0) return [...sections, { ...EMPTY, paragraphs: [paragraph] }];
  return [...before, { ...last, paragraphs: [...last.paragraphs, paragraph] }];
}

const EMPTY: DocumentSection = { heading: undefined, paragraphs: [], items: [] };
