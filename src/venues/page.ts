import type { Block } from './page-blocks.js';
import type { VenueDocument } from './venue.js';

/** The pages made of blocks. */
export const BLOCK_PAGES = ['welcome', 'landing'] as const;
export type BlockPage = (typeof BLOCK_PAGES)[number];

type Arranged = Pick<VenueDocument, 'page' | 'texts' | 'questionnaire'>;

/** The blocks of a page in their order: the owner's, else the plain arrangement of the venue's texts. */
export function blocksOf(document: Arranged, page: BlockPage): readonly Block[] {
  return page === 'welcome' ? welcomeBlocks(document) : landingBlocks(document);
}

/** Whether a page has a place for an advertisement. */
export function advertises(document: Arranged, page: BlockPage): boolean {
  return blocksOf(document, page).some(({ kind }) => kind === 'advertisement');
}

function welcomeBlocks({ page, texts }: Arranged): readonly Block[] {
  return (
    page.blocks ?? [
      { kind: 'logo', id: 'logo' },
      { kind: 'heading', id: 'heading', text: texts.headline },
      { kind: 'text', id: 'text', style: 'lead', text: texts.welcome },
      { kind: 'ways-in', id: 'ways-in' },
    ]
  );
}

function landingBlocks({ page, texts, questionnaire }: Arranged): readonly Block[] {
  return (
    page.landing?.blocks ?? [
      { kind: 'online', id: 'online' },
      { kind: 'text', id: 'text', style: 'plain', text: texts.online },
      { kind: 'way-on', id: 'way-on' },
      ...(questionnaire ? [{ kind: 'survey', id: 'survey' } as const] : []),
    ]
  );
}

/** The document with these blocks in place of a page's. The short `texts` they came from are not needed any more. */
export function withBlocks(
  document: VenueDocument,
  page: BlockPage,
  blocks: readonly Block[],
): Omit<VenueDocument, 'page'> & { readonly page: object } {
  const { headline, welcome, online } = document.texts;
  return page === 'welcome'
    ? { ...document, texts: { online }, page: { ...document.page, blocks } }
    : { ...document, texts: { headline, welcome }, page: { ...document.page, landing: { blocks } } };
}
