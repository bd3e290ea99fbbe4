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
  if (way === 'sms') return { title: t.title, says: [deps.messenger ? t.sms.sent : t.sms.none] };
  const { hasServer, reachesGuests } = deps.mailer;
  const how = hasServer ? t.email.sent : reachesGuests ? t.email.kept : t.email.none;
  return { title: t.title, says: document.provisional ? [how] : [how, t.minutes] };
}
