import { MINUTE, SECOND } from '../../base/clock.js';
import { Secret } from '../../base/secrets.js';
import type { HeldVisit } from '../../guests/visits.js';
import { CODE_WAYS, type CodeWay } from '../../venues/venue.js';
import { sendEnterCode } from '../by-code/code-pages.js';
import type { Scope } from '../scope.js';
import { type Said, sendWelcome } from '../welcome.js';

const EXAMPLES: Readonly<Record<CodeWay, string>> = {
  email: 'guest@example.org',
  sms: '+44 7700 900123',
};

/** The page that asks for a code, as if one had been sent; by the first such way unless told. */
export async function sendCodeField(
  scope: Scope,
  visit: HeldVisit,
  sent: { readonly way?: CodeWay; readonly address?: string; readonly said?: Said } = {},
): Promise<void> {
  const { waysIn, provisional } = scope.venue.document;
  const way = sent.way ?? CODE_WAYS.find((one) => waysIn[one]);
  if (way === undefined) return sendWelcome(scope, visit);
  const address = new Secret(sent.address ?? EXAMPLES[way]);
  const pending = { id: '', way, address, mayRepeat: true, isStuck: false };
  const seconds = ((provisional?.minutes ?? 0) * MINUTE) / SECOND;
  const chance =
    provisional && way === 'email'
      ? ({ kind: 'possible', terminal: '', seconds } as const)
      : ({ kind: 'not-here' } as const);
  sendEnterCode(scope, visit, { way, pending, chance }, sent.said);
}
