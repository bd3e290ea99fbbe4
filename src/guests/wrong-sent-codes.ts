import type { LimitAnswer, Limiter, LimitName } from './limiter.js';

/** Wrong tries each code has. */
export const MOST_TRIES = 5;

/** Who tries a code where. */
interface Guessing {
  readonly venueId: string;
  /** By its keyed hash, else the visit. */
  readonly terminal: string;
  readonly network: string;
}

/** How many wrong codes came from whom, beside those each code counts itself. */
export function createWrongSentCodes(limiter: Limiter) {
  return {
    /**
     * How many wrong tries a code may have had. Once many came from a network, or to a venue, one instead of five: who
     * guesses is held up, and nobody whose code is right is. A terminal with too many of its own has none.
     */
    async allowedTries(guessing: Guessing): Promise<number | Extract<LimitAnswer, { kind: 'over' }>> {
      const own = await limiter.look(...ownCounter(guessing));
      if (own.kind === 'over') return own;
      for (const counter of sharedCounters(guessing))
        if ((await limiter.look(...counter)).kind === 'over') return 1;
      return MOST_TRIES;
    },
    async count(guessing: Guessing): Promise<void> {
      for (const counter of [ownCounter(guessing), ...sharedCounters(guessing)])
        await limiter.count(...counter);
    },
  };
}

type Counter = readonly [LimitName, string];

function ownCounter({ venueId, terminal }: Guessing): Counter {
  return ['wrong-sent-codes-by-terminal', `${venueId} ${terminal}`];
}

/** Of all who come from one network, and of all guests. */
function sharedCounters({ venueId, network }: Guessing): readonly Counter[] {
  return [
    ['wrong-sent-codes-by-prefix', `${venueId} ${network}`],
    ['wrong-sent-codes-by-venue', venueId],
  ];
}
