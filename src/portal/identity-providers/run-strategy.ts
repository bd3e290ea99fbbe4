import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import type { Failed } from './identity-provider.js';
import { reasonOf } from './reason-of.js';

/** What a strategy comes to. */
export type StrategyOutcome =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'success'; readonly user: unknown }
  | Failed;

/**
 * Runs a strategy of Passport on nothing but a few texts of a query, and ends by the deadline whatever the provider does.
 * Passport writes its redirect into a response; it gets a stand-in, for one that comes late must not reach the guest.
 */
export function runStrategy(
  strategy: passport.Strategy,
  query: Readonly<Record<string, string>>,
  deadline: AbortSignal,
): Promise<StrategyOutcome> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ kind: 'failed', reason: reasonOf(error) });
    deadline.addEventListener('abort', () => fail(deadline.reason), { once: true });
    const done = (error: unknown, user: unknown) => {
      if (error || !user) fail(error);
      else resolve({ kind: 'success', user });
    };
    const passing = new passport.Passport();
    const authenticate: RequestHandler = passing.authenticate(strategy, { session: false }, done);
    const response = redirectCatcher((url) => resolve({ kind: 'redirect', url }));
    try {
      void authenticate({ query } as unknown as Request, response, fail);
    } catch (error) {
      fail(error);
    }
  });
}

function redirectCatcher(caught: (url: string) => void): Response {
  const setHeader = (name: string, value: string) => {
    if (name === 'Location') caught(value);
  };
  return { setHeader, end: () => undefined } as unknown as Response;
}
