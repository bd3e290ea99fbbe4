import type { Secret } from '../base/secrets.js';

/** Who can tell us that somebody is the same person again, in the order of the page. */
export const PROVIDERS = ['google', 'facebook', 'x'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** What they call themselves. */
export const PROVIDER_LABELS: Readonly<Record<ProviderName, string>> = {
  google: 'Google',
  facebook: 'Facebook',
  x: 'X',
};

/** An application registered with a provider: its client id, app id or API key, and the secret that goes with it. */
export interface ProviderApp {
  readonly id: string;
  readonly secret: Secret<string>;
}

/** Those a venue offers. */
export function providersOffered(venue: {
  readonly waysIn: { readonly [Name in ProviderName]?: object | undefined };
}): readonly ProviderName[] {
  return PROVIDERS.filter((provider) => venue.waysIn[provider] !== undefined);
}

/** The provider of that name, if there is such a one. */
export function readProvider(name: unknown): ProviderName | undefined {
  return PROVIDERS.find((provider) => provider === name);
}

/** The one address a provider sends browsers back to, of whichever venue; to be registered there. */
export function callbackUrlOf(publicUrl: string, provider: ProviderName): string {
  return `${publicUrl}/with/${provider}/callback`;
}
