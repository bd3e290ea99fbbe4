import { PublicError } from '../../base/errors.js';
import { messagesFor } from '../../languages/messages.js';
import { inLanguage } from '../../venues/localized.js';
import {
  type ProviderApp,
  type ProviderName,
  PROVIDER_LABELS,
  providersOffered,
  readProvider,
} from '../../venues/providers.js';
import { demographicsAsked } from '../../venues/venue.js';
import type { Asking } from '../identity-providers/identity-provider.js';
import type { ProviderButton } from '../page-parts.js';
import type { Scope } from '../scope.js';

/** A provider as the venue offers it. */
export interface Offered {
  readonly provider: ProviderName;
  readonly plan: string;
  /** As whom the provider is asked, and for no more than the venue counts. */
  readonly asking: Asking;
}

/** Throws `PublicError` `not-found` where the venue does not offer it, or nobody gave keys for it. */
export function requireProvider(scope: Scope, name: unknown): Offered {
  const offered = findProvider(scope, name);
  if (!offered) throw new PublicError('not-found');
  return offered;
}

/** The provider of that name, if the venue offers it and has keys for it. */
export function findProvider(scope: Scope, name: unknown): Offered | undefined {
  const provider = readProvider(name);
  const way = provider && scope.venue.document.waysIn[provider];
  const app = provider && appOf(scope, provider);
  if (!way || !app) return undefined;
  const asksDemographics = demographicsAsked(scope.venue.document, provider);
  return { provider, plan: way.plan, asking: { app, asksDemographics } };
}

/** The buttons of the providers the venue offers. */
export function providerButtons(
  scope: Scope,
  addressOf: (provider: ProviderName) => string,
): readonly ProviderButton[] {
  const { languages, waysIn } = scope.venue.document;
  const general = (provider: ProviderName) =>
    messagesFor(scope.language).text('provider.continue', { provider: PROVIDER_LABELS[provider] });
  return offeredProviders(scope).map((provider) => {
    const own = waysIn[provider]?.button;
    const label = own ? inLanguage(own, scope.language, languages) : general(provider);
    return { provider, label, url: addressOf(provider) };
  });
}

/** The providers the venue offers and has keys for. */
export function offeredProviders(scope: Scope): readonly ProviderName[] {
  return providersOffered(scope.venue.document).filter((provider) => appOf(scope, provider) !== undefined);
}

/** The venue's own application, else the deployment's. */
function appOf({ venue, deps }: Scope, provider: ProviderName): ProviderApp | undefined {
  const isOwn = venue.document.waysIn[provider]?.clientId !== undefined;
  return isOwn ? venue.providerApps.get(provider) : deps.providers[provider].sharedApp;
}
