import { messageCountries, type VenueDocument } from './venue.js';

/** What contradicts itself in a venue's document, and where. */
export interface VenueFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the schema alone cannot see: names that stand twice, plans and texts that are missing. */
export function venueFaults(document: VenueDocument): readonly VenueFault[] {
  return [
    ...duplicateNames(document),
    ...unknownPlans(document),
    ...missingTexts(document),
    ...noWayBelowAge(document),
    ...noCountry(document),
  ];
}

function duplicateNames({ plans, waysIn }: VenueDocument): readonly VenueFault[] {
  const fields = (['form', 'account'] as const).flatMap((way) =>
    duplicatesIn(waysIn[way]?.fields.map((field) => field.name) ?? [], 'waysIn', way, 'fields'),
  );
  return [
    ...duplicatesIn(
      plans.map((plan) => plan.name),
      'plans',
    ),
    ...fields,
  ];
}

/** Names that stand twice in the list at `path`. */
export function duplicatesIn(names: readonly string[], ...path: readonly string[]): readonly VenueFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, 'name'], message: `"${name}" stands twice` }],
  );
}

function unknownPlans({ plans, waysIn, provisional }: VenueDocument): readonly VenueFault[] {
  const names = new Set(plans.map((plan) => plan.name));
  const named = [
    ...Object.entries(waysIn).map(([way, settings]) => ({ of: ['waysIn', way], plan: settings?.plan })),
    { of: ['provisional'], plan: provisional?.plan },
  ];
  return named.flatMap(({ of, plan }) =>
    plan === undefined || names.has(plan)
      ? []
      : [{ path: [...of, 'plan'], message: `no plan is named "${plan}"` }],
  );
}

/** These texts decide what a guest agrees to, so they must exist in each language offered. */
function missingTexts({ languages, terms, marketing }: VenueDocument): readonly VenueFault[] {
  return languages.flatMap((language) => [
    ...(terms[language] === undefined
      ? [{ path: ['terms', language], message: 'the terms are missing in this language' }]
      : []),
    ...(marketing && marketing.text[language] === undefined
      ? [{ path: ['marketing', 'text', language], message: 'the text is missing in this language' }]
      : []),
  ]);
}

/** The time zone of a venue may tell no country. */
function noCountry(document: VenueDocument): readonly VenueFault[] {
  if (!document.waysIn.sms || messageCountries(document).length > 0) return [];
  const message = 'text messages need a country: name those they go to';
  return [{ path: ['waysIn', 'sms', 'countries'], message }];
}

/** Who is below the age limit takes the one-click way. */
function noWayBelowAge({ age, waysIn }: VenueDocument): readonly VenueFault[] {
  if (age.below !== 'once' || waysIn.terms) return [];
  return [{ path: ['age', 'below'], message: '"once" needs the way in "terms"' }];
}
