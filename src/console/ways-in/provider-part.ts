import { callbackUrlOf, PROVIDER_LABELS, type ProviderName } from '../../venues/providers.js';
import type { VenueDocument } from '../../venues/venue.js';
import { hostsOf } from '../../venues/walled-garden.js';
import type { VenueScope } from '../scope.js';
import { providerSteps, providerTexts as t } from '../texts/providers.js';
import type { KeysHeld } from './provider-keys-held.js';

/** What a test of keys found, in words. */
export interface KeyTest {
  readonly tone: 'good' | 'bad' | 'warning';
  readonly says: readonly string[];
  readonly link: { readonly label: string; readonly href: string } | undefined;
}

/** What a provider's page has beside its settings: keys, test, how to get them. */
export interface ProviderPart {
  readonly t: typeof t;
  readonly held: KeysHeld;
  readonly id: { readonly label: string; readonly value: string } | undefined;
  readonly keysUrl: string;
  readonly testAction: string;
  readonly test: KeyTest | undefined;
  readonly stepsTitle: string;
  readonly site: string;
  readonly steps: readonly string[];
  readonly callback: string;
  /** Addresses the provider asks for, of this venue. */
  readonly links: readonly string[];
  readonly hosts: readonly string[];
}

export function providerPart(
  { deps, path, venue }: VenueScope,
  document: VenueDocument,
  { provider, keys }: { readonly provider: ProviderName; readonly keys: KeysHeld },
): ProviderPart {
  const id = document.waysIn[provider]?.clientId;
  const at = `${deps.publicUrl}/p/${venue.slug}`;
  return {
    t,
    held: keys,
    id: id === undefined ? undefined : { label: t.id(t.names[provider].id), value: id },
    keysUrl: `${path}/ways-in/${provider}/keys`,
    testAction: `${path}/ways-in/${provider}/test`,
    test: undefined,
    stepsTitle: t.stepsTitle(PROVIDER_LABELS[provider]),
    ...providerSteps[provider],
    callback: callbackUrlOf(deps.publicUrl, provider),
    links: provider === 'facebook' ? [`${at}/privacy`, `${at}/my`] : [],
    hosts: hostsOf([provider]),
  };
}
