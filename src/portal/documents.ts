import { PublicError } from '../base/errors.js';
import { type Language, textDirection } from '../languages/language-choices.js';
import { createVenueStore } from '../venues/venue-store.js';
import type { DocumentText } from '../venues/document-text.js';
import type { DocumentPage } from './page-models.js';
import { readLanguage, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { textsOf } from './welcome.js';

/** `GET /p/<venue>/terms` and `/privacy`: the text in force. */
export function showDocument(kind: 'terms' | 'notice'): (scope: Scope) => void {
  return (scope) => {
    const { version, ...text } = textsOf(scope)[kind];
    sendDocument(scope, scope.language, { kind, version, text });
  };
}

/** `GET /p/<venue>/documents/<version>`: a text as it was when somebody accepted it. */
export async function showVersion(scope: Scope): Promise<void> {
  const version = String(scope.req.params.version);
  const stored = await createVenueStore(scope.deps.db.read).document(scope.venue.id, version);
  if (!stored) throw new PublicError('not-found');
  const text = JSON.parse(stored.content) as DocumentText;
  sendDocument(scope, readLanguage(stored.language) ?? scope.language, { kind: stored.kind, version, text });
}

function sendDocument(
  scope: Scope,
  language: Language,
  { text, ...which }: Pick<DocumentPage, 'kind' | 'version'> & { readonly text: DocumentText },
): void {
  const { title, sections } = text;
  const dir = textDirection(language);
  sendPage(scope, { view: 'document', language, dir, title, ...which, sections, back: undefined });
}
