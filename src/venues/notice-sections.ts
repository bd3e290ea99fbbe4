import { SECOND } from '../base/clock.js';
import { formatsFor } from '../languages/formats.js';
import type { MessageKey, Messages } from '../languages/messages.js';
import type { DocumentSection } from './document-text.js';
import { asksQuestions } from './notice-asked.js';
import { carriersOfCodes } from './notice-codes.js';
import { remembering } from './notice-remembering.js';
import { type ProviderName, providersOffered } from './providers.js';
import { PROVISIONAL_GONE } from './provisional.js';
import type { VenueDocument } from './venue.js';

/** What the deployment, not the venue, decides. `region`: where the data is, in words. */
export interface NoticeFacts {
  readonly region: string | undefined;
  readonly publicUrl: string;
  /** Providers at which an application serves all venues. */
  readonly providers?: readonly ProviderName[];
}

/** Who answers for the data, GDPR art. 13(1)(a). */
export function controller(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentSection {
  const { name, address, email } = document.controller;
  return {
    heading: messages.text('notice.controller.title'),
    paragraphs: [messages.text('notice.controller.text', { venue: document.name, name })],
    items: [
      ...(address === undefined ? [] : [messages.text('notice.controller.address', { address })]),
      ...(email === undefined ? [] : [messages.text('notice.controller.email', { email })]),
      messages.text('notice.controller.portal', { url: facts.publicUrl }),
    ],
  };
}

/** What using the WiFi itself leaves behind. */
export function arising(document: VenueDocument, messages: Messages): DocumentSection {
  return listed(messages, 'notice.use.title', [
    'notice.use.device',
    'notice.use.session',
    'notice.use.network',
    'notice.use.consent',
    'notice.use.limits',
    ...(document.collect.usage ? (['notice.use.counts'] as const) : []),
  ]);
}

/** How long what is kept, GDPR art. 13(2)(a); the remembering time is each way's plan's. */
export function retention(document: VenueDocument, messages: Messages): DocumentSection {
  const kept = listed(messages, 'notice.keep.title', ['notice.keep.unused', 'notice.keep.sessions']);
  const asked = messages.text('notice.keep.requests');
  return {
    ...kept,
    items: [
      ...kept.items,
      ...remembering(document, messages),
      ...keptProvisionally(document, messages),
      asked,
    ],
  };
}

/** Purposes and legal grounds, GDPR art. 13(1)(c) and (d) and (2)(f). */
export function grounds(document: VenueDocument, messages: Messages): DocumentSection {
  return listed(messages, 'notice.basis.title', [
    'notice.basis.contract',
    'notice.basis.interest',
    ...(document.marketing ? (['notice.basis.consent'] as const) : []),
    'notice.basis.no-log',
    'notice.basis.no-machine',
  ]);
}

/** Recipients and place, GDPR art. 13(1)(e) and (f). */
export function readers(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentSection {
  const { name } = document.controller;
  const who = asksQuestions(document) ? 'notice.who.text' : 'notice.who.nothing';
  const mayExport = document.guestExport === true && asksQuestions(document);
  const exporting = mayExport ? [messages.text('notice.who.export', { name })] : [];
  const where =
    facts.region === undefined ? [] : [messages.text('notice.who.region', { region: facts.region })];
  return {
    heading: messages.text('notice.who.title'),
    paragraphs: [
      messages.text(who, { name }),
      ...carriersOfCodes(document, messages),
      ...exporting,
      messages.text('notice.who.servers', { name }),
      ...where,
    ],
    items: [],
  };
}

/** GDPR art. 13(2)(b) to (d). */
export function rights(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentSection {
  const { email, address, complaintAuthority: authority } = document.controller;
  const contact = email ?? address;
  const at = `${facts.publicUrl}/p/${document.venue}`;
  return {
    heading: messages.text('notice.rights.title'),
    paragraphs: [
      messages.text('notice.rights.link'),
      ...(document.waysIn.account ? [messages.text('notice.rights.account', { url: `${at}/my` })] : []),
      ...(providersOffered(document).length > 0
        ? [messages.text('notice.rights.provider', { url: `${at}/my` })]
        : []),
      messages.text('notice.rights.withdraw'),
      messages.text('notice.rights.more'),
      messages.text('notice.rights.request', { url: `${at}/request` }),
      contact === undefined
        ? messages.text('notice.rights.staff')
        : messages.text('notice.rights.contact', { contact }),
      authority === undefined
        ? messages.text('notice.rights.any-authority')
        : messages.text('notice.rights.authority', { authority }),
    ],
    items: [],
  };
}

function keptProvisionally({ provisional }: VenueDocument, messages: Messages): readonly string[] {
  if (!provisional) return [];
  const { duration } = formatsFor(messages.language, 'UTC');
  const grace = duration(PROVISIONAL_GONE / SECOND);
  return [messages.text('notice.keep.provisional', { duration: duration(provisional.minutes * 60), grace })];
}

function listed(messages: Messages, heading: MessageKey, items: readonly MessageKey[]): DocumentSection {
  return { heading: messages.text(heading), paragraphs: [], items: items.map((key) => messages.text(key)) };
}
