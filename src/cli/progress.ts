import { SECOND } from '../base/clock.js';

const SAY_EVERY = 5 * SECOND;

/** Says how far something has come, every five seconds: what is done in less is not talked about. */
export function createProgress(say: (line: string) => void): (line: () => string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < SAY_EVERY) return;
    last = performance.now();
    say(line());
  };
}
