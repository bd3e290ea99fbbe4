import type { Arrival, ArrivalRequest } from '../access-points/family.js';
import { FAMILIES } from '../access-points/index.js';
import { isStation } from '../access-points/terminal-address.js';
import type { AccessPoint } from '../venues/open-venue.js';

export type Recognised =
  /** No redirect of an access point. */
  | { readonly kind: 'none' }
  | { readonly kind: 'arrived'; readonly arrival: Arrival; readonly accessPoint: AccessPoint }
  /** A redirect that asks for a hand-back to an address registered for none of the venue's access points. */
  | { readonly kind: 'hand-back-refused'; readonly accessPoint: AccessPoint | undefined }
  /** The signature its access point must give is missing or wrong. */
  | { readonly kind: 'forged'; readonly accessPoint: AccessPoint };

/** What a redirect says to one access point, by its family and settings. */
interface Reading {
  readonly accessPoint: AccessPoint;
  readonly arrival: Arrival;
}

/** Which of the venue's access points sent the browser here, and what it said. */
export function recogniseArrival(request: ArrivalRequest, accessPoints: readonly AccessPoint[]): Recognised {
  for (const family of FAMILIES) {
    const readings = accessPoints
      .filter((accessPoint) => accessPoint.family === family)
      .flatMap((accessPoint) => {
        const arrival = accessPoint.equipment.readArrival(request);
        return arrival === undefined ? [] : [{ accessPoint, arrival }];
      });
    if (readings.length > 0) return placeArrival(request, readings);
  }
  return { kind: 'none' };
}

function placeArrival(request: ArrivalRequest, readings: readonly Reading[]): Recognised {
  const registered = readings.filter(
    ({ accessPoint, arrival }) =>
      arrival.handBackOrigin !== undefined && accessPoint.handBack.includes(arrival.handBackOrigin),
  );
  const best = bestMatch(registered);
  if (!best) return { kind: 'hand-back-refused', accessPoint: bestMatch(readings)?.accessPoint };
  const verdict = best.accessPoint.equipment.verifyArrival(request);
  return verdict === 'authentic'
    ? { kind: 'arrived', ...best }
    : { kind: 'forged', accessPoint: best.accessPoint };
}

/** Gateways of several venues' rooms often share one private address; their names tell them apart. */
function bestMatch(readings: readonly Reading[]): Reading | undefined {
  return [...readings].sort((a, b) => score(b) - score(a))[0];
}

function score({ accessPoint, arrival }: Reading): number {
  const { nasIdentifier, calledStationId: registered } = accessPoint;
  const { calledStationId: said } = arrival;
  const isNamed = nasIdentifier !== undefined && nasIdentifier === arrival.nasIdentifier;
  const isCalled = registered !== undefined && said !== undefined && isStation(registered, said);
  return (isNamed ? 2 : 0) + (isCalled ? 1 : 0);
}
