import type { Arrival, ArrivalRequest } from '../access-points/family.js';
import type { AccessPoint } from '../venues/open-venue.js';

export type Recognised =
  /** No redirect of an access point. */
  | { readonly kind: 'none' }
  | { readonly kind: 'arrived'; readonly arrival: Arrival; readonly accessPoint: AccessPoint }
  /** A redirect that asks for a hand-back to an address registered for none of the venue's access points. */
  | { readonly kind: 'hand-back-refused'; readonly accessPoint: AccessPoint | undefined }
  /** The signature its access point must give is missing or wrong. */
  | { readonly kind: 'forged'; readonly accessPoint: AccessPoint };

/** Which of the venue's access points sent the browser here, and what it said. */
export function recogniseArrival(request: ArrivalRequest, accessPoints: readonly AccessPoint[]): Recognised {
  for (const family of new Set(accessPoints.map((accessPoint) => accessPoint.family))) {
    const arrival = family.readArrival(request);
    if (arrival === undefined) continue;
    const own = accessPoints.filter((accessPoint) => accessPoint.family === family);
    return placeArrival(request, arrival, own);
  }
  return { kind: 'none' };
}

function placeArrival(
  request: ArrivalRequest,
  arrival: Arrival,
  accessPoints: readonly AccessPoint[],
): Recognised {
  const registered = accessPoints.filter(
    ({ handBack }) => arrival.handBackOrigin !== undefined && handBack.includes(arrival.handBackOrigin),
  );
  const accessPoint = bestMatch(arrival, registered);
  if (!accessPoint) return { kind: 'hand-back-refused', accessPoint: bestMatch(arrival, accessPoints) };
  const verdict = accessPoint.family.verifyArrival(request, accessPoint.settings);
  return verdict === 'authentic'
    ? { kind: 'arrived', arrival, accessPoint }
    : { kind: 'forged', accessPoint };
}

/** Gateways of several venues' rooms often share one private address; their names tell them apart. */
function bestMatch(arrival: Arrival, accessPoints: readonly AccessPoint[]): AccessPoint | undefined {
  const score = (accessPoint: AccessPoint) =>
    (accessPoint.nasIdentifier !== undefined && accessPoint.nasIdentifier === arrival.nasIdentifier ? 2 : 0) +
    (accessPoint.calledStationId !== undefined && accessPoint.calledStationId === arrival.calledStationId
      ? 1
      : 0);
  return [...accessPoints].sort((a, b) => score(b) - score(a))[0];
}
