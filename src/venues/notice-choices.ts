import type { Messages } from '../languages/messages.js';
import type { DocumentSection } from './document-text.js';
import { advertises, BLOCK_PAGES } from './page.js';
import type { NoticeFacts } from './notice-sections.js';
import { lastsBeyondDay, plansInUse, type VenueDocument, wayBelowAge } from './venue.js';

/** What is left for guests below the age limit without a parent's permission, GDPR art. 8. */
export function youngGuests(document: VenueDocument, messages: Messages): DocumentSection {
  const { limit } = document.age;
  return {
    heading: messages.text('notice.age.title', { limit }),
    paragraphs: [
      messages.text('notice.age.text', { limit }),
      messages.text(`notice.age.${wayBelowAge(document)}`),
    ],
    items: [],
  };
}

/** The consent that is no condition of anything, GDPR art. 7(3) and (4), where the venue asks for it. */
export function marketing(document: VenueDocument, messages: Messages): readonly DocumentSection[] {
  if (!document.marketing) return [];
  const { name } = document.controller;
  return [
    {
      heading: messages.text('notice.marketing.title'),
      paragraphs: [
        messages.text('notice.marketing.text', { name }),
        messages.text('notice.marketing.withdraw'),
      ],
      items: [],
    },
  ];
}

/**
 * What becomes of advertisements, where the pages have a place for one. Which there are does not matter, so that guests are
 * not asked anew with each of them.
 */
export function advertising(document: VenueDocument, messages: Messages): readonly DocumentSection[] {
  if (!BLOCK_PAGES.some((page) => advertises(document, page))) return [];
  return [
    {
      heading: messages.text('notice.advertising.title'),
      paragraphs: [
        messages.text('notice.advertising.text'),
        ...(document.collect.usage ? [messages.text('notice.advertising.counts')] : []),
        messages.text('notice.advertising.link'),
      ],
      items: [],
    },
  ];
}

/** What the browser keeps, ePrivacy Directive art. 5(3). */
export function cookies(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentSection {
  const remembers = plansInUse(document).some(lastsBeyondDay);
  const url = `${facts.publicUrl}/p/${document.venue}/cookies`;
  return {
    heading: messages.text('notice.cookies.title'),
    paragraphs: [messages.text('notice.cookies.text')],
    items: [
      messages.text('notice.cookies.visit'),
      messages.text('notice.cookies.guest'),
      ...(remembers ? [messages.text('notice.cookies.remembered')] : []),
      messages.text('notice.cookies.more', { url }),
    ],
  };
}
