import { hash, randomInt } from 'node:crypto';
import type { Visit } from '../../guests/visits.js';
import { type Advertisement, advertisementsInForce } from '../../venues/advertisement.js';
import { inLanguage, type Localized } from '../../venues/localized.js';
import type { AdvertisementView } from '../blocks/block-view.js';
import { pictureView } from '../blocks/pictures.js';
import type { Scope } from '../scope.js';

/**
 * The one of those in force that this visit is shown, on each of its pages: a visit's name is random, so each has an equal
 * share, and nothing about the guest has a part in it. Without a visit, any.
 */
export function advertisementOf({ venue, deps }: Scope, visit: Visit | undefined): Advertisement | undefined {
  const inForce = advertisementsInForce(venue.document, deps.now());
  if (inForce.length === 0) return undefined;
  return inForce[visit ? numberOf(visit) % inForce.length : randomInt(inForce.length)];
}

/** From the name it had before somebody signed in, if it had one: from then on it has another. */
function numberOf({ handle, content }: Visit): number {
  return hash('sha256', content.before?.[0] ?? handle, 'buffer').readUInt32BE();
}

/** The advertisement as the guest is to see it. It leads somewhere where `isOnline`; before, it would lead nowhere. */
export function advertisementView(
  scope: Scope,
  visit: Visit | undefined,
  isOnline: boolean,
): AdvertisementView | undefined {
  const advertisement = advertisementOf(scope, visit);
  if (!advertisement) return undefined;
  const { id, picture, alt, title, text, link } = advertisement;
  const out = `${scope.path}/out/${id}`;
  return {
    title: own(scope, title) ?? '',
    text: own(scope, text),
    picture: picture && pictureView(scope, picture, own(scope, alt) ?? ''),
    host: link === undefined ? undefined : new URL(link).host,
    href: link !== undefined && isOnline ? (visit ? `${out}/${visit.handle}` : out) : undefined,
  };
}

function own({ venue, language }: Scope, text: Localized | undefined): string | undefined {
  return text && inLanguage(text, language, venue.document.languages);
}
