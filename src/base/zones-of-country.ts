/** The time zones of a country (ISO 3166), by their IANA names; none where nobody knows. */
export function zonesOfCountry(country: string): readonly string[] {
  // Newer Nodes have a method for what older ones had as a property.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
