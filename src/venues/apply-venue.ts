import { randomBytes } from 'node:crypto';
import { randomToken } from '../base/secrets.js';
import { createAccessPointStore } from './access-point-store.js';
import { accessPointSteps } from './apply-access-points.js';
import { providerSteps } from './apply-provider-secrets.js';
import { checkAccessPoints } from './check-access-points.js';
import { type ApplyDeps, type Change, differingParts, type Step } from './change.js';
import { acceptedTexts, sealedIn } from './open-venue.js';
import { type VenueDocument, venueSchema } from './venue.js';
import { documentOf, type VenueFile } from './venue-file.js';
import { createProviderSecretStore } from './provider-secret-store.js';
import { createVenueStore, type StoredDocument } from './venue-store.js';

/**
 * Makes the stored venue what the file says, in one transaction, and tells what changed; nothing changed is an empty
 * list. With `dryRun` it only tells. Throws `OperatorError` where an access point could not be told from another's, too many would share an
 * address, or a provider is offered for which nobody gave keys.
 */
export async function applyVenue(
  deps: ApplyDeps,
  file: VenueFile,
  dryRun: boolean,
): Promise<readonly Change[]> {
  const planned = await plan(deps, file);
  const changes = planned.flatMap((step) => (step.change ? [step.change] : []));
  if (dryRun || changes.length === 0) return changes;
  await deps.db.transaction(async (trx) => {
    for (const step of planned) await step.run(trx);
    await createVenueStore(trx).bumpRevision();
  });
  return changes;
}

async function plan(deps: ApplyDeps, file: VenueFile): Promise<readonly Step[]> {
  const { accessPoints } = file;
  const document = documentOf(file);
  const stored = await createVenueStore(deps.db.read).bySlug(file.venue);
  const venueId = stored?.id ?? randomToken();
  const before = stored ? await createAccessPointStore(deps.db.read).ofVenue(venueId) : [];
  const secrets = await createProviderSecretStore(deps.db.read).ofVenue(venueId);
  await checkAccessPoints(deps, venueId, accessPoints);
  return [
    venueStep(deps, { venueId, document, stored: stored?.document }),
    documentsStep(deps, venueId, document),
    ...providerSteps(deps, {
      venueId,
      file,
      secrets,
      stored: stored && venueSchema.parse(JSON.parse(stored.document)),
    }),
    ...accessPointSteps(deps, { venueId, wanted: accessPoints, before }),
  ];
}

function venueStep(
  deps: ApplyDeps,
  venue: { readonly venueId: string; readonly document: VenueDocument; readonly stored: string | undefined },
): Step {
  const text = JSON.stringify(venue.document);
  const name = venue.document.venue;
  if (venue.stored === undefined) {
    const lookupKeySealed = deps.sealer.seal(sealedIn.lookupKey(venue.venueId), randomBytes(32));
    const row = { id: venue.venueId, slug: name, document: text, lookupKeySealed };
    return {
      change: { what: 'venue', name, kind: 'added', parts: [] },
      run: (trx) => createVenueStore(trx).add(row, deps.now),
    };
  }
  const stored = JSON.parse(venue.stored) as object;
  const parts = differingParts(stored, JSON.parse(text));
  if (parts.length === 0) return { change: undefined, run: () => Promise.resolve() };
  return {
    change: { what: 'venue', name, kind: 'changed', parts },
    async run(trx) {
      await createVenueStore(trx).changeDocument(venue.venueId, text, deps.now);
      const before = venueSchema.parse(stored);
      await deps.onVenueChange?.(trx, { venueId: venue.venueId, before, after: venue.document });
    },
  };
}

function documentsStep(deps: ApplyDeps, venueId: string, document: VenueDocument): Step {
  const documents: StoredDocument[] = [...acceptedTexts(document, deps.facts)].flatMap(([language, texts]) =>
    (['terms', 'notice'] as const).map((kind) => ({
      venueId,
      version: texts[kind].version,
      kind,
      language,
      content: JSON.stringify({ title: texts[kind].title, sections: texts[kind].sections }),
      createdAt: deps.now,
    })),
  );
  return { change: undefined, run: (trx) => createVenueStore(trx).keepDocuments(documents) };
}
