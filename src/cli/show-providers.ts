import type { Foundation } from '../app/foundation.js';
import { callbackUrlOf, type ProviderName, PROVIDERS, providersOffered } from '../venues/providers.js';
import { hostsOf } from '../venues/walled-garden.js';
import { findVenue } from './find-venue.js';

/** `portico show providers`: the address to register at each, and whose keys there are. */
export function providerLines(foundation: Foundation): readonly string[] {
  const { publicUrl } = foundation.facts;
  const lines = PROVIDERS.map(
    (provider) => `${provider}  ${callbackUrlOf(publicUrl, provider)}  ${keysFor(foundation, provider)}`,
  );
  const isPlain = publicUrl.startsWith('http:');
  return isPlain
    ? [...lines, 'They send nobody back to http: set PORTICO_PUBLIC_URL to an https address.']
    : lines;
}

function keysFor({ config, directory }: Foundation, provider: ProviderName): string {
  const isShared = config.providers[provider].app !== undefined;
  const own = directory.venues().filter(({ providerApps }) => providerApps.has(provider));
  const whose = [...(isShared ? ['all venues'] : []), ...own.map(({ slug }) => slug)];
  return whose.length === 0 ? 'no keys' : `keys for ${whose.join(', ')}`;
}

/** `portico show walled-garden [venue]`: what guests have to reach before they are online, for what is offered. */
export function walledGardenLines(foundation: Foundation, slug: string | undefined): readonly string[] {
  const providers = slug === undefined ? PROVIDERS : providersOffered(findVenue(foundation, slug).document);
  return [new URL(foundation.facts.publicUrl).hostname, ...hostsOf(providers)];
}
