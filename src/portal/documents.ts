import { PublicError } from '../base/errors.js';
import { createVenueStore } from '../venues/venue-store.js';
import type { DocumentText } from '../venues/document-text.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { textsOf } from './welcome.js';

/** `GET /p/<venue>/terms` and `/privacy`: the text in force. */
export function showDocument(kind: 'terms' | 'notice'): (scope: Scope) => void {
  return (scope) => {
    const { version, title, sections } = textsOf(scope)[kind];
    sendPage(scope, { view: 'document', title, version, sections, back: undefined });
  };
}

/** `GET /p/<venue>/documents/<version>`: a text as it was when somebody accepted it. */
export async function showVersion(scope: Scope): Promise<void> {
  const version = String(scope.req.params.version);
  const stored = await createVenueStore(scope.deps.db.read).document(scope.venue.id, version);
  if (!stored) throw new PublicError('not-found');
  const { title, sections } = JSON.parse(stored.content) as DocumentText;
  sendPage(scope, { view: 'document', title, version, sections, back: undefined });
}
