import type { CodeWay, VenueDocument } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';
import { waysTexts } from '../texts/ways-in.js';

const t = waysTexts.sending;

/** Whether and how the codes of a way get to guests. */
export interface SendingPart {
  readonly title: string;
  readonly says: readonly string[];
}

export function sendingPart({ deps }: VenueScope, document: VenueDocument, way: CodeWay): SendingPart {
  const { hasServer, reachesGuests } = deps.mailer;
  const how = hasServer ? t[way].sent : reachesGuests ? t[way].kept : t[way].none;
  return { title: t.title, says: document.provisional ? [how] : [how, t.minutes] };
}
