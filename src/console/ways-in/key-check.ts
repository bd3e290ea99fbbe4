import type { ProviderApp, ProviderName } from '../../venues/providers.js';

/** What asking a provider about keys came to. */
export type KeyFinding = 'fits' | 'wrong' | 'callback' | 'unreachable' | 'unclear';

/**
 * Asks a provider whether id and secret belong together, without signing anybody in; without `own` of the deployment's
 * application. Undefined where there is none. Never rejects.
 */
export type KeyCheck = (
  provider: ProviderName,
  own: ProviderApp | undefined,
) => Promise<
  | {
      readonly finding: KeyFinding;
      /** What the provider did, in words of ours. */
      readonly reason: string | undefined;
      /** The page a guest would be sent to. */
      readonly url: string | undefined;
    }
  | undefined
>;
