import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { ADDABLE, added, moved, ordered, without } from '../../venues/arrange-blocks.js';
import { type BlockPage, BLOCK_PAGES, blocksOf, withBlocks } from '../../venues/page.js';
import type { Block, BlockKind } from '../../venues/page-blocks.js';
import type { VenueScope } from '../scope.js';
import { change } from './draft.js';

/**
 * `POST /venues/<id>/page/blocks`: `of` is the page, `do` what is to be done: `up heading`, `down heading`,
 * `remove heading`, `order logo heading …`, `add` with `kind`.
 */
export async function arrangeBlocks(scope: VenueScope): Promise<void> {
  const form = formOf(scope.req);
  const page = BLOCK_PAGES.find((one) => one === typedInto(form, 'of'));
  if (!page) throw new PublicError('request-invalid');
  const [action = '', ...ids] = typedInto(form, 'do').split(' ');
  if (action === 'add') return addBlock(scope, page, typedInto(form, 'kind'));
  const [id = ''] = ids;
  const arranged: Readonly<Record<string, (blocks: readonly Block[]) => readonly Block[]>> = {
    up: (blocks) => moved(blocks, id, -1),
    down: (blocks) => moved(blocks, id, 1),
    remove: (blocks) => without(blocks, id),
    order: (blocks) => ordered(blocks, typedInto(form, 'order').split(' ')),
  };
  const arrange = Object.hasOwn(arranged, action) ? arranged[action] : undefined;
  if (!arrange) throw new PublicError('request-invalid');
  const outcome = await change(scope, (document) =>
    withBlocks(document, page, arrange(blocksOf(document, page))),
  );
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  const done = action === 'remove' ? '&done=removed' : '';
  const at = action === 'remove' ? `#list-${page}` : `#${page}-${id}`;
  scope.res.redirect(303, `${scope.path}/page?of=${page}${done}${at}`);
}

async function addBlock(scope: VenueScope, page: BlockPage, kind: string): Promise<void> {
  const wanted = (ADDABLE[page] as readonly BlockKind[]).find((one) => one === kind);
  if (!wanted) throw new PublicError('request-invalid');
  let id = '';
  const outcome = await change(scope, (document) => {
    const result = added(blocksOf(document, page), wanted);
    id = result.id;
    return withBlocks(document, page, result.blocks);
  });
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  const next =
    wanted === 'advertisement' ? 'page/advertisements?done=added' : `page/blocks/${page}/${id}?done=added`;
  scope.res.redirect(303, `${scope.path}/${next}`);
}
