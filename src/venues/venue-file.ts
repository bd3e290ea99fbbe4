import { z } from 'zod';
import { isStation } from '../access-points/terminal-address.js';
import { accessPointSchema } from './access-point.js';
import { networksOverlap } from './network.js';
import { PROVIDERS } from './providers.js';
import { providerWaySchema, type VenueDocument, venueSchema } from './venue.js';

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
    for (const fault of faultsOf(file)) context.addIssue({ code: 'custom', ...fault });
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

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

function faultsOf(
  file: VenueDocument & { readonly accessPoints: readonly z.infer<typeof accessPointSchema>[] },
): Fault[] {
  return [
    ...duplicateNames(file),
    ...unknownPlans(file),
    ...missingTexts(file),
    ...ambiguousAccessPoints(file),
  ];
}

function duplicateNames(file: VenueFileLike): Fault[] {
  return [
    ...duplicatesIn(
      file.plans.map((plan) => plan.name),
      'plans',
    ),
    ...duplicatesIn(
      file.accessPoints.map((accessPoint) => accessPoint.name),
      'accessPoints',
    ),
    ...(['form', 'account'] as const).flatMap((way) =>
      duplicatesIn(file.waysIn[way]?.fields.map((field) => field.name) ?? [], 'waysIn', way, 'fields'),
    ),
  ];
}

type VenueFileLike = Parameters<typeof faultsOf>[0];

function duplicatesIn(names: readonly string[], ...path: string[]): Fault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, 'name'], message: `"${name}" stands twice` }],
  );
}

function unknownPlans(file: VenueFileLike): Fault[] {
  const names = new Set(file.plans.map((plan) => plan.name));
  const named = [
    ...Object.entries(file.waysIn).map(([way, settings]) => ({ of: ['waysIn', way], plan: settings?.plan })),
    { of: ['provisional'], plan: file.provisional?.plan },
  ];
  return named.flatMap(({ of, plan }) =>
    plan === undefined || names.has(plan)
      ? []
      : [{ path: [...of, 'plan'], message: `no plan is named "${plan}"` }],
  );
}

/** Terms decide what a guest agrees to, so they must exist in each language offered. */
function missingTexts(file: VenueFileLike): Fault[] {
  return file.languages
    .filter((language) => file.terms[language] === undefined)
    .map((language) => ({ path: ['terms', language], message: 'the terms are missing in this language' }));
}

/** Two access points a packet could equally come from: same network, not told apart by secret or NAS-Identifier. */
function ambiguousAccessPoints(file: VenueFileLike): Fault[] {
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
