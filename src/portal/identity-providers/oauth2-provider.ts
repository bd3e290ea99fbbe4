import type { Strategy } from 'passport';
import type { StrategyOptions } from 'passport-facebook';
import { randomToken, sameText, Secret } from '../../base/secrets.js';
import {
  type Asking,
  type IdentityProvider,
  type Person,
  plainText,
  type Reply,
  UNUSABLE,
} from './identity-provider.js';
import { runStrategy } from './run-strategy.js';

type StateStore = NonNullable<StrategyOptions['store']>;

/** What an OAuth 2.0 provider's strategy is made for. */
export interface Making extends Asking {
  readonly deadline: AbortSignal;
  readonly store: StateStore;
  readonly today: string;
}

/** A provider that speaks OAuth 2.0, by a strategy made anew for each request: it holds nobody else's keys or state. */
export function oauth2Provider(options: {
  readonly timeoutMs: number;
  /** Its user is a `Secret<Person>`. */
  readonly make: (making: Making) => Strategy;
}): IdentityProvider {
  const { make, timeoutMs } = options;
  return {
    readReply: readOAuth2Reply,
    async begin(asking) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const state = randomToken();
      let proof = new Secret('');
      const store = keeping(state, (verifier) => {
        proof = new Secret(verifier);
      });
      const outcome = await runStrategy(make({ ...asking, deadline, store, today: '' }), {}, deadline);
      if (outcome.kind === 'success') return UNUSABLE;
      return outcome.kind === 'failed' ? outcome : { kind: 'begun', url: outcome.url, state, proof };
    },
    async finish(asking, { state, grant, proof, today }) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const strategy = make({ ...asking, deadline, store: presenting(state, proof), today });
      const outcome = await runStrategy(strategy, { code: grant, state }, deadline);
      if (outcome.kind === 'redirect') return UNUSABLE;
      return outcome.kind === 'failed'
        ? outcome
        : { kind: 'identified', person: outcome.user as Secret<Person> };
    },
  };
}

/** RFC 6749 s.4.1.2. */
function readOAuth2Reply(query: Readonly<Record<string, unknown>>): Reply | undefined {
  const state = plainText(query.state);
  if (state === undefined) return undefined;
  const grant = query.error === undefined ? plainText(query.code) : undefined;
  return { state, grant, isDeclined: query.error === 'access_denied' };
}

type Stored = (error: Error | null, state?: string) => void;
/** A text is the PKCE verifier. */
type Verified = (error: Error | null, ok: string | false) => void;

/** Passport's state store for the way out: what it would keep is handed on. */
function keeping(state: string, keep: (verifier: string) => void): StateStore {
  return stateStore({
    store: (_req: unknown, verifier: string, _state: unknown, _meta: unknown, done: Stored) => {
      keep(verifier);
      done(null, state);
    },
    verify: (_req: unknown, _state: unknown, done: Verified) => done(null, false),
  });
}

/** For the way back: what was kept is handed in. */
function presenting(expected: string, proof: Secret<string>): StateStore {
  return stateStore({
    store: (_req: unknown, _verifier: unknown, _state: unknown, _meta: unknown, done: Stored) =>
      done(new Error('Nothing is begun on the way back')),
    verify: (_req: unknown, state: string, done: Verified) =>
      done(null, sameText(state, expected) && proof.reveal()),
  });
}

/** The package tells the forms of a store apart by the number of parameters; its types lack the one with a verifier. */
function stateStore(store: object): StateStore {
  return store as StateStore;
}
