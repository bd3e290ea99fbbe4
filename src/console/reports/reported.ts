import { type DayRange, report, type ReportRow, reportRows } from '../../tallies/report.js';
import { type ReportName, REPORTS } from '../../tallies/reports.js';
import { countedName } from '../../venues/counted-names.js';
import type { VenueScope } from '../scope.js';

/** The shown rows of a venue within a range, or of all time: what reports may tell, and nothing beside it. */
export function reported(
  { deps, venue }: VenueScope,
  name: ReportName,
  range: DayRange,
): Promise<readonly ReportRow[]> {
  const fewest = venue.document.collect.showFrom;
  return report(deps.db.read, REPORTS[name].shape, { venueId: venue.id, range, fewest });
}

/** The same rows, read as they are asked for. */
export function reportedRows(
  { deps, venue }: VenueScope,
  name: ReportName,
  range: DayRange,
): AsyncIterable<ReportRow> {
  const fewest = venue.document.collect.showFrom;
  return reportRows(deps.db.read, REPORTS[name].shape, { venueId: venue.id, range, fewest });
}

export const ALL_TIME: DayRange = { from: '0000-01-01', to: '9999-12-31' };

/** What access points and advertisements are called; one that is not there any more has no name. */
export function countedNames(
  { deps, venue }: VenueScope,
  gone: (id: string) => string,
): (id: string) => string {
  return (id) => countedName(deps.directory, venue, id) ?? gone(id);
}
