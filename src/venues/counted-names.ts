import type { Directory } from './directory.js';
import type { Venue } from './open-venue.js';

/** What a thing is called that is counted under its id: an access point, or an advertisement. Undefined once it has gone. */
export function countedName(
  directory: Pick<Directory, 'accessPoint'>,
  { document }: Venue,
  id: string,
): string | undefined {
  const advertisement = document.advertisements?.find((one) => one.id === id);
  return advertisement?.name ?? directory.accessPoint(id)?.name;
}
