import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { replaced } from '../../venues/arrange-blocks.js';
import { checkDocument } from '../../venues/check-document.js';
import type { Draft } from '../../venues/drafts.js';
import { type BlockPage, BLOCK_PAGES, blocksOf, withBlocks } from '../../venues/page.js';
import type { Block } from '../../venues/page-blocks.js';
import { createPictureStore } from '../../venues/picture-store.js';
import type { FieldError, FieldView } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { isOutdated, type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { blockNames } from '../texts/page.js';
import { blockTexts as t } from '../texts/page-forms.js';
import {
  blockErrors,
  type BlockFormDeps,
  blockFrom,
  blockSpec,
  formWords,
  settingsSpec,
  typedBlock,
} from './block-form.js';
import { isEditable } from './block-words.js';
import { changeAsShown, draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { guestPath } from './phone.js';
import { showTried } from './show-guest-pages.js';
import { inEachLanguage, type LanguageFields, languageFields } from './words-form.js';

interface BlockFormPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/block';
  readonly t: typeof t;
  readonly name: string;
  readonly note: string | undefined;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly back: string;
  readonly upload: string | undefined;
  readonly settings: readonly FieldView[];
  readonly languages: readonly LanguageFields[];
}

/** The block an address names, with what its form needs. */
interface Named {
  readonly draft: Draft;
  readonly page: BlockPage;
  readonly block: Block;
  readonly deps: BlockFormDeps;
}

/** `GET /venues/<id>/page/blocks/<page>/<block>` */
export async function showBlock(scope: VenueScope): Promise<void> {
  const named = await blockNamed(scope);
  const { block, deps } = named;
  await sendBlock(scope, named, { typed: typedBlock(block, deps), errors: [] });
}

/** `POST` likewise: kept in the draft, or, where it carries `preview`, only shown. */
export async function changeBlock(scope: VenueScope): Promise<void> {
  const named = await findBlock(scope);
  if (!named) return leave(scope);
  const { block, deps, page, draft } = named;
  const form = formOf(scope.req);
  const spec = blockSpec(block, deps);
  const reading = readForm(spec, form);
  const errors = reading.kind === 'errors' ? reading.errors : blockErrors(block, reading.values, deps);
  const wanted = typedInto(form, 'preview');
  if (reading.kind === 'errors' || errors.length > 0) {
    if (wanted !== '') return showTried(scope, draft.document, wanted);
    return sendBlock(scope, named, { typed: typedIn(spec, form), errors });
  }
  const after = blockFrom(block, reading.values, deps);
  const how = (document: Draft['document']) =>
    withBlocks(document, page, replaced(blocksOf(document, page), after));
  if (wanted !== '') {
    const checked = checkDocument(how(draft.document));
    return showTried(scope, checked.kind === 'fine' ? checked.document : draft.document, wanted);
  }
  const outcome = await changeAsShown(
    scope,
    (document) => {
      const now = blocksOf(document, page).find(({ id }) => id === block.id);
      return now === undefined || isOutdated(form, typedBlock(now, deps));
    },
    how,
  );
  if (outcome.kind === 'outdated') return sendOutdated(scope, typedIn(spec, form));
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/page?of=${page}&done=saved#${page}-${block.id}`);
}

/** Throws `PublicError` `not-found` where there is no such block, or nothing of it to edit. */
async function blockNamed(scope: VenueScope): Promise<Named> {
  const named = await findBlock(scope);
  if (!named) throw new PublicError('not-found');
  return named;
}

async function findBlock(scope: VenueScope): Promise<Named | undefined> {
  const { req, deps, venue } = scope;
  const draft = await draftOf(scope);
  const page = BLOCK_PAGES.find((one) => one === req.params.page);
  const block = page && blocksOf(draft.document, page).find(({ id }) => id === req.params.block);
  if (!page || !block || !isEditable(block)) return undefined;
  const pictures = await createPictureStore(deps.db.read).ofVenue(venue.id);
  const { languages } = draft.document;
  const addressOf = (id: string) => `${guestPath(scope, 'auto', languages[0] ?? 'en')}/pictures/${id}`;
  return { draft, page, block, deps: { languages, pictures, addressOf } };
}

/** Somebody saved the block meanwhile, or removed it. */
async function sendOutdated(scope: VenueScope, typed: Typed): Promise<void> {
  const now = await findBlock(scope);
  if (!now) return leave(scope);
  await sendBlock(scope, now, { typed, errors: [], isStale: true });
}

/** Nothing is left to edit. */
function leave({ res, path }: VenueScope): void {
  res.redirect(303, `${path}/page?done=gone`);
}

async function sendBlock(
  scope: VenueScope,
  { draft, page, block, deps }: Named,
  shown: { readonly typed: Typed; readonly errors: readonly FieldError[]; readonly isStale?: true },
): Promise<void> {
  const hasPicture = block.kind === 'logo' || block.kind === 'picture';
  const action = `${scope.path}/page/blocks/${page}/${block.id}`;
  const notes: Partial<Record<Block['kind'], string>> = { 'opening-hours': t.hours, form: t.form };
  const content: BlockFormPage = {
    view: 'page/block',
    t,
    name: blockNames[block.kind],
    note: notes[block.kind],
    action,
    ...versioned({
      ...shown,
      spec: inEachLanguage(blockSpec(block, deps), deps.languages),
      held: typedBlock(block, deps),
      version: postedVersion(formOf(scope.req)),
      href: action,
    }),
    back: `${scope.path}/page?of=${page}`,
    upload: hasPicture ? `${scope.path}/page/pictures` : undefined,
    settings: fieldViews(settingsSpec(block, deps), shown),
    languages: languageFields(formWords(block), deps.languages, shown),
    errors: shown.errors,
  };
  await sendEditor(scope, draft, {
    ...content,
    tab: 'blocks',
    ...(block.id !== undefined && { block: block.id }),
    state: page === 'landing' ? 'online' : 'welcome',
    ...(shown.isStale && { status: 409 }),
  });
}
