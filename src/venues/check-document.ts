import { type VenueDocument, venueSchema } from './venue.js';
import { type VenueFault, venueFaults } from './venue-faults.js';

type CheckedDocument =
  | { readonly kind: 'fine'; readonly document: VenueDocument }
  | { readonly kind: 'faults'; readonly faults: readonly VenueFault[] };

/** A venue's document as it would be stored, or everything that is wrong with it. */
export function checkDocument(wanted: unknown): CheckedDocument {
  const parsed = venueSchema.safeParse(wanted);
  const faults = parsed.success ? venueFaults(parsed.data) : parsed.error.issues.map(asFault);
  return parsed.success && faults.length === 0
    ? { kind: 'fine', document: parsed.data }
    : { kind: 'faults', faults };
}

function asFault(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): VenueFault {
  return {
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    message: issue.message,
  };
}
