import { PublicError } from '../base/errors.js';
import { type Language, textDirection } from '../languages/language-choices.js';
import { documentChanges } from '../venues/document-changes.js';
import type { DocumentText } from '../venues/document-text.js';
import type { VersionedText } from '../venues/open-venue.js';
import { createVenueStore, type StoredDocument } from '../venues/venue-store.js';
import { firstPageOf } from './first-page.js';
import type { DocumentPage } from './document-models.js';
import { readLanguage, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { textsOf } from './welcome.js';

/** `GET /p/<venue>/terms` and `/privacy`: the text in force. */
export function showDocument(kind: 'terms' | 'notice'): (scope: Scope) => Promise<void> {
  return (scope) => {
    const { version, ...text } = textsOf(scope)[kind];
    return sendDocument(scope, scope.language, { kind, version, text, changes: undefined });
  };
}

/** `GET /p/<venue>/documents/<version>`: a text as it was when somebody accepted it. */
export async function showVersion(scope: Scope): Promise<void> {
  const stored = await storedDocument(scope);
  const { version, kind } = stored;
  const isFormer = inForce(scope, stored)?.version !== version;
  await sendDocument(scope, languageOf(scope, stored), {
    kind,
    version,
    text: JSON.parse(stored.content) as DocumentText,
    changes: isFormer ? `${scope.path}/documents/${version}/changes?lang=${scope.language}` : undefined,
  });
}

/** `GET /p/<venue>/documents/<version>/changes`: what changed from that version to the one in force, in its language. */
export async function showChanges(scope: Scope): Promise<void> {
  const stored = await storedDocument(scope);
  const before = JSON.parse(stored.content) as DocumentText;
  const now = inForce(scope, stored);
  const language = languageOf(scope, stored);
  sendPage(scope, {
    view: 'changes',
    language,
    dir: textDirection(language),
    title: before.title,
    parts: now && documentChanges(before, now),
    before: `${scope.path}/documents/${stored.version}?lang=${scope.language}`,
    now: now && `${scope.path}/documents/${now.version}?lang=${scope.language}`,
    back: await firstPageOf(scope),
  });
}

/** Throws `PublicError` `not-found` where the venue never had such a version. */
async function storedDocument({ deps, venue, req }: Scope): Promise<StoredDocument> {
  const version = String(req.params.version);
  const stored = await createVenueStore(deps.db.read).document(venue.id, version);
  if (!stored) throw new PublicError('not-found');
  return stored;
}

/** The text that took a version's place, in the language of that version; nothing where the venue has none there. */
function inForce({ venue }: Scope, { kind, language }: StoredDocument): VersionedText | undefined {
  const wanted = readLanguage(language);
  return wanted && venue.texts.get(wanted)?.[kind];
}

function languageOf(scope: Scope, { language }: StoredDocument): Language {
  return readLanguage(language) ?? scope.language;
}

async function sendDocument(
  scope: Scope,
  language: Language,
  { text, ...which }: Pick<DocumentPage, 'kind' | 'version' | 'changes'> & { readonly text: DocumentText },
): Promise<void> {
  const { title, sections } = text;
  const dir = textDirection(language);
  const back = await firstPageOf(scope);
  sendPage(scope, { view: 'document', language, dir, title, ...which, sections, back });
}
