import type { Draft } from '../../venues/drafts.js';
import { ADDABLE, NEEDED, SINGLE } from '../../venues/arrange-blocks.js';
import { languageChoices } from '../../languages/language-choices.js';
import { type BlockPage, BLOCK_PAGES, blocksOf } from '../../venues/page.js';
import type { Block, BlockKind } from '../../venues/page-blocks.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { arrangeTexts as t, blockNames, pageNames } from '../texts/page.js';
import { draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { blockWords, isEditable } from './block-words.js';

interface BlockItem {
  readonly id: string;
  readonly name: string;
  /** Its first words, or what it lacks. */
  readonly about: string | undefined;
  readonly missing: string | undefined;
  readonly edit: string | undefined;
  readonly removable: boolean;
  readonly first: boolean;
  readonly last: boolean;
}

interface BlockList {
  readonly page: BlockPage;
  readonly title: string;
  readonly items: readonly BlockItem[];
  readonly addable: readonly { readonly kind: BlockKind; readonly name: string }[];
}

interface BlocksPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/blocks';
  readonly t: typeof t;
  readonly action: string;
  readonly lists: readonly BlockList[];
}

/** `GET /venues/<id>/page` */
export async function showBlocks(scope: VenueScope): Promise<void> {
  await sendBlocks(scope, await draftOf(scope));
}

export async function sendBlocks(
  scope: VenueScope,
  draft: Draft,
  said: { readonly status?: number; readonly problem?: string } = {},
): Promise<void> {
  const page: BlocksPage = {
    view: 'page/blocks',
    t,
    action: `${scope.path}/page/blocks`,
    lists: BLOCK_PAGES.map((one) => listOf(scope, draft.document, one)),
    ...(said.problem !== undefined && { problem: said.problem }),
  };
  const { status } = said;
  await sendEditor(scope, draft, {
    ...page,
    tab: 'blocks',
    state: scope.req.query.of === 'landing' ? 'online' : 'welcome',
    ...(status !== undefined && { status }),
  });
}

function listOf(scope: VenueScope, document: VenueDocument, page: BlockPage): BlockList {
  const blocks = blocksOf(document, page);
  const has = (kind: BlockKind) => blocks.some((block) => block.kind === kind);
  return {
    page,
    title: pageNames[page],
    items: blocks.map((block, index) => ({
      ...itemOf(document, block),
      edit: editPath(scope, page, block),
      first: index === 0,
      last: index === blocks.length - 1,
    })),
    addable: ADDABLE[page]
      .filter((kind) => !(SINGLE.includes(kind) && has(kind)))
      .map((kind) => ({ kind, name: blockNames[kind] })),
  };
}

function editPath({ path }: VenueScope, page: BlockPage, block: Block): string | undefined {
  if (block.kind === 'advertisement') return `${path}/page/advertisements`;
  return isEditable(block) ? `${path}/page/blocks/${page}/${block.id}` : undefined;
}

function itemOf(document: VenueDocument, block: Block) {
  const { languages, waysIn } = document;
  const words = blockWords(block);
  const [first] = words.flatMap(({ value }) => Object.values(value ?? {}));
  const lacking = languages.filter((language) =>
    words.some(({ value }) => value !== undefined && value[language] === undefined),
  );
  const isUnoffered = block.kind === 'form' && waysIn.form === undefined;
  return {
    id: block.id ?? block.kind,
    name: blockNames[block.kind],
    about: isUnoffered ? t.notOffered : (first ?? emptyAbout(block)),
    missing: lacking.length === 0 ? undefined : t.missing(namesOf(lacking)),
    removable: !NEEDED.includes(block.kind),
  };
}

/** Blocks that show something of ours, or follow from something else, are never empty. */
function emptyAbout(block: Block): string | undefined {
  if (block.kind === 'text' && block.style === 'lead') return t.standard;
  if (block.kind === 'heading') return t.standard;
  if (block.kind === 'ways-in') return t.fixed;
  const isEmpty =
    block.kind === 'text' ||
    block.kind === 'house-rules' ||
    (block.kind === 'picture' && block.picture === undefined) ||
    (block.kind === 'links' && block.links.length === 0);
  return isEmpty ? t.empty : undefined;
}

function namesOf(languages: VenueDocument['languages']): string {
  return languageChoices(languages, 'en')
    .map(({ name }) => name)
    .join(', ');
}
