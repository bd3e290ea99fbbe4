import { OperatorError } from '../base/errors.js';
import { randomToken } from '../base/secrets.js';
import { createAccessPointStore } from './access-point-store.js';
import { accessPointSteps } from './apply-access-points.js';
import { providerSteps } from './apply-provider-secrets.js';
import { checkAccessPoints } from './check-access-points.js';
import { type ApplyDeps, type Change, differingParts, type Step } from './change.js';
import { addVenue, changeVenue, keepTexts } from './change-venue.js';
import { type VenueDocument, venueSchema } from './venue.js';
import { documentOf, type VenueFile } from './venue-file.js';
import { createProviderSecretStore } from './provider-secret-store.js';
import { createVenueStore } from './venue-store.js';

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
  const { venueId, document, stored } = venue;
  const name = document.venue;
  if (stored === undefined) {
    return {
      change: { what: 'venue', name, kind: 'added', parts: [] },
      run: (trx) => addVenue(trx, deps, { venueId, document }),
    };
  }
  const parts = differingParts(JSON.parse(stored) as object, JSON.parse(JSON.stringify(document)) as object);
  // The texts follow from the settings as well, so they are looked at even where the document stays.
  if (parts.length === 0) {
    return { change: undefined, run: (trx) => keepTexts(trx, deps, { venueId, document }) };
  }
  return {
    change: { what: 'venue', name, kind: 'changed', parts },
    async run(trx) {
      if (await changeVenue(trx, deps, { venueId, before: stored, document })) return;
      throw new OperatorError(`"${name}" was changed by somebody else just now. Apply the file again.`, 3);
    },
  };
}
