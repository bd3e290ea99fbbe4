import MarkdownIt, { type Token } from 'markdown-it';
import { isLinkAddress } from './link-address.js';

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** A piece of a text. */
export type Prose =
  | { readonly kind: 'paragraph' | 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Prose[])[] };

const RULES = ['heading', 'list', 'emphasis', 'link', 'newline', 'escape'];

const parser = new MarkdownIt('zero', { html: false }).enable(RULES);
parser.validateLink = isLinkAddress;

/**
 * An owner's Markdown: paragraphs, headings, lists, bold, italics and links. It is read into a tree, never into HTML:
 * templates print each piece of text escaped, and what has no meaning here stays the text it is.
 */
export function prose(text: string): readonly Prose[] {
  return piecesOf(createReader(parser.parse(text, {})));
}

/** A text in which nothing has a meaning. */
export function plainProse(text: string): readonly Prose[] {
  return [{ kind: 'paragraph', content: [{ kind: 'text', text }] }];
}

/** Goes along the parser's flat list, in which everything that opens is closed again. */
interface Reader {
  /** The next token, or undefined where the enclosing one closes. */
  next(): Token | undefined;
}

function createReader(tokens: readonly Token[]): Reader {
  let index = 0;
  return {
    next() {
      const token = tokens[index];
      index += 1;
      return token === undefined || token.nesting === -1 ? undefined : token;
    },
  };
}

function piecesOf(reader: Reader): readonly Prose[] {
  const pieces: Prose[] = [];
  for (let token = reader.next(); token; token = reader.next()) pieces.push(pieceOf(token, reader));
  return pieces;
}

function pieceOf(token: Token, reader: Reader): Prose {
  switch (token.type) {
    case 'heading_open':
      return { kind: 'heading', content: lineOf(reader) };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { kind: 'list', ordered: token.type === 'ordered_list_open', items: itemsOf(reader) };
    default:
      return { kind: 'paragraph', content: lineOf(reader) };
  }
}

function itemsOf(reader: Reader): readonly (readonly Prose[])[] {
  const items: (readonly Prose[])[] = [];
  while (reader.next()) items.push(piecesOf(reader));
  return items;
}

function lineOf(reader: Reader): readonly Inline[] {
  const parts: Inline[] = [];
  for (let token = reader.next(); token; token = reader.next()) {
    parts.push(...inlineOf(createReader(token.children ?? [])));
  }
  return parts;
}

function inlineOf(reader: Reader): readonly Inline[] {
  const parts: Inline[] = [];
  for (let token = reader.next(); token; token = reader.next()) {
    const part = partOf(token, reader);
    if (part.kind !== 'text' || part.text !== '') parts.push(part);
  }
  return parts;
}

function partOf(token: Token, reader: Reader): Inline {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return { kind: 'break' };
    case 'strong_open':
      return { kind: 'strong', content: inlineOf(reader) };
    case 'em_open':
      return { kind: 'emphasis', content: inlineOf(reader) };
    case 'link_open':
      return { kind: 'link', href: String(token.attrGet('href')), content: inlineOf(reader) };
    default:
      return { kind: 'text', text: token.content };
  }
}
