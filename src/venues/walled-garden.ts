import type { ProviderName } from './providers.js';

/**
 * The hosts a guest's browser has to reach before it is online, so that signing in at a provider works: exact names, for
 * a wildcard would open a tunnel, and none that systems ask whether they are online. Providers change theirs;
 * docs/social-login.md says how to find out.
 */
const HOSTS: Readonly<Record<ProviderName, readonly string[]>> = {
  google: [
    'accounts.google.com',
    'accounts.youtube.com',
    'apis.google.com',
    'ssl.gstatic.com',
    'fonts.gstatic.com',
    'fonts.googleapis.com',
    'lh3.googleusercontent.com',
  ],
  facebook: ['www.facebook.com', 'm.facebook.com', 'static.xx.fbcdn.net', 'scontent.xx.fbcdn.net'],
  x: ['api.x.com', 'x.com', 'api.twitter.com', 'twitter.com', 'abs.twimg.com', 'pbs.twimg.com'],
};

/** For these providers, in their order. */
export function hostsOf(providers: readonly ProviderName[]): readonly string[] {
  return providers.flatMap((provider) => HOSTS[provider]);
}
