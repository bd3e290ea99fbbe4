import type { ProviderApp, ProviderName } from '../../venues/providers.js';
import type { Begun, Failed } from './identity-provider.js';
import type { IdentityProviders } from './providers.js';

/** What keys turned out to be. */
type Finding = 'fits' | 'wrong' | 'callback' | 'unreachable' | 'unclear';

interface Checked {
  readonly finding: Finding;
  readonly reason: string | undefined;
  readonly url: string | undefined;
}

/** No provider ever gave it out. */
const NO_CODE = 'a-code-that-never-was';

/** RFC 6749 s.5.2; the numbers are Facebook's, the statuses those X answers a request token with. */
const FINDINGS: Readonly<Record<string, Finding>> = {
  'answered invalid_grant': 'fits',
  'answered error 100': 'fits',
  'answered invalid_client': 'wrong',
  'answered unauthorized_client': 'wrong',
  'answered error 1': 'wrong',
  'answered error 101': 'wrong',
  'answered with status 401': 'wrong',
  'answered redirect_uri_mismatch': 'callback',
  'answered error 191': 'callback',
  'answered with status 403': 'callback',
};

/**
 * Finds out whether an application's id and secret belong together, without anybody signing in. X answers with a request
 * token, which tells everything; the others are asked to exchange a code that never was: who knows the keys complains of
 * the code, who does not of the keys.
 */
export function createKeyCheck(providers: IdentityProviders) {
  return async (provider: ProviderName, own: ProviderApp | undefined): Promise<Checked | undefined> => {
    const { begin, finish, sharedApp } = providers[provider];
    const app = own ?? sharedApp;
    if (!app) return undefined;
    const asking = { app, asksDemographics: false };
    const begun = await begin(asking);
    if (begun.kind === 'failed') return judged(begun);
    if (provider === 'x') return { finding: 'fits', reason: undefined, url: begun.url };
    const outcome = await finish(asking, { ...presented(begun), grant: NO_CODE, today: '' });
    // A provider that takes any code is none.
    if (outcome.kind === 'identified') return { finding: 'unclear', reason: undefined, url: undefined };
    const checked = judged(outcome);
    return checked.finding === 'fits' ? { ...checked, url: begun.url } : checked;
  };
}

function presented({ state, proof }: Begun): Pick<Begun, 'state' | 'proof'> {
  return { state, proof };
}

function judged({ reason }: Failed): Checked {
  const isSilent = reason === 'took too long' || reason.startsWith('could not be reached');
  const finding = FINDINGS[reason] ?? (isSilent ? 'unreachable' : 'unclear');
  return { finding, reason: finding === 'fits' ? undefined : reason, url: undefined };
}
