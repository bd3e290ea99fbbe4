import type { Visit } from '../guests/visits.js';
import type { Venue } from '../venues/open-venue.js';
import type { OnlinePage } from './page-models.js';

/** Hosts that systems ask to find out whether they are captive: nobody wants to go there. */
const PROBES: ReadonlySet<string> = new Set([
  'captive.apple.com',
  'www.apple.com',
  'clients3.google.com',
  'connectivitycheck.gstatic.com',
  'connectivitycheck.android.com',
  'connectivitycheck.platform.hicloud.com',
  'connect.rom.miui.com',
  'detectportal.firefox.com',
  'ipv6.msftconnecttest.com',
  'networkcheck.kde.org',
  'nmcheck.gnome.org',
  'play.googleapis.com',
  'spectrum.s3.amazonaws.com',
  'www.gstatic.com',
  'www.msftconnecttest.com',
  'www.msftncsi.com',
]);

/**
 * The page the guest was on the way to, else the venue's own. It is a link the guest presses, never a redirect: the
 * address came in with the query (T21).
 */
export function wantedPage(venue: Venue, visit: Visit | undefined): OnlinePage['wanted'] {
  const wanted = visit?.content.arrival.wantedUrl;
  const url = wanted === undefined || isProbe(wanted) ? venue.document.landingUrl : wanted;
  return url === undefined ? undefined : { url, host: new URL(url).host };
}

function isProbe(url: string): boolean {
  return PROBES.has(new URL(url).hostname);
}
