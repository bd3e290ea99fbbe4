import { familyNamed } from '../access-points/index.js';
import type { VenueFile } from './venue-file.js';

/** What a venue asks of equipment that will not do it: nothing to refuse, but something to be told. */
export function equipmentWarnings(file: VenueFile): readonly string[] {
  return [...vlanWarnings(file), ...provisionalWarnings(file)];
}

function provisionalWarnings({ provisional, accessPoints }: VenueFile): readonly string[] {
  if (!provisional) return [];
  const endless = accessPoints.filter(
    ({ family, settings, coaPort }) =>
      familyNamed(family).equipment(settings).ignoresSessionTimeout && coaPort === null,
  );
  return endless.map(
    ({ name }) =>
      `access point "${name}" ends no session in time and takes no Disconnect: it will give no provisional access`,
  );
}

function vlanWarnings(file: VenueFile): readonly string[] {
  const withVlan = file.plans.filter((plan) => plan.vlan !== undefined);
  const without = file.accessPoints.filter(
    ({ family, settings }) => !familyNamed(family).equipment(settings).takesVlan,
  );
  return withVlan.flatMap((plan) =>
    without.map(
      (accessPoint) =>
        `access point "${accessPoint.name}" takes no VLAN by RADIUS: it will ignore that of the plan "${plan.name}"`,
    ),
  );
}
