import type { Queryable } from '../db/database.js';
import { readDraft } from './drafts.js';
import { createProviderSecretStore } from './provider-secret-store.js';
import { PROVIDERS } from './providers.js';

/** Forgets the secrets of applications that neither what is in force nor what is being worked on names. */
export async function forgetUnnamedApplications(db: Queryable, venueId: string): Promise<void> {
  const draft = await readDraft(db, venueId);
  if (!draft) return;
  const store = createProviderSecretStore(db);
  for (const provider of PROVIDERS) {
    const kept = [draft.inForce, draft.document].flatMap(({ waysIn }) => waysIn[provider]?.clientId ?? []);
    await store.removeOthers(venueId, provider, kept);
  }
}
