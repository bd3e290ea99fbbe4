import { OperatorError } from '../base/errors.js';
import type { ApplyDeps, Step } from './change.js';
import { sealedIn } from './open-venue.js';
import { createProviderSecretStore, type ProviderSecretRow } from './provider-secret-store.js';
import { PROVIDER_LABELS, type ProviderName, PROVIDERS } from './providers.js';
import type { VenueDocument } from './venue.js';
import type { VenueFile } from './venue-file.js';

interface Entry {
  readonly venueId: string;
  readonly file: VenueFile;
  /** As it is before, where there is such a venue. */
  readonly stored: VenueDocument | undefined;
  readonly secrets: readonly ProviderSecretRow[];
}

/**
 * What makes the stored secrets those of the file: one it leaves out is kept, one whose application it no longer names
 * goes. Throws `OperatorError` where a provider is offered for which nobody gave keys.
 */
export function providerSteps(deps: ApplyDeps, entry: Entry): readonly Step[] {
  return PROVIDERS.flatMap((provider) => {
    const way = entry.file.waysIn[provider];
    const row = entry.secrets.find((one) => one.provider === provider);
    if (way?.clientId === undefined) {
      if (way && !deps.facts.providers?.includes(provider)) throw withoutKeys(provider);
      return row ? [removalStep(row)] : [];
    }
    if (way.clientSecret !== undefined)
      return storingStep(deps, entry, { provider, secret: way.clientSecret });
    if (!row || entry.stored?.waysIn[provider]?.clientId !== way.clientId) throw withoutSecret(provider);
    return [];
  });
}

function storingStep(
  deps: ApplyDeps,
  { venueId, file, stored, secrets }: Entry,
  { provider, secret }: { readonly provider: ProviderName; readonly secret: string },
): readonly Step[] {
  const context = sealedIn.providerSecret(venueId, provider);
  const before = secrets.find((one) => one.provider === provider);
  if (before && deps.sealer.openText(context, before.sealed) === secret) return [];
  const row = { venueId, provider, sealed: deps.sealer.seal(context, secret) };
  const parts = [`waysIn.${provider}.clientSecret`];
  return [
    {
      change: stored && { what: 'venue', name: file.venue, kind: 'changed', parts },
      run: (trx) => createProviderSecretStore(trx).put(row),
    },
  ];
}

/** Seen as a change of the venue, which names the application no more. */
function removalStep({ venueId, provider }: ProviderSecretRow): Step {
  return {
    change: undefined,
    run: (trx) => createProviderSecretStore(trx).remove(venueId, provider),
  };
}

function withoutKeys(provider: ProviderName): OperatorError {
  return new OperatorError(
    `waysIn.${provider} needs the keys of an application at ${PROVIDER_LABELS[provider]}: clientId and clientSecret in the file, or settings for all venues. docs/social-login.md tells how to get them.`,
    2,
  );
}

function withoutSecret(provider: ProviderName): OperatorError {
  return new OperatorError(
    `waysIn.${provider} needs the clientSecret that goes with this clientId; the file can leave it out once it is stored.`,
    2,
  );
}
