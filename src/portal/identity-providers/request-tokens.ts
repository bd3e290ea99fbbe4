import { sameText, Secret } from '../../base/secrets.js';
import { plainText } from './identity-provider.js';

/** A request token (RFC 5849 s.2.1) with its secret. */
export interface RequestToken {
  readonly token: string;
  readonly secret: Secret<string>;
}

/** What Passport asks a store of request tokens; how many parameters each takes tells it which form is meant. */
export interface RequestTokenStore {
  set(req: unknown, token: unknown, secret: unknown, done: (error?: Error) => void): void;
  get(req: unknown, token: string, done: (error: Error | null, secret?: string) => void): void;
  destroy(req: unknown, token: string, done: () => void): void;
}

/** For the way out: what it would keep is handed on. */
export function keepingToken(keep: (token: RequestToken) => void): RequestTokenStore {
  return {
    set(_req, given, givenSecret, done) {
      const [token, secret] = [plainText(given), plainText(givenSecret)];
      if (token === undefined || secret === undefined) return done(new Error('No request token'));
      keep({ token, secret: new Secret(secret) });
      done();
    },
    get: (_req, _token, done) => done(null),
    destroy: (_req, _token, done) => done(),
  };
}

/** For the way back: what was kept is handed in. */
export function presentingToken({ token, secret }: RequestToken): RequestTokenStore {
  return {
    set: (_req, _token, _secret, done) => done(new Error('Nothing is begun on the way back')),
    get: (_req, presented, done) => done(null, sameText(presented, token) ? secret.reveal() : undefined),
    destroy: (_req, _token, done) => done(),
  };
}
