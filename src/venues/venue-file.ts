import { z } from 'zod';
import { isStation } from '../access-points/terminal-address.js';
import { accessPointSchema } from './access-point.js';
import { networksOverlap } from './network.js';
import { PROVIDERS } from './providers.js';
import { providerWaySchema, type VenueDocument, venueSchema } from './venue.js';
import { duplicatesIn, type VenueFault, venueFaults } from './venue-faults.js';

const providerWay = providerWaySchema
  .extend({ clientSecret: z.string().trim().min(1).max(500).optional() })
  .refine(
    ({ clientId, clientSecret }) => clientId !== undefined || clientSecret === undefined,
    'clientSecret needs the clientId it belongs to',
  )
  .optional();
const waysIn = venueSchema.shape.waysIn.safeExtend({
  google: providerWay,
  facebook: providerWay,
  x: providerWay,
});

/** What `portico apply` takes: a venue with its access points, and the secrets of both. */
export const venueFileSchema = z
  .strictObject({
    ...venueSchema.shape,
    waysIn,
    accessPoints: z.array(accessPointSchema).max(500).default([]),
  })
  .superRefine((file, context) => {
    for (const fault of faultsOf(file))
      context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message });
  });

export type VenueFile = z.infer<typeof venueFileSchema>;

/** What is stored of it as plain text: all but access points and secrets. */
export function documentOf({ accessPoints: _accessPoints, ...file }: VenueFile): VenueDocument {
  const waysIn: Record<string, object | undefined> = { ...file.waysIn };
  for (const provider of PROVIDERS) {
    const { clientSecret: _secret, ...way } = file.waysIn[provider] ?? {};
    if (file.waysIn[provider]) waysIn[provider] = way;
  }
  return venueSchema.parse({ ...file, waysIn });
}

type VenueFileLike = VenueDocument & { readonly accessPoints: readonly z.infer<typeof accessPointSchema>[] };

function faultsOf(file: VenueFileLike): readonly VenueFault[] {
  const names = file.accessPoints.map((accessPoint) => accessPoint.name);
  return [...venueFaults(file), ...duplicatesIn(names, 'accessPoints'), ...ambiguousAccessPoints(file)];
}

/** Two access points a packet could equally come from: same network, not told apart by secret or NAS-Identifier. */
function ambiguousAccessPoints(file: VenueFileLike): VenueFault[] {
  return file.accessPoints.flatMap((later, index) =>
    file.accessPoints
      .slice(0, index)
      .filter((earlier) => isAmbiguous(earlier, later))
      .map((earlier) => ({
        path: ['accessPoints', index, 'address'],
        message: `cannot be told from "${earlier.name}": give them different secrets and require Message-Authenticator, or different NAS-Identifiers`,
      })),
  );
}

type Distinguishing = Pick<
  z.infer<typeof accessPointSchema>,
  'address' | 'nasIdentifier' | 'calledStationId' | 'messageAuthenticator' | 'secret'
>;

/** Whether a packet could fit both entries. A secret not given is made at random and so differs. */
export function isAmbiguous(a: Distinguishing, b: Distinguishing): boolean {
  if (!networksOverlap(a.address, b.address)) return false;
  if (a.nasIdentifier !== undefined && b.nasIdentifier !== undefined && a.nasIdentifier !== b.nasIdentifier)
    return false;
  if (haveOtherStations(a.calledStationId, b.calledStationId)) return false;
  const secretsDiffer = a.secret === undefined || b.secret === undefined || a.secret !== b.secret;
  const bothRequired = a.messageAuthenticator === 'required' && b.messageAuthenticator === 'required';
  return !(secretsDiffer && bothRequired);
}

function haveOtherStations(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !isStation(a, b) && !isStation(b, a);
}
