import { randomText } from '../base/secrets.js';
import type { Advertisement } from './advertisement.js';
import { added, without } from './arrange-blocks.js';
import { advertises, type BlockPage, BLOCK_PAGES, blocksOf, withBlocks } from './page.js';
import type { VenueDocument } from './venue.js';

const ID_LENGTH = 12;

/** A name nothing was ever counted under. */
export function freshAdvertisementId(): string {
  return randomText(ID_LENGTH);
}

/** The document with, or without, a place for advertisements at the end of a page. */
export function placedOn(document: VenueDocument, page: BlockPage, isPlaced: boolean): object {
  if (advertises(document, page) === isPlaced) return document;
  const blocks = blocksOf(document, page);
  if (isPlaced) return withBlocks(document, page, added(blocks, 'advertisement').blocks);
  const place = blocks.find(({ kind }) => kind === 'advertisement');
  return withBlocks(document, page, without(blocks, place?.id ?? ''));
}

/** The document with this one in place of the one of its id, else after the others. The first of all gets a place. */
export function withAdvertisement(document: VenueDocument, advertisement: Advertisement): object {
  const { advertisements = [] } = document;
  const isThere = advertisements.some(({ id }) => id === advertisement.id);
  if (isThere)
    return {
      ...document,
      advertisements: advertisements.map((one) => (one.id === advertisement.id ? advertisement : one)),
    };
  const isShownNowhere = !BLOCK_PAGES.some((page) => advertises(document, page));
  const placed =
    advertisements.length === 0 && isShownNowhere ? placedOn(document, 'landing', true) : document;
  return { ...placed, advertisements: [...advertisements, advertisement] };
}

export function withoutAdvertisement(document: VenueDocument, id: string): object {
  const { advertisements = [], ...rest } = document;
  const left = advertisements.filter((one) => one.id !== id);
  return left.length === 0 ? rest : { ...rest, advertisements: left };
}

/** The document as a guest sees it who is shown this advertisement, whenever it is to be. */
export function showing(document: VenueDocument, advertisement: Advertisement): VenueDocument {
  const { from: _from, until: _until, ...whenever } = advertisement;
  const placed = placedOn(document, 'landing', true) as VenueDocument;
  return { ...placed, advertisements: [{ ...whenever, on: true }] };
}
