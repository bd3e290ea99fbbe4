import type { Messages } from '../languages/messages.js';
import { CODE_WAYS, type CodeWay, type VenueDocument } from './venue.js';

/** Where codes are sent to, GDPR art. 13(1)(c) and (2)(a). */
export function askedForCodes(document: VenueDocument, messages: Messages) {
  const { name } = document.controller;
  const paragraphs = codesOffered(document).map((way) => messages.text(`notice.asked.${way}`, { name }));
  return paragraphs.length === 0 ? [] : [{ paragraphs, items: [] }];
}

/** Who else gets such an address, GDPR art. 13(1)(e). */
export function carriersOfCodes(document: VenueDocument, messages: Messages): readonly string[] {
  return codesOffered(document).map((way) => messages.text(`notice.who.${way}`));
}

function codesOffered({ waysIn }: VenueDocument): readonly CodeWay[] {
  return CODE_WAYS.filter((way) => waysIn[way] !== undefined);
}
