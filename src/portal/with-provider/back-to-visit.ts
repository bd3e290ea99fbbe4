import type { HeldVisit } from '../../guests/visits.js';
import type { Scope } from '../scope.js';
import type { Said } from '../welcome.js';

/** What a visit's page can be told to say by its address. */
const TOLD = {
  declined: 'provider.declined',
  failed: 'provider.failed',
  'texts-changed': 'welcome.texts-changed',
  'too-many': 'welcome.too-many',
} as const satisfies Record<string, Said['problem']>;

type Told = keyof typeof TOLD;

/** Back to the ways in, with a sentence why: what the provider put into the address does not stay there. */
export function backToVisit({ res, path }: Scope, visit: HeldVisit, told: Told): void {
  res.redirect(303, `${path}/v/${visit.token}?told=${told}`);
}

/** What the address of a visit's page says. */
export function toldIn({ req }: Scope): Said {
  const told = (Object.keys(TOLD) as Told[]).find((one) => one === req.query.told);
  return told === undefined ? {} : { problem: TOLD[told] };
}
