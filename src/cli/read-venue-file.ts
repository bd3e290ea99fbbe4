import { OperatorError } from '../base/errors.js';
import { type VenueFile, venueFileSchema } from '../venues/venue-file.js';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Reads a venue file. Throws one OperatorError that lists every fault by its place in the file. */
export function readVenueFile(path: string, text: string): VenueFile {
  const { data, error } = venueFileSchema.safeParse(parseJson(path, text));
  if (data !== undefined) return data;
  const faults = error.issues.map((issue) => `  ${placeOf(issue)}: ${faultOf(issue)}`);
  throw new OperatorError([`${path} is not a venue file:`, ...faults].join('\n'), 2);
}

/** Without the parser's own message, which quotes the file and so may quote a secret. */
function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OperatorError(`${path} is not valid JSON.`, 2);
  }
}

/** `waysIn.form.fields[0].name`, as one would write it in code. */
function placeOf({ path }: Issue): string {
  if (path.length === 0) return '(the file)';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}

/** The schema's own words, less the words of its library. */
function faultOf({ message }: Issue): string {
  return message.endsWith('received undefined')
    ? 'is missing'
    : message.replace(/^Invalid (?:input|option): /, '');
}
