import type { AccessPoint, Venue } from '../venues/open-venue.js';

/** A guest played through the server, from registration to the end of the session; what came of each step, in order. */
export type RehearsalStep =
  | { readonly name: 'admission'; readonly result: 'done'; readonly plan: string }
  | {
      readonly name: 'login';
      readonly result: 'done';
      readonly sessionSeconds: number;
      readonly tookMs: number;
    }
  | { readonly name: 'accounting' | 'erasure'; readonly result: 'done' }
  /** `reason`: of an admission, a reject, or a packet met with silence. What comes after it is not tried. */
  | {
      readonly name: 'admission' | 'login' | 'accounting';
      readonly result: 'failed';
      readonly reason: string;
    };

/**
 * Plays a guest at an access point: the packets it would send, answered as its own would be, by the same decisions and
 * the same database. Nothing of it is counted, and the guest is erased at the end.
 */
export type Rehearse = (venue: Venue, accessPoint: AccessPoint) => Promise<readonly RehearsalStep[]>;
