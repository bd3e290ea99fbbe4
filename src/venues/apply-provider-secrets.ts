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
    const rows = entry.secrets.filter((one) => one.provider === provider);
    if (way?.clientId === undefined) {
      if (way && !deps.facts.providers?.includes(provider)) throw withoutKeys(provider);
      return rows.length > 0 ? [removalStep(entry, provider)] : [];
    }
    const others = rows.some(({ clientId }) => clientId !== way.clientId)
      ? [removalStep(entry, provider)]
      : [];
    if (way.clientSecret !== undefined)
      return [
        ...others,
        ...storingStep(deps, entry, { provider, clientId: way.clientId, secret: way.clientSecret }),
      ];
    if (!rows.some(({ clientId }) => clientId === way.clientId)) throw withoutSecret(provider);
    return others;
  });
}

function storingStep(
  deps: ApplyDeps,
  { venueId, file, stored, secrets }: Entry,
  {
    provider,
    clientId,
    secret,
  }: { readonly provider: ProviderName; readonly clientId: string; readonly secret: string },
): readonly Step[] {
  const context = sealedIn.providerSecret(venueId, provider);
  const before = secrets.find((one) => one.provider === provider && one.clientId === clientId);
  if (before && deps.sealer.openText(context, before.sealed) === secret) return [];
  const row = { venueId, provider, clientId, sealed: deps.sealer.seal(context, secret) };
  const parts = [`waysIn.${provider}.clientSecret`];
  return [
    {
      change: stored && { what: 'venue', name: file.venue, kind: 'changed', parts },
      run: (trx) => createProviderSecretStore(trx).put(row),
    },
  ];
}

/** Those of applications the file does not name go. Seen as a change of the venue, which names them no more. */
function removalStep({ venueId, file }: Entry, provider: ProviderName): Step {
  const kept = [file.waysIn[provider]?.clientId ?? []].flat();
  return {
    change: undefined,
    run: (trx) => createProviderSecretStore(trx).removeOthers(venueId, provider, kept),
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
