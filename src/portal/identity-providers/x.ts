import { Strategy } from 'passport-twitter';
import { Secret } from '../../base/secrets.js';
import { bindOAuth1 } from './bind-requests.js';
import {
  type Asking,
  type IdentityProvider,
  type Person,
  plainText,
  type Reply,
  UNUSABLE,
} from './identity-provider.js';
import {
  keepingToken,
  presentingToken,
  type RequestToken,
  type RequestTokenStore,
} from './request-tokens.js';
import { runStrategy } from './run-strategy.js';

interface XAddresses {
  readonly requestTokenUrl: string;
  readonly authorizeUrl: string;
  readonly accessTokenUrl: string;
}

/** X, by OAuth 1.0a: the id that comes with the access token, and nothing else. It tells neither gender nor age. */
export function xProvider(
  at: XAddresses,
  options: { readonly callbackUrl: string; readonly timeoutMs: number },
): IdentityProvider {
  const { callbackUrl, timeoutMs } = options;
  const run = (asking: Asking, tokens: RequestTokenStore, query: Readonly<Record<string, string>>) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const strategy = makeStrategy(at, callbackUrl, { asking, tokens, deadline });
    return runStrategy(strategy, query, deadline);
  };
  return {
    readReply: readOAuth1Reply,
    async begin(asking) {
      let kept: RequestToken | undefined;
      const tokens = keepingToken((token) => {
        kept = token;
      });
      const outcome = await run(asking, tokens, {});
      if (outcome.kind === 'failed') return outcome;
      if (outcome.kind !== 'redirect' || kept === undefined || !isConfirmed(outcome.url)) return UNUSABLE;
      return { kind: 'begun', url: outcome.url, state: kept.token, proof: kept.secret };
    },
    async finish(asking, { state, grant, proof }) {
      const tokens = presentingToken({ token: state, secret: proof });
      const outcome = await run(asking, tokens, { oauth_token: state, oauth_verifier: grant });
      if (outcome.kind === 'redirect') return UNUSABLE;
      return outcome.kind === 'failed'
        ? outcome
        : { kind: 'identified', person: outcome.user as Secret<Person> };
    },
  };
}

interface Making {
  readonly asking: Asking;
  readonly tokens: RequestTokenStore;
  readonly deadline: AbortSignal;
}

function makeStrategy(at: XAddresses, callbackUrl: string, making: Making): Strategy {
  const { app } = making.asking;
  const settings = {
    consumerKey: app.id,
    consumerSecret: app.secret.reveal(),
    callbackURL: callbackUrl,
    requestTokenURL: at.requestTokenUrl,
    accessTokenURL: at.accessTokenUrl,
    userAuthorizationURL: at.authorizeUrl,
    skipExtendedUserProfile: true,
    requestTokenStore: making.tokens,
  };
  const strategy = new Strategy(settings, (_token, _secret, profile, done) => {
    const subject = plainText(profile.id, 255);
    if (subject === undefined) return done(new Error('No subject'));
    const person: Person = { subject, gender: 'unknown', ageGroup: 'unknown' };
    return done(null, new Secret(person));
  });
  bindOAuth1(strategy, making.deadline);
  // The package would parse what X says as XML.
  return Object.assign(strategy, { parseErrorResponse: () => null });
}

/** A server that does not confirm the callback speaks OAuth 1.0, whose sign-ins others can fix (RFC 5849 s.2.1). */
function isConfirmed(url: string): boolean {
  return !new URL(url).searchParams.has('oauth_callback');
}

/** RFC 5849 s.2.2; `denied` is X's own. */
function readOAuth1Reply(query: Readonly<Record<string, unknown>>): Reply | undefined {
  const denied = plainText(query.denied);
  if (denied !== undefined) return { state: denied, grant: undefined, isDeclined: true };
  const state = plainText(query.oauth_token);
  if (state === undefined) return undefined;
  return { state, grant: plainText(query.oauth_verifier), isDeclined: false };
}
