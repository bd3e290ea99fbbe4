import { SECOND } from '../../base/clock.js';
import { callbackUrlOf, type ProviderApp, type ProviderName } from '../../venues/providers.js';
import { facebookProvider } from './facebook.js';
import { googleProvider } from './google.js';
import type { IdentityProvider } from './identity-provider.js';
import { xProvider } from './x.js';

/** A provider as the deployment is set up for it. */
export interface ConfiguredProvider extends IdentityProvider {
  /** The application that serves venues without one of their own. */
  readonly sharedApp: ProviderApp | undefined;
}

export type IdentityProviders = Readonly<Record<ProviderName, ConfiguredProvider>>;

interface Settings {
  readonly google: Parameters<typeof googleProvider>[0] & { readonly app: ProviderApp | undefined };
  readonly facebook: Parameters<typeof facebookProvider>[0] & { readonly app: ProviderApp | undefined };
  readonly x: Parameters<typeof xProvider>[0] & { readonly app: ProviderApp | undefined };
  /** Seconds. */
  readonly timeout: number;
}

/** All of them; each leads back to one address of this deployment, whichever venue a guest is at. */
export function createIdentityProviders(settings: Settings, publicUrl: string): IdentityProviders {
  const { google, facebook, x } = settings;
  const options = (provider: ProviderName) => ({
    callbackUrl: callbackUrlOf(publicUrl, provider),
    timeoutMs: settings.timeout * SECOND,
  });
  return {
    google: { ...googleProvider(google, options('google')), sharedApp: google.app },
    facebook: { ...facebookProvider(facebook, options('facebook')), sharedApp: facebook.app },
    x: { ...xProvider(x, options('x')), sharedApp: x.app },
  };
}
