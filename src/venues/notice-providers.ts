import type { Messages } from '../languages/messages.js';
import type { DocumentSection } from './document-text.js';
import type { NoticeFacts } from './notice-sections.js';
import { PROVIDER_LABELS, providersOffered } from './providers.js';
import { demographicsAsked, type VenueDocument } from './venue.js';

/** What each provider learns and tells, GDPR art. 13(1)(e) and art. 14(1)(d) and (2)(f). */
export function providers(
  document: VenueDocument,
  { publicUrl }: NoticeFacts,
  messages: Messages,
): readonly DocumentSection[] {
  return providersOffered(document).map((provider) => ({
    heading: messages.text('notice.provider.title', { provider: PROVIDER_LABELS[provider] }),
    paragraphs: [
      messages.text('notice.provider.learns', { provider: PROVIDER_LABELS[provider], url: publicUrl }),
      messages.text('notice.provider.gives'),
      ...(demographicsAsked(document, provider) ? [messages.text('notice.provider.counts')] : []),
      messages.text('notice.provider.unlink'),
    ],
    items: [],
  }));
}
